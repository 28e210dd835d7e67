import { readFileSync } from 'node:fs'
import { type Frame, type Page, expect } from '@playwright/test'
import { none, test } from './attacked.ts'

/** What a page asks the person for, by the API that asks. Each rejects, or answers that it is denied. */
const requests: Readonly<Record<string, () => unknown>> = {
  geolocation: () =>
    new Promise((done, fail) => {
      navigator.geolocation.getCurrentPosition(done, fail)
    }),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  notifications: async () => granted(await Notification.requestPermission()),
  'clipboard reading': () => navigator.clipboard.readText(),
  midi: () => navigator.requestMIDIAccess({ sysex: true }),
  'pointer lock': () => document.body.requestPointerLock(),
  fullscreen: () => document.body.requestFullscreen(),
  'file system': () => (Reflect.get(window, 'showOpenFilePicker') as () => unknown)(),
  'local fonts': () => (Reflect.get(window, 'queryLocalFonts') as () => unknown)(),
  'screen details': () => (Reflect.get(window, 'getScreenDetails') as () => unknown)(),
  'wake lock': () => navigator.wakeLock.request('screen'),
  usb: () => device('usb', 'requestDevice', { filters: [] }),
  hid: async () => some(await device('hid', 'requestDevice', { filters: [] })),
  serial: () => device('serial', 'requestPort'),
  bluetooth: () => device('bluetooth', 'requestDevice', { acceptAllDevices: true }),
  'protected media': () => navigator.requestMediaKeySystemAccess('org.w3.clearkey', []),
}
declare function granted(answer: string): void
declare function some(devices: unknown): void
declare function device(name: string, ask: string, options?: object): Promise<unknown>

/** Define, in a frame, what the requests above use. */
const prepare = () => {
  const refuse = (isGranted: boolean) => {
    if (!isGranted) throw new Error('denied')
  }
  Object.assign(window, {
    granted: (answer: string) => refuse(answer === 'granted'),
    some: (devices: readonly unknown[]) => refuse(devices.length > 0),
    device: async (name: string, ask: string, options?: object) => {
      const found = Reflect.get(navigator, name) as Record<string, (options?: object) => unknown>
      return await found[ask]?.(options)
    },
  })
}

const frames: Readonly<Record<string, (page: Page) => Promise<Frame | undefined>>> = {
  page: (page) => Promise.resolve(page.mainFrame()),
  'page, in an empty frame,': async (page) => {
    await page.evaluate(() => void document.body.append(document.createElement('iframe')))
    return page.frames().at(-1)
  },
}

for (const [asker, enter] of Object.entries(frames))
  test(`the ${asker} is granted nothing that it asks for`, async ({ attacked }) => {
    const frame = await enter(attacked.page)
    await frame?.evaluate(prepare)
    const outcomes: Record<string, string> = {}
    for (const [name, ask] of Object.entries(requests)) {
      const outcome = frame?.evaluate(ask).then(
        () => 'granted',
        () => 'refused',
      )
      outcomes[name] = (await outcome) ?? 'not asked'
    }
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(requests).map((name) => [name, 'refused'])))
    expect(await attacked.escapes()).toEqual(none)
    await attacked.page.evaluate(() => document.querySelector('iframe')?.remove())
  })

test('every permission that the page can look up is denied', async ({ attacked }) => {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
  const documented =
    /setPermissionCheckHandler\(.*permission: ([^,]+),/.exec(types)?.[1]?.match(/[\w-]+/g) ?? []
  expect(documented.length).toBeGreaterThan(30)
  const answers = await attacked.page.evaluate(async (names) => {
    const states: string[] = []
    for (const name of [
      ...names,
      'camera',
      'microphone',
      'clipboard-write',
      'accelerometer',
      'gyroscope',
      'magnetometer',
    ])
      try {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        states.push(`${name} ${state}`)
      } catch {
        // Not a name that this Chromium lets a page look up.
      }
    return states
  }, documented)
  expect(answers.length).toBeGreaterThan(8)
  expect(answers.filter((answer) => !answer.endsWith(' denied'))).toEqual([])
})
