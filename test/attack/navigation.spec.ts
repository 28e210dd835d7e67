import { type Page, expect } from '@playwright/test'
import { Attacked, none, test } from './attacked.ts'

test.use({ subject: 'navigation' })

/** One address of each scheme that Chromium, Electron or a desktop would do something with; about:blank has its own test. */
const addresses = [
  'http://beacon.example/',
  'https://beacon.example/',
  'ftp://beacon.example/',
  'file:///etc/passwd',
  'data:text/html,<script>trap()</script>',
  'javascript:trap()',
  'vbscript:trap()',
  'chrome://settings/',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/a.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://fernkeep/',
  'blob:app://fernkeep/00000000-0000-4000-8000-000000000000',
  'filesystem:app://fernkeep/temporary/a',
  'app://beacon.example/',
  'app://fernkeep/index.html',
  'mailto:a@beacon.example',
  'tel:1',
  'smb://beacon.example/share',
  'ms-msdt:/id PCWDiagnostic',
  'x-fernkeep-unknown:a',
] as const

/** Ways for a script in the page to go to an address; each gets a link to it that fills the window's top left corner. */
const byScript: Readonly<Record<string, (link: HTMLAnchorElement) => unknown>> = {
  'location.href': (link) => (location.href = link.href),
  'location.assign': (link) => void location.assign(link.href),
  'location.replace': (link) => void location.replace(link.href),
  'window.open': (link) => window.open(link.href),
  'window.open in its own frame': (link) => window.open(link.href, '_self'),
  'window.open with features': (link) => window.open(link.href, 'a', 'popup,nodeIntegration=yes'),
  'a form': (link) => {
    const form = document.body.appendChild(document.createElement('form'))
    form.action = link.href
    form.submit()
  },
  'a form in a new window': (link) => {
    const form = document.body.appendChild(document.createElement('form'))
    Object.assign(form, { action: link.href, target: '_blank' })
    form.submit()
  },
  'a frame': (link) => {
    const frame = document.createElement('iframe')
    frame.src = link.href
    document.body.append(frame)
  },
}

/** Ways for a person who was made to. */
const byHand: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a click': (page) => page.mouse.click(9, 9),
  'a middle click': (page) => page.mouse.click(9, 9, { button: 'middle' }),
  'a Ctrl+click': (page) => withKey(page, 'Control'),
  'a Shift+click': (page) => withKey(page, 'Shift'),
}

async function withKey(page: Page, key: string): Promise<void> {
  await page.keyboard.down(key)
  await page.mouse.click(9, 9)
  await page.keyboard.up(key)
}

/** Lay a link to `address` over the window's corner. */
const layLink = (page: Page, address: string, target: string) =>
  page.evaluateHandle(
    ([href, frame]) => {
      document.getElementById('bait')?.remove()
      const link = document.createElement('a')
      Object.assign(link, { id: 'bait', href, target: frame, textContent: 'bait' })
      link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999; width: 99px; height: 99px'
      document.body.append(link)
      return link
    },
    [address, target] as const,
  )

/** What the app refused: by its policy, or by the lock on navigation and windows. */
async function refused(attacked: Attacked): Promise<number> {
  const byPolicy = await attacked.page.evaluate(() => window.refusals.length)
  return byPolicy + (await attacked.logged()).filter(({ event }) => /-blocked$/.test(event)).length
}

for (const [way, go] of Object.entries(byScript))
  test(`no scheme leads out of the window by ${way}`, async ({ attacked }) => {
    const before = await refused(attacked)
    for (const address of addresses) {
      const link = await layLink(attacked.page, address, '')
      await link.evaluate(go).catch(() => undefined)
      await attacked.settled()
    }
    await expect.poll(() => refused(attacked)).toBeGreaterThan(before)
    expect(await attacked.escapes()).toEqual(none)
  })

for (const [way, click] of Object.entries(byHand))
  for (const target of ['', '_blank', '_top', 'named'])
    test(`no scheme leads out of the window by ${way} on a link to ${target || 'the same frame'}`, async ({
      attacked,
    }) => {
      for (const address of addresses) {
        await layLink(attacked.page, address, target)
        await click(attacked.page)
        await attacked.settled()
      }
      expect(await attacked.escapes()).toEqual(none)
    })

test('no scheme leads out of the window by a drop', async ({ attacked }) => {
  const { page } = attacked
  await page.evaluate(() => document.getElementById('bait')?.remove())
  const drops = await page.context().newCDPSession(page)
  for (const address of addresses)
    for (const data of [
      { items: [{ mimeType: 'text/uri-list', data: address }], dragOperationsMask: 1 },
      { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 },
    ]) {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await drops.send('Input.dispatchDragEvent', { type, x: 60, y: 400, data })
      await attacked.settled()
    }
  expect(await attacked.escapes()).toEqual(none)
})

test('no scheme leads out of the window by a refreshing meta', async ({ attacked }) => {
  for (const address of addresses) {
    await attacked.page.evaluate((href) => {
      const meta = document.createElement('meta')
      Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${href}` })
      document.head.append(meta)
    }, address)
    await attacked.settled()
  }
  expect(await attacked.escapes()).toEqual(none)
})

test('a page that goes to about:blank, about which Electron asks nobody, is loaded again', async () => {
  const attacked = await Attacked.start()
  const { page } = attacked
  await page.evaluate(() => void (location.href = 'about:blank')).catch(() => undefined)
  await expect(page.getByRole('combobox', { name: 'Find notes' })).toBeVisible()
  expect(page.url()).toBe(none.address)
  expect((await attacked.logged()).map(({ event }) => event)).toContain('navigation-blocked')
  await attacked.stop()
})
