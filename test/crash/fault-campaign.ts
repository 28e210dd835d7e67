import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Vault } from '../../electron/vault/vault.ts'
import { type Fault, faults } from '../electron/files/fault-files.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'
import { canary, exercises, makeUser, noteOf } from './exercises.ts'
import { strikeEach } from './strikes.ts'
import { TemplateVault } from './template-vault.ts'
import { type VaultView, leftovers, viewOf } from './vault-view.ts'

/** What a campaign counts; all but `points` have to be 0. */
export interface CrashFigures {
  points: number
  /** Notes or texts that are neither as they were nor as they should become. */
  lost: number
  /** Files that a check of the vault complains about, vaults that do not open. */
  torn: number
  litter: number
  /** Files with a note's text in clear. */
  readable: number
}

/** Exercises that run side by side: a run mostly waits for the disk. */
const atOnce = 6

export const noFigures = (): CrashFigures => ({ points: 0, lost: 0, torn: 0, litter: 0, readable: 0 })

const task = { signal: new AbortController().signal, onProgress: () => undefined }

/**
 * Each exercise with each fault at each of its file operations, from the first until none is left. `work` is an empty
 * folder. `tell` hears of each exercise with its figures, and of each point that went wrong; `ended` of the figures alone.
 */
export async function faultCampaign(
  work: string,
  names: readonly string[],
  tell: (line: string) => void,
  ended: (name: string, figures: CrashFigures) => void = () => undefined,
): Promise<CrashFigures> {
  const template = await TemplateVault.make(await mkdtemp(join(work, 'template-')))
  const all = noFigures()
  const waiting = [...names]
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const figures = noFigures()
      for (const fault of faults) await campaign(name, fault, { work, template, figures, tell })
      tell(`${name}: ${line(figures)}`)
      ended(name, figures)
      for (const key of Object.keys(all) as (keyof CrashFigures)[]) all[key] += figures[key]
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return all
}

export const everyExercise = [...Object.keys(exercises), 'make user']

export const line = ({ points, lost, torn, litter, readable }: CrashFigures) =>
  `${points} points, ${lost} lost, ${torn} torn, ${litter} litter, ${readable} readable`

interface Campaign {
  readonly work: string
  readonly template: TemplateVault
  readonly figures: CrashFigures
  readonly tell: (line: string) => void
}

async function campaign(
  name: string,
  fault: Fault,
  { work, template, figures, tell }: Campaign,
): Promise<void> {
  const exercise = exercises[name]
  const isNewUser = exercise === undefined
  const after = isNewUser
    ? null
    : await viewAfter(exercise, await template.copyTo(await mkdtemp(join(work, 'after-'))))
  figures.points += await strikeEach(fault, {
    prepare: async () => {
      const root = await mkdtemp(join(work, 'run-'))
      return isNewUser ? new SessionBench(root) : template.copyTo(root)
    },
    flow: async (files, bench) => {
      const session = bench.session(files)
      try {
        if (isNewUser) await makeUser(session)
        else {
          await session.start()
          await exercise(session.vault)
        }
      } finally {
        await session.close()
      }
    },
    check: async ({ operation, at, error }, bench) => {
      const before = await counts(figures)
      await (after === null ? checkUser(bench, figures) : checkVault(bench, after, error === null, figures))
      if (before !== (await counts(figures)))
        tell(`  ${name}: wrong after ${fault.kind} at operation ${at}, ${operation}: ${line(figures)}`)
      await rm(bench.root, { recursive: true })
    },
  })
}

const counts = async ({ points: _, ...rest }: CrashFigures) => Promise.resolve(JSON.stringify(rest))

const known = new Set(Object.values(noteOf))
const view = (vault: Vault) => viewOf(vault, known)

interface Views {
  readonly before: VaultView
  readonly after: VaultView
}

/** The vault as it is, and as the exercise leaves it when nothing fails. */
async function viewAfter(exercise: (vault: Vault) => Promise<unknown>, bench: SessionBench): Promise<Views> {
  const before = await bench.within(view)
  await bench.within(exercise)
  const after = await bench.within(view)
  await rm(bench.root, { recursive: true })
  return { before, after }
}

async function checkVault(
  bench: SessionBench,
  views: Views,
  done: boolean,
  figures: CrashFigures,
): Promise<void> {
  try {
    await bench.within(async (vault) => {
      figures.torn += (await vault.verify(task)).problems.length
      figures.lost += losses(await view(vault), views, done)
    })
    const { litter, readable } = await leftovers(bench.root, canary)
    figures.litter += litter
    figures.readable += readable
  } catch (error) {
    assert.ok(error instanceof Error)
    figures.torn++
  }
}

/** What is neither old nor new; when the exercise said that it was done, what is not new. */
function losses(now: VaultView, { before, after }: Views, done: boolean): number {
  let lost = 0
  for (const id of new Set([...before.notes.keys(), ...after.notes.keys()])) {
    const note = now.notes.get(id)
    if (note !== after.notes.get(id) && (done || note !== before.notes.get(id))) lost++
  }
  if (now.notebooks !== after.notebooks && (done || now.notebooks !== before.notebooks)) lost++
  for (const text of before.texts) if (after.texts.has(text) && !now.texts.has(text)) lost++
  return lost
}

/** Whatever happened when a user was made: there is one that opens, or there is none and one can be made. */
async function checkUser(bench: SessionBench, figures: CrashFigures): Promise<void> {
  try {
    await bench.within((vault) => vault.notes.create({ title: 'First', body: canary }))
    await bench.within(async (vault) => {
      figures.torn += (await vault.verify(task)).problems.length
      if (vault.notes.list().notes.length !== 1) figures.lost++
    })
    const { litter, readable } = await leftovers(bench.root, canary)
    figures.litter += litter
    figures.readable += readable
  } catch (error) {
    assert.ok(error instanceof Error)
    figures.torn++
  }
}
