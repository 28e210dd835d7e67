import { readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import keytar from 'keytar'
import { readSettings } from '../electron/app/developer-settings.ts'
import { foldersFor, nameFor } from '../electron/app/environment.ts'
import { findElectron } from './electron-runtime.ts'
import { scanForLeaks } from './leak-scan.ts'
import { readWithPython } from './outside-fernet.ts'
import { projectFolder, whenAttached } from './project.ts'

/**
 * `npm start` without a display: use the built app as a person would, show at each step what came of it, and leave
 * screenshots in test-results/tour/. Exit code 1 names the step that failed. Needs a desktop: desktop-session.ts.
 */
const { environment, devMode } = readSettings(process.env)
const home = homedir()
const folders = foldersFor(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), environment, devMode)
const shots = join(projectFolder, 'test-results/tour')

/** Words that stand nowhere else, so that a copy of them is a leak. */
const notes = [
  { title: 'Heronwing plans', body: 'Ask Quillbright about the marmalade ledger.\nThursday will do.' },
  { title: 'Übersee & 日本語の計画', body: 'Tåkeslør øver på Vinterbris før frokost.' },
  { title: 'Cellar combination', body: 'Left at thistledown, twice right at copperfield.' },
] as const
const secrets = notes.flatMap(({ title, body }) => [title, ...body.split('\n')])

/** The running app. */
interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

let running: Running | undefined

const steps: readonly (readonly [name: string, run: () => Promise<string>])[] = [
  ['start the app', start],
  ['go through the welcome', welcome],
  ['write three notes', writeNotes],
  ['start again', startAgain],
  ['read the notes back', readNotes],
  ...(devMode
    ? ([['see readable files', seeReadable]] as const)
    : ([
        ['open the notes with another Fernet implementation', readOutside],
        ['look for the text on disk', lookForText],
      ] as const)),
]

async function start(): Promise<string> {
  const { binary } = await findElectron()
  const started = performance.now()
  // Without this, Playwright starts Electron with its sandbox off.
  const app = await _electron.launch({ executablePath: binary, args: [whenAttached], chromiumSandbox: true })
  const page = await app.firstWindow()
  running = { app, page }
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const ms = performance.now() - started
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const seccomp = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]
  if (seccomp !== '2') throw new Error(`the page's process is not sandboxed: Seccomp is ${String(seccomp)}`)
  return `usable after ${ms.toFixed(0)} ms, the page in Chromium's sandbox`
}

async function welcome(): Promise<string> {
  const page = window()
  await shoot('1-welcome')
  const started = performance.now()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Write your first note' }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  return `three steps, ready to write after ${(performance.now() - started).toFixed(0)} ms`
}

async function writeNotes(): Promise<string> {
  const page = window()
  const started = performance.now()
  for (const [index, { title, body }] of notes.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'New note', exact: true }).click()
    await page.getByRole('textbox', { name: 'Title' }).pressSequentially(title)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Note' }).pressSequentially(body)
    await page
      .getByRole('status', { name: 'Saving' })
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  }
  await shoot('2-notes')
  const typed = secrets.join('').length
  return `${typed} characters typed and saved in ${((performance.now() - started) / 1000).toFixed(1)} s`
}

async function startAgain(): Promise<string> {
  await running?.app.close()
  await start()
  const started = performance.now()
  await window().getByRole('option').first().waitFor()
  return `list there ${(performance.now() - started).toFixed(0)} ms after the window`
}

async function readNotes(): Promise<string> {
  const page = window()
  for (const { title, body } of notes) {
    await page.getByRole('option', { name: title, exact: true }).click()
    const shown = page.getByRole('textbox', { name: 'Title' })
    await shown.and(page.getByText(title)).waitFor()
    const text = await page.getByRole('textbox', { name: 'Note' }).innerText()
    if (text !== body) throw new Error(`${title} reads ${JSON.stringify(text)}`)
  }
  await shoot('3-read-back')
  return `${notes.length} of ${notes.length} as written`
}

async function readOutside(): Promise<string> {
  const [user = ''] = readdirSync(join(folders.vault, 'users'))
  const key = await keytar.getPassword(nameFor(environment), user)
  if (key === null) throw new Error('the keychain has no key')
  const read = await readWithPython(join(folders.vault, 'users', user), key)
  const same = notes.filter((note) =>
    read.some(({ title, body }) => title === note.title && body === note.body),
  )
  if (same.length !== notes.length) throw new Error(`Python read ${same.length} of ${notes.length}`)
  return `Python's cryptography reads ${same.length} of ${notes.length}`
}

async function lookForText(): Promise<string> {
  await running?.app.close()
  running = undefined
  const { files, bytes, leaks } = scanForLeaks(home, secrets)
  const [first] = leaks
  if (first !== undefined)
    throw new Error(`${leaks.length} hits, the first in ${first.file} as ${first.encoding}`)
  return `0 hits for ${secrets.length} texts in ${files} files, ${(bytes / 1e6).toFixed(1)} MB (UTF-8, UTF-16, base64, hex)`
}

async function seeReadable(): Promise<string> {
  await running?.app.close()
  running = undefined
  const found = new Set(scanForLeaks(folders.vault, secrets).leaks.map(({ text }) => text))
  if (found.size !== secrets.length) throw new Error(`${found.size} of ${secrets.length} texts are readable`)
  return `developer mode: all ${found.size} texts stand readable in ${folders.vault}`
}

function window(): Page {
  if (running === undefined) throw new Error('the app is not running')
  return running.page
}

async function shoot(name: string): Promise<void> {
  await window().screenshot({ path: join(shots, `${name}.png`) })
}

async function runSteps(): Promise<number> {
  for (const [index, [name, run]] of steps.entries()) {
    try {
      process.stdout.write(`${index + 1}. ${name}: ${await run()}\n`)
    } catch (error) {
      process.stdout.write(`${index + 1}. ${name}: FAILED, ${(error as Error).message}\n`)
      return 1
    }
  }
  process.stdout.write('Screenshots: test-results/tour/\n')
  return 0
}

process.exitCode = await runSteps()
await running?.app.close()
