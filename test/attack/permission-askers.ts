import type { Frame, Page } from '@playwright/test'
import { lookUps, prepare, requests } from './permission-requests.ts'

/** What a page's policy could hand on to a frame. */
const handedOn =
  'accelerometer; bluetooth; camera; clipboard-read; clipboard-write; display-capture; encrypted-media; fullscreen; ' +
  'geolocation; gyroscope; hid; idle-detection; local-fonts; magnetometer; microphone; midi; screen-wake-lock; ' +
  'serial; speaker-selection; storage-access; usb; window-management; xr-spatial-tracking'

/**
 * Who asks, and how it comes to be; `undefined` is the page itself. The content security policy lets a page make no other
 * frame than one without an address: those of our own origin, of bytes, of markup (srcdoc), of a data: and of a
 * javascript: address are refused (content-policy.spec.ts).
 */
export const askers: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  'the page': undefined,
  'an empty frame': {},
  'a frame that everything is handed on to': { allow: handedOn },
  'a frame of an origin of its own': { sandbox: 'allow-scripts', allow: handedOn },
}

/** Do something in the asker, which is gone afterwards if it is a frame. */
export async function as<Result>(
  asker: string,
  page: Page,
  act: (frame: Frame) => Promise<Result>,
): Promise<Result> {
  const attributes = askers[asker]
  if (attributes === undefined) return act(page.mainFrame())
  await page.evaluate((given) => {
    const frame = document.createElement('iframe')
    for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value)
    document.body.append(frame)
  }, attributes)
  const frame = page.frames().at(-1)
  if (frame === undefined || frame === page.mainFrame()) throw new Error('no frame was made')
  const result = await act(frame)
  await page.evaluate(() => document.querySelector('iframe')?.remove())
  return result
}

/** Ask for all of it. Returns for each name how many of its questions were granted. */
export async function ask(frame: Frame, names = Object.keys(requests)): Promise<Record<string, number>> {
  await frame.evaluate(prepare)
  const isGranted = (question: () => unknown) =>
    frame.evaluate(question).then(
      () => true,
      () => false,
    )
  const outcomes: Record<string, number> = {}
  for (const name of names) {
    let granted = 0
    for (const question of requests[name] ?? []) if (await isGranted(question)) granted++
    outcomes[name] = granted
  }
  return outcomes
}

/** What the page's `navigator.permissions` answers to each of these names of Electron's; none to one it does not know. */
export async function lookUp(frame: Frame, names: readonly string[]): Promise<Record<string, string[]>> {
  const descriptors = names.map((name) => [name, lookUps[name] ?? [{ name }]] as const)
  const answers = await frame.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async ([name, list]) => {
          const states = list.map((one) =>
            navigator.permissions.query(one as PermissionDescriptor).then(
              ({ state }) => [state as string],
              (error: unknown) => (error instanceof TypeError ? [] : [String(error)]),
            ),
          )
          return [name, (await Promise.all(states)).flat()] as const
        }),
      ),
    descriptors,
  )
  return Object.fromEntries(answers)
}
