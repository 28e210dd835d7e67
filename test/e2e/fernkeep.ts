import { chmod, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ElectronApplication,
  type Page,
  _electron,
  errors,
  expect,
  test as base,
} from '@playwright/test'
import { whenAttached } from '../../scripts/project.ts'
import { scanForLeaks } from '../../scripts/leak-scan.ts'
import { type PrivateKeyring, startKeyring } from '../electron/keychain/private-keyring.ts'
import { traced } from './traced.ts'
import { takeTypedTexts, watchTyping } from './typed-texts.ts'

const project = join(import.meta.dirname, '../..')
export const electron = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')

/** What is started: a binary, what it is given to run, and the name of the folder and keychain service it uses. */
export interface Program {
  readonly binary: string
  readonly args: readonly string[]
  readonly name: string
}

/** The built app in an Electron that is not packaged. */
export const unpackaged: Program = { binary: electron, args: [project], name: 'Fernkeep (dev)' }

/** What a test may change about one start of the app. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Started in place of Electron, with Electron's arguments. */
  readonly wrapper?: string
}

/** How long a launch takes at the most, in ms. */
const launchMs = 20_000

/** A packaged app cannot be held back until Playwright listens (scripts/when-attached): one that it missed is started once more. */
async function launched(options: NonNullable<Parameters<typeof _electron.launch>[0]>) {
  try {
    return await _electron.launch({ ...options, timeout: launchMs })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || options.args?.includes(whenAttached)) throw error
    return _electron.launch(options)
  }
}

/** One person's machine: a home folder and a keyring that live for one test, and the app started on them. */
export class Machine {
  readonly home: string
  readonly keyring: PrivateKeyring
  readonly program: Program
  readonly #running = new Set<ElectronApplication>()
  /** What the page's console and the app's stderr said, and what the page refused to do. */
  readonly violations: string[] = []
  /** It ran in developer mode at least once. */
  writesReadable = false

  constructor(home: string, keyring: PrivateKeyring, program: Program) {
    this.home = home
    this.keyring = keyring
    this.program = program
  }

  /** The folder of everything the program writes. */
  get data(): string {
    return join(this.home, '.config', this.program.name)
  }

  get vault(): string {
    return join(this.data, 'vault')
  }

  environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const { DISPLAY = '', PATH = '', LANG = 'C.UTF-8', XAUTHORITY = '' } = process.env
    return {
      // Tests read English, whatever the machine speaks that they run on.
      LANGUAGE: 'en',
      ...{ DISPLAY, PATH, LANG, ...(XAUTHORITY === '' ? {} : { XAUTHORITY }) },
      ...this.keyring.env,
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, '.config'),
      TMPDIR: join(this.home, 'tmp'),
      ...more,
    }
  }

  /** Start the app and wait for its window. */
  async start({ env = {}, wrapper }: StartOptions = {}): Promise<{ app: ElectronApplication; page: Page }> {
    const app = await launched({
      executablePath: wrapper ?? this.program.binary,
      args: this.program.args.map((arg) => (arg === project ? whenAttached : arg)),
      cwd: project,
      env: this.environment(env),
      // Without it Playwright turns Chromium's sandbox off by itself.
      chromiumSandbox: true,
      // Nor may it choose the theme for the app.
      colorScheme: null,
    })
    if (env['DEV_MODE'] !== undefined) this.writesReadable = true
    this.#running.add(app)
    app.once('close', () => this.#running.delete(app))
    const page = await app.firstWindow()
    // While main is still starting, what is evaluated in it can be collected before it is answered.
    await page.locator('#root *').first().waitFor({ state: 'attached' })
    watchTyping(page)
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
        this.violations.push(message.text())
    })
    return { app, page }
  }

  /** The files of every note, sorted, inside the only user's folder. */
  async noteFiles(): Promise<string[]> {
    const files = await readdir(this.vault, { recursive: true })
    return files
      .filter((file) => /\/notes\/..\/[^/]+$/.test(file))
      .map((file) => join(this.vault, file))
      .sort()
  }

  /** Every file below the data folder with its bytes: what must not have changed. */
  async snapshot(): Promise<ReadonlyMap<string, string>> {
    const entries = await readdir(this.vault, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return new Map(
      await Promise.all(
        files.sort().map(async (file) => [file, (await readFile(file)).toString('base64')] as const),
      ),
    )
  }

  async stop(): Promise<void> {
    for (const app of this.#running) await app.close()
    await this.keyring.stop()
    await chmod(this.home, 0o700)
  }
}

export const test = base.extend<{ program: Program; machine: Machine }>({
  program: [unpackaged, { option: true }],
  machine: async ({ program }, use, { annotations }) => {
    const home = await mkdtemp(join(tmpdir(), 'fernkeep-e2e-'))
    await mkdir(join(home, 'tmp'))
    const machine = new Machine(home, await startKeyring(), await traced(program, join(home, 'traced')))
    await use(machine)
    await machine.stop()
    const typed = takeTypedTexts()
    const { files, leaks } = scanForLeaks(home, machine.writesReadable ? [] : typed)
    annotations.push({ type: 'leaks', description: `${typed.length} ${files} ${leaks.length}` })
    await rm(home, { recursive: true })
    expect(machine.violations).toEqual([])
    expect(leaks, 'typed texts that are readable in the files of the machine').toEqual([])
  },
})

/** Go through the welcome; ends with the cursor in a new note's title. */
export async function welcome(page: Page, name = 'Ada'): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Write your first note' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
}

/** Type a note into the open empty one, and wait until it is on disk. */
export async function write(page: Page, title: string, body: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Note', exact: true }).click()
  await page.keyboard.type(body)
  await saved(page)
}

/** The text is on disk. */
export const saved = (page: Page, label = 'Saving', text = 'Saved') =>
  expect(page.getByRole('status', { name: label })).toHaveText(text)

/** Make a new note. */
export async function newNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New note', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
}

export const titles = (page: Page, list = 'Notes') =>
  page.getByRole('listbox', { name: list }).getByRole('option')

export const noteText = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })

/** Show a section of the settings. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: section }).click()
  await expect(page.getByRole('tabpanel', { name: section })).toBeVisible()
}
