import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBareEditor } from './app-bare-editor.ts'
import { measureFirstNote } from './app-first-note.ts'
import { addLongNotes } from './app-long-notes.ts'
import { measureOpening } from './app-opening.ts'
import { measureScrolling } from './app-scrolling.ts'
import { appIn, measureStarts } from './app-start.ts'
import { measureBareTyping, measureFirstKeys, measureRebuild, measureTyping } from './app-typing.ts'
import { seedAppVault, startApp } from './app-vault.ts'
import { atRest } from './main-loop.ts'
import { Report } from './report.ts'

/**
 * `npm run bench -- app`: what a person waits for in the built app's real window, on a real keychain: a start and its
 * memory against an empty window, opening a note, a key in a short and in a long note and beside a rebuild of the index,
 * and scrolling. Runs in a private desktop (scripts/bench.ts makes it).
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    // Of the seed's notes 85 in 100 are in the list; the others are archived or in the trash.
    scrolled: { type: 'string', default: '59000' },
    times: { type: 'string', default: '60' },
    starts: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
})
const notes = Number(values.notes)
const times = Number(values.times)
const short = { title: 'Twenty kilobytes', bytes: 20 * 1024, name: '20 KB' }
const long = { title: 'A megabyte', bytes: 1024 * 1024, name: '1 MB' }
const filled = `the app with ${notes} notes`
/** What an opened index of 10,000 notes takes; `npm run bench -- find` measures it. */
const indexMegabytes = 48
const listed = '[role=listbox] [role=option]'

const folder = mkdtempSync(join(tmpdir(), 'fernkeep-bench-'))
const report = new Report('app')
try {
  await measureSmall()
  await measureLarge()
} finally {
  rmSync(folder, { recursive: true })
}
report.close()

/** An environment with folders of its own, so that apps in several can be compared. */
function environment(name: string): NodeJS.ProcessEnv {
  const own = join(folder, name)
  mkdirSync(own)
  process.stdout.write(`${name}, load ${loadavg()[0]?.toFixed(1) ?? ''}\n`)
  return { ...process.env, XDG_CONFIG_HOME: own }
}

async function measureSmall(): Promise<void> {
  const env = environment(`${notes} notes`)
  const fresh = environment('no notes')
  await seedAppVault(env, notes)
  await addLongNotes(env, [short, long])
  const apps = new Map([
    ['the app at its welcome', appIn(fresh, 'h1')],
    [filled, appIn(env, listed)],
  ])
  const bars = { start: 1.3, memory: 1.5, index: new Map([[filled, (notes / 10_000) * indexMegabytes]]) }
  const empty = { env: environment('an empty window') }
  await measureFirstNote(environment('a new person'), report)
  await measureBareTyping(empty.env, times, report)
  const bareKeys = await measureBareEditor(empty.env, [short, long], times, report)
  await measureStarts({ empty, apps }, { times: Number(values.starts), bars }, report)

  const { app, page } = await startApp(env)
  await measureFirstKeys(page, { ...short, times }, report)
  await atRest(app)
  await measureTyping(page, { ...short, times }, bareKeys, report)
  await measureTyping(page, { ...long, times }, bareKeys, report)
  await measureOpening(page, times, report)
  await app.close()
  await measureRebuild(env, { notes, title: short.title, most: 400 }, report)
}

async function measureLarge(): Promise<void> {
  const env = environment(`${values.scrolled} notes`)
  await seedAppVault(env, Number(values.scrolled))
  const { app, page } = await startApp(env)
  await page.getByRole('option').first().waitFor()
  await page.waitForFunction(
    (least) => Number(document.querySelector('[role=option]')?.getAttribute('aria-setsize')) > least,
    Number(values.scrolled) * 0.8,
  )
  await measureScrolling(page, report)
  await app.close()
}
