import { setTimeout as pass } from 'node:timers/promises'
import { type Page } from '@playwright/test'
import { startApp } from './app-vault.ts'
import { type Report } from './report.ts'

/** A person who reads before each step, and types at 40 words a minute, in ms. */
const reading = 1_500
const perKey = 300
/** What a new person's first note may take, in s, by the bars of the design. */
const bar = 20

/** From the first start of all to a first note on disk, by the keyboard alone, at a person's pace. */
export async function measureFirstNote(env: NodeJS.ProcessEnv, report: Report): Promise<void> {
  const began = performance.now()
  const { app, page } = await startApp(env)
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text, { delay: perKey })
  }
  const steps = [
    [page.getByRole('button', { name: 'Continue' }), () => press('Enter')],
    [page.getByRole('textbox', { name: 'Your name' }), () => type('Ada').then(() => press('Enter'))],
    [page.getByRole('button', { name: 'Write your first note' }), () => press('Enter')],
  ] as const
  for (const [shown, act] of steps) {
    await shown.waitFor()
    await pass(reading)
    await act()
  }
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await type('Groceries')
  await press('Enter')
  await type('bread and olives')
  await isSaved(page)
  report.judge(
    'a first note, from the first start to saved',
    (performance.now() - began) / 1_000,
    's',
    '<=',
    bar,
  )
  report.add('of it a person reads and types', (steps.length * reading + keys * perKey) / 1_000, 's')
  report.add('screens before it', steps.length, '')
  report.add('keys pressed, the note among them', keys, '')
  await app.close()
}

const isSaved = (page: Page) =>
  page
    .getByRole('status', { name: 'Saving' })
    .filter({ hasText: /^Saved$/ })
    .waitFor()
