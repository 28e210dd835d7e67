import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reconcileCampaign } from '../test/find/reconcile-campaign.ts'

/**
 * `npm run test:find [-- --sequences N] [--json FILE]`: N random sequences (1,000) of saves, moves and purges, changes,
 * damages and deletions by others while the vault is open and closed, crashes, and an index that is lost, old or damaged;
 * after each, the index answers as one that is built anew. Exit code 1 when one does not.
 */
const { values } = parseArgs({
  options: { sequences: { type: 'string', default: '1000' }, json: { type: 'string' } },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
const work = mkdtempSync(join(tmpdir(), 'fernkeep-find-'))
const started = performance.now()

try {
  const figures = await reconcileCampaign(work, Number(values.sequences), say)
  const minutes = (performance.now() - started) / 60_000
  const events = Object.entries(figures.events)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
  say(`${figures.sequences} sequences, ${figures.sessions} sessions, ${figures.crashes} crashes: ${events}`)
  say(
    `${figures.different.length} different from a rebuild, ${figures.failures} failures, ${minutes.toFixed(1)} minutes`,
  )
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ ...figures, minutes }, null, 2)}\n`)
  process.exitCode = figures.different.length > 0 || figures.failures > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true })
}
