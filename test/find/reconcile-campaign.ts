import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type IndexView, viewOf } from './index-view.ts'
import { PlayedVault } from './played-vault.ts'
import { type Chapter, sequenceOf } from './vault-sequence.ts'

export interface ReconcileFigures {
  sequences: number
  sessions: number
  crashes: number
  /** By what happened, how often. */
  readonly events: Record<string, number>
  /** Seeds whose index was not what a rebuild gives, or did not hold what the list holds. */
  readonly different: number[]
  /** Failures that a session reported. */
  failures: number
}

/** Play one sequence in a folder below `work`: what the index came to, and what a rebuild gives. */
export async function playOne(
  work: string,
  chapters: readonly Chapter[],
): Promise<{ readonly kept: IndexView; readonly rebuilt: IndexView; readonly failures: number }> {
  const root = await mkdtemp(join(work, 'played-'))
  const played = new PlayedVault(root)
  try {
    await played.play(chapters)
    const kept = await played.bench.within(viewOf)
    await played.removeImage()
    const rebuilt = await played.bench.within(viewOf)
    return { kept, rebuilt, failures: played.bench.failures.length }
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Play the sequences of `count` seeds, `atOnce` side by side; `tell` hears of each that went wrong, and how far it is. */
export async function reconcileCampaign(
  work: string,
  count: number,
  tell: (line: string) => void,
  atOnce = 3,
): Promise<ReconcileFigures> {
  const figures: ReconcileFigures = {
    ...{ sequences: 0, sessions: 0, crashes: 0, events: {}, different: [], failures: 0 },
  }
  let next = 1
  const worker = async () => {
    for (let seed = next++; seed <= count; seed = next++) {
      await playSeed(work, seed, figures, tell)
      if (figures.sequences % 50 === 0)
        tell(`${figures.sequences} of ${count} sequences, ${figures.different.length} different`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return figures
}

async function playSeed(
  work: string,
  seed: number,
  figures: ReconcileFigures,
  tell: (line: string) => void,
): Promise<void> {
  const chapters = sequenceOf(seed)
  const { kept, rebuilt, failures } = await playOne(work, chapters)
  figures.sequences++
  figures.failures += failures
  for (const { steps, end, after } of chapters) {
    figures.sessions++
    if (end === 'crash') figures.crashes++
    for (const { kind } of [...steps, after]) figures.events[kind] = (figures.events[kind] ?? 0) + 1
  }
  if (isDeepStrictEqual(kept, rebuilt) && isWhole(kept)) return
  figures.different.push(seed)
  tell(`seed ${seed}: ${JSON.stringify(chapters)}`)
}

/** Whether everything that is listed is found. */
export const isWhole = ({ notes, found }: IndexView): boolean => found['is:anywhere']?.[0] === notes.length
