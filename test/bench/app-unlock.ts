import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureSaves } from './app-saves.ts'
import { measureUnlocks } from './app-unlocks.ts'
import { seedAppVault, startApp } from './app-vault.ts'
import { Report } from './report.ts'

/**
 * `npm run bench -- app-unlock`: the built app in its real window on a real keychain, at 10,000 and 100,000 seeded notes or
 * at each `--notes N`: from the click on Unlock to rows on screen, and what typing, saving and locking take beside such a
 * list. Runs in a private desktop (scripts/bench.ts makes it).
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['10000', '100000'] },
    times: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
})
const times = Number(values.times)
const report = new Report('app-unlock')
for (const count of values.notes.map(Number)) await measure(count)
report.addGrowth(values.notes.map(Number))
report.close()

async function measure(notes: number): Promise<void> {
  process.stdout.write(`${String(notes)} notes, load ${loadavg()[0]?.toFixed(1) ?? ''}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'fernkeep-bench-'))
  const env = { ...process.env, XDG_CONFIG_HOME: folder }
  try {
    await seedAppVault(env, notes)
    const { app, page } = await startApp(env)
    await measureUnlocks(app, page, { notes, times, bar: notes <= 10_000 ? 300 : 1_500 }, report)
    await measureSaves(app, page, { notes, times }, report)
    await app.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}
