import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { startApp, vaultFolder } from './app-vault.ts'
import { addPainted, againstBare, type KeyTimes, newKeyTimes, timeKey } from './key-times.ts'
import { type Report } from './report.ts'

/** Keys after a jump to the end, where the text may still have to be read for its marks. */
const afterJump = 20

/**
 * Type at the beginning of a note, and at its end: right after the jump there, and going on. `bareKeys`: what a bare CodeMirror
 * takes for a key, p95 in ms, by the name of the length.
 */
export async function measureTyping(
  page: Page,
  { title, name, times }: { readonly title: string; readonly name: string; readonly times: number },
  bareKeys: ReadonlyMap<string, number>,
  report: Report,
): Promise<void> {
  const judge = (what: string, figures: KeyTimes) => {
    add(what, figures, 16, report)
    const ratio = figures.painted.percentile(0.95) / (bareKeys.get(name) ?? NaN)
    report.judge(`${what}, p95 against a bare CodeMirror`, ratio, 'times', '<=', againstBare)
  }
  await openNote(page, title)
  await page.keyboard.press('Control+Home')
  judge(`key at the beginning of a note of ${name}`, await typed(page, times))
  await page.keyboard.press('Control+End')
  const first = await typed(page, afterJump)
  report.add(
    `key right after a jump to the end of ${name}, to paint, p95`,
    first.painted.percentile(0.95),
    'ms',
  )
  judge(`key at the end of a note of ${name}`, await typed(page, times))
  await page.getByRole('status', { name: 'Saving' }).filter({ hasText: 'Saved' }).waitFor()
}

/** Type in a note right after a start, while main still reads every file of the vault. */
export async function measureFirstKeys(
  page: Page,
  { title, name, times }: { readonly title: string; readonly name: string; readonly times: number },
  report: Report,
): Promise<void> {
  await openNote(page, title)
  const { painted } = await typed(page, times)
  addPainted(`key in ${name} right after a start`, painted, report)
}

/** What the machine itself takes for a key and its frame: in a bare field of an empty window. */
export async function measureBareTyping(
  env: NodeJS.ProcessEnv,
  times: number,
  report: Report,
): Promise<void> {
  const { app, page } = await startApp(env, join(import.meta.dirname, 'started'))
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'))
    document.querySelector('textarea')?.focus()
  })
  const { painted } = await typed(page, times)
  addPainted('key in a bare field of an empty window', painted, report)
  await app.close()
}

async function typed(page: Page, times: number): Promise<KeyTimes> {
  const figures = newKeyTimes()
  for (let i = 0; i < times; i++) await timeKey(page, 'x', figures)
  return figures
}

/** Take the index of the vault away, start the app, and type in a note for as long as it is built anew. */
export async function measureRebuild(
  env: NodeJS.ProcessEnv,
  { notes, title, most }: { readonly notes: number; readonly title: string; readonly most: number },
  report: Report,
): Promise<void> {
  const files = globSync('**/index.fernet', { cwd: vaultFolder(env) })
  if (files.length !== 1) throw new Error(`the vault has ${files.length} indexes`)
  for (const file of files) rmSync(join(vaultFolder(env), file))
  const { app, page } = await startApp(env)
  const progress = page.getByRole('progressbar')
  await progress.waitFor()
  await openNote(page, title)
  const figures = newKeyTimes()
  let keys = 0
  for (; keys < most && (await progress.isVisible()); keys++) await timeKey(page, 'x', figures)
  if (keys < 20) throw new Error(`the index was there after ${keys} keys`)
  report.add('keys pressed while an index is rebuilt', keys, '')
  add(`key while an index of ${notes} notes is rebuilt`, figures, 32, report)
  await app.close()
}

async function openNote(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: title, exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).and(page.getByText(title)).waitFor()
  await page.getByRole('textbox', { name: 'Note', exact: true }).focus()
}

function add(name: string, { painted, handled, presented }: KeyTimes, bar: number, report: Report): void {
  report.add(`${name}, to paint, p50`, painted.percentile(0.5), 'ms')
  report.judge(`${name}, to paint, p95`, painted.percentile(0.95), 'ms', '<=', bar)
  report.add(`${name}, of it the page's code, p95`, handled.percentile(0.95), 'ms')
  report.add(`${name}, Event Timing, p95`, presented.percentile(0.95), 'ms')
}
