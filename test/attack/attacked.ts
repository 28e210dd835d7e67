import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type ElectronApplication, type Page, test as base } from '@playwright/test'
import { Machine, unpackaged, welcome } from '../e2e/fernkeep.ts'
import { startKeyring } from '../electron/keychain/private-keyring.ts'
import { Outside } from './outside.ts'

declare global {
  interface Window {
    /** What an attack calls when its script runs. */
    trap: () => void
    trapped: number
    /** Directives of the content security policy that refused something, in order. */
    refusals: string[]
  }
}

/** Everything that left the window, or ran in it, against its will. */
export interface Escapes {
  readonly scripts: number
  readonly address: string
  readonly windows: number
  readonly navigations: readonly string[]
  /** Requests that Chromium was allowed to send, to anything but the app's own files. */
  readonly requests: readonly string[]
  /** Addresses handed to the system: by Electron's shell, or by Chromium through xdg-open. */
  readonly opened: readonly string[]
  /** TCP connections and UDP datagrams that reached the attacker. */
  readonly reached: number
  readonly downloads: readonly string[]
}

/** What `escapes` answers when nothing escaped. */
export const none: Escapes = {
  scripts: 0,
  address: 'app://fernkeep/',
  windows: 1,
  navigations: [],
  requests: [],
  opened: [],
  reached: 0,
  downloads: [],
}

/** What the main process saw, kept there. */
interface Seen {
  readonly navigations: string[]
  readonly requests: string[]
  readonly opened: string[]
  readonly downloads: string[]
  /** What the person was asked, and how they answer. */
  readonly asked: string[]
  answer: number
}

type Watched = typeof globalThis & { seen: Seen }

/** The running app with everything watched that could get out of it. */
export class Attacked {
  readonly machine: Machine
  readonly app: ElectronApplication
  readonly page: Page
  readonly outside: Outside
  /** Requests that the page attempted, whether or not they were let through. */
  readonly attempted: string[] = []
  readonly #opened: string

  constructor(machine: Machine, app: ElectronApplication, page: Page, outside: Outside, opened: string) {
    this.machine = machine
    this.app = app
    this.page = page
    this.outside = outside
    this.#opened = opened
    page.on('request', (request) => {
      if (!request.url().startsWith('app://fernkeep/')) this.attempted.push(request.url())
    })
  }

  /** Start the app on a machine of its own, with a user, and watch it. `fill` makes the vault that is there before. */
  static async start(fill?: (machine: Machine) => Promise<void>): Promise<Attacked> {
    const machine = new Machine(
      await mkdtemp(join(tmpdir(), 'fernkeep-e2e-')),
      await startKeyring(),
      unpackaged,
    )
    await fill?.(machine)
    const { path, opened } = await fakeOpener(machine.home)
    const outside = await Outside.listen()
    const { app, page } = await machine.start({ env: { PATH: path } })
    const attacked = new Attacked(machine, app, page, outside, opened)
    await attacked.#watchMain()
    await attacked.watchPage()
    if (fill === undefined) await welcome(page)
    return attacked
  }

  /** Set the trap in the page as it is now, and listen for refusals. */
  async watchPage(): Promise<void> {
    await this.page.evaluate(() => {
      window.trapped = 0
      window.trap = () => void window.trapped++
      window.refusals = []
      document.addEventListener('securitypolicyviolation', (event) => {
        window.refusals.push(event.effectiveDirective)
      })
    })
  }

  async #watchMain(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow, dialog, session, shell }) => {
      const seen: Seen = { navigations: [], requests: [], opened: [], downloads: [], asked: [], answer: 0 }
      Object.assign(globalThis, { seen })
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.on('did-navigate', (_event, url) => void seen.navigations.push(url))
      // A frame that the page makes holds about:blank until it goes anywhere.
      window?.webContents.on('did-frame-navigate', (_event, url, _code, _status, isMain) => {
        if (isMain || url !== 'about:blank') seen.navigations.push(url)
      })
      session.defaultSession.webRequest.onSendHeaders(({ url }) => {
        if (!url.startsWith('app://fernkeep/')) seen.requests.push(url)
      })
      session.defaultSession.on('will-download', (event, item) => {
        if (!event.defaultPrevented) seen.downloads.push(item.getURL())
      })
      Object.assign(shell, { openExternal: (url: string) => Promise.resolve(void seen.opened.push(url)) })
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, { detail = '' }: { detail?: string }) => {
          seen.asked.push(detail)
          return Promise.resolve({ response: seen.answer })
        },
      })
    })
  }

  /** What got out until now. */
  async escapes(): Promise<Escapes> {
    const scripts = await this.page.evaluate(() => window.trapped)
    const { navigations, requests, opened, downloads, windows } = await this.app.evaluate(
      ({ webContents }) => ({
        ...(globalThis as Watched).seen,
        windows: webContents.getAllWebContents().length,
      }),
    )
    const byChromium = (await readFile(this.#opened, 'utf8')).split('\n').filter((line) => line !== '')
    return {
      scripts,
      address: this.page.url(),
      windows,
      navigations,
      requests,
      opened: [...opened, ...byChromium],
      reached: this.outside.reached,
      downloads,
    }
  }

  /** What the person was asked until now; the next questions are answered with the button at `answer`. */
  asked(answer = 0): Promise<readonly string[]> {
    return this.app.evaluate((_electron, next) => {
      const { seen } = globalThis as Watched
      seen.answer = next
      return seen.asked
    }, answer)
  }

  /** The events of the app's own log. */
  async logged(): Promise<readonly { readonly event: string; readonly [field: string]: string }[]> {
    const log = await readFile(join(this.machine.home, '.config/Fernkeep (dev)/logs/events.log'), 'utf8')
    return log
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { event: string })
  }

  /** Resolves when the page has drawn, and the main process has turned, after all that was done before. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await this.app.evaluate(() => new Promise((done) => setImmediate(done)))
  }

  async stop(): Promise<void> {
    // Whatever a test left unsaved is not kept.
    await this.asked(1)
    await this.machine.stop()
    await this.outside.stop()
  }
}

/** A program in place of the one by which Chromium hands an address to the desktop; it writes down what it was given. */
async function fakeOpener(home: string): Promise<{ path: string; opened: string }> {
  const folder = join(home, 'bin')
  const opened = join(home, 'opened')
  await mkdir(folder)
  await writeFile(opened, '')
  for (const name of ['xdg-open', 'xdg-email', 'gio', 'kde-open'])
    await writeFile(join(folder, name), `#!/bin/sh\necho "$*" >> '${opened}'\n`)
  for (const name of ['xdg-open', 'xdg-email', 'gio', 'kde-open']) await chmod(join(folder, name), 0o755)
  return { path: [folder, process.env['PATH'] ?? ''].join(delimiter), opened }
}

/**
 * Tests with the same `subject` share an app, each begins with nothing refused; after one that fails, the next starts
 * another.
 */
export const test = base.extend<{ anew: undefined }, { attacked: Attacked; subject: string }>({
  subject: ['', { option: true, scope: 'worker' }],
  anew: [
    async ({ attacked }, use) => {
      await attacked.settled()
      await attacked.page.evaluate(() => (window.refusals = []))
      await use(undefined)
    },
    { auto: true },
  ],
  attacked: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const attacked = await Attacked.start()
      await use(attacked)
      await attacked.stop()
    },
    { scope: 'worker' },
  ],
})
