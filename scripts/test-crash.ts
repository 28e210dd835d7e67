import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkDamagedVault } from '../test/crash/damaged-check.ts'
import { type CrashFigures, everyExercise, faultCampaign } from '../test/crash/fault-campaign.ts'
import { killCampaign } from '../test/crash/kill-campaign.ts'
import { durableOrder, traceSave } from '../test/crash/save-trace.ts'
import { slotKillCampaign } from '../test/crash/slot-kill-campaign.ts'
import { SessionBench } from '../test/electron/vault/opened-session.ts'
import { PartialFigures } from './partial-figures.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run test:crash [-- PART …] [--resume] [--kills N] [--notes N] [--json FILE]`: every fault at every file operation of
 * each exercise (parts named after it), `kills`: a process that writes is killed N times (1,000), `slots`: one that changes
 * its keys is killed at every step, `order`: strace shows the order of a save, `damaged`: of 10,000 notes one in a hundred is
 * damaged. Figures are kept in FILE (test-results/crash.json) as each part ends; `--resume` leaves out the parts that are in
 * it. Exit code 1 when anything was lost, torn or left behind.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    resume: { type: 'boolean', default: false },
    kills: { type: 'string', default: '1000' },
    notes: { type: 'string', default: '10000' },
    json: { type: 'string', default: join(projectFolder, 'test-results/crash.json') },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
const work = mkdtempSync(join(tmpdir(), 'fernkeep-crash-'))
const folder = (name: string) => mkdtempSync(join(work, `${name}-`))

/** The parts that are no exercise; the answer is what has to be 0, with what was counted. */
const others: Readonly<Record<string, () => Promise<Readonly<Record<string, number>>>>> = {
  kills: async () => ({ ...(await killCampaign(folder('kills'), Number(values.kills), say)) }),
  slots: () => slotKillCampaign(folder('slots'), say),
  order: async () => {
    const order = (await traceSave(folder('order'))).map(({ name }) => name)
    say(order.join(' → '))
    return { points: order.length, wrong: order.join() === durableOrder.join() ? 0 : 1 }
  },
  damaged: async () => {
    const { notes, good, bad } = await checkDamagedVault(
      new SessionBench(folder('damaged')),
      Number(values.notes),
    )
    say(`${notes} notes: ${good} good ones open, ${bad} bad ones named`)
    return { points: notes, wrong: notes - good - bad }
  },
}

const every = [...everyExercise, ...Object.keys(others)]
const wanted = positionals.length === 0 ? every : positionals
const unknown = wanted.filter((part) => !every.includes(part))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${every.join(', ')}`)

const figures = new PartialFigures(values.json, values.resume)
const missing = wanted.filter((part) => !figures.has(part))
try {
  const exercises = missing.filter((part) => everyExercise.includes(part))
  if (exercises.length > 0)
    await faultCampaign(folder('faults'), exercises, say, (name, counted: CrashFigures) =>
      figures.add(name, { ...counted }),
    )
  for (const part of missing) {
    const run = others[part]
    if (run === undefined) continue
    say(`${part}:`)
    figures.add(part, await run())
  }
  const all = figures.of(wanted)
  say(`\n${wanted.length} parts: ${all.points} points, ${all.wrong} wrong`)
  process.exitCode = all.wrong > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true })
}
