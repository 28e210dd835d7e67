import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkDamagedVault } from '../test/crash/damaged-check.ts'
import { everyExercise, faultCampaign, line } from '../test/crash/fault-campaign.ts'
import { killCampaign } from '../test/crash/kill-campaign.ts'
import { durableOrder, traceSave } from '../test/crash/save-trace.ts'
import { SessionBench } from '../test/electron/vault/opened-session.ts'

/**
 * `npm run test:crash [-- --kills N] [--exercises NAME,…] [--json FILE]`: (a) every fault at every file operation of every
 * exercise, (b) a process that writes is killed N times (1,000), (c) strace shows the order of a save, (d) of 10,000 notes
 * one in a hundred is damaged. Exit code 1 when anything was lost, torn or left behind.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    exercises: { type: 'string', default: everyExercise.join(',') },
    notes: { type: 'string', default: '10000' },
    json: { type: 'string' },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
const work = mkdtempSync(join(tmpdir(), 'fernkeep-crash-'))
const started = performance.now()

try {
  say('(a) faults at every file operation')
  const faults = await faultCampaign(work, values.exercises.split(','), say)
  say('(b) SIGKILL while writing')
  const kills = await killCampaign(work, Number(values.kills), say)
  say('(c) the order of a save')
  const order = (await traceSave(work)).map(({ name }) => name)
  const inOrder = order.join() === durableOrder.join()
  say(`${order.join(' → ')}: ${inOrder ? 'as it has to be' : 'WRONG'}`)
  say('(d) damaged notes')
  const damaged = await checkDamagedVault(
    new SessionBench(mkdtempSync(join(work, 'damaged-'))),
    Number(values.notes),
  )
  say(`${damaged.notes} notes: ${damaged.good} good ones open, ${damaged.bad} bad ones named`)

  const minutes = (performance.now() - started) / 60_000
  say(`\nfaults: ${line(faults)}\nkills:  ${line(kills)}\n${minutes.toFixed(1)} minutes`)
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ faults, kills, order, damaged, minutes }, null, 2)}\n`)
  const wrong = [faults, kills].some(({ points: _, ...rest }) =>
    Object.values(rest).some((count) => count > 0),
  )
  process.exitCode = wrong || !inOrder ? 1 : 0
} finally {
  rmSync(work, { recursive: true })
}
