import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sample } from '../bench/sample.ts'
import { callsWithIds, handlersOf, inputWith, makeTwoPeople, nobodysIds } from '../electron/ipc/two-people.ts'
import { ServedContract } from '../electron/ipc/served-contract.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'

/** How long one channel took to refuse ids of another person and ids of nobody, in ms. */
export interface ForeignIdFigures {
  readonly channel: string
  readonly calls: number
  readonly foreignP50Ms: number
  readonly unknownP50Ms: number
  /**
   * The chance that a call with a foreign id takes longer than one with an unknown id (Mann and Whitney's U, divided by the
   * number of pairs): 0.5 when time tells nothing.
   */
  readonly tells: number
  /** How far that is from 0.5, in standard deviations of what chance alone gives. */
  readonly z: number
}

/** Calls before the ones that count: the first are slower, whatever they ask. */
const warmUp = 100
/** Channels that stand in front of a vault, where everybody here is listed by name. */
const isDoor = (channel: string) => channel.startsWith('session.')

/** Time every channel that refuses an id, `calls` times with each kind, in an order of chance. */
export async function timeForeignIds(calls: number): Promise<ForeignIdFigures[]> {
  const bench = new SessionBench(await mkdtemp(join(tmpdir(), 'fernkeep-foreign-')))
  const session = await bench.open()
  try {
    const ada = await makeTwoPeople(session)
    const served = new ServedContract({ handlers: handlersOf(session), report: () => '' })
    // The same again and again, as Ada's are: the disk answers faster for a name that it was asked for before.
    const nobody = nobodysIds()
    const figures: ForeignIdFigures[] = []
    for (const { channel, input } of callsWithIds) {
      if (isDoor(channel)) continue
      const ask = async (isForeign: boolean) => {
        const asked = inputWith(channel, input, isForeign ? ada : nobody)
        served.now += 1_000_000
        const start = performance.now()
        const answer = await served.invoke(channel, asked)
        return { ms: performance.now() - start, isRefused: !answer.ok && answer.code === 'not-found' }
      }
      if (!(await ask(true)).isRefused) continue
      figures.push({
        channel,
        calls,
        ...(await compare(calls, async (isForeign) => (await ask(isForeign)).ms)),
      })
    }
    return figures
  } finally {
    await session.close()
    await rm(bench.root, { recursive: true })
  }
}

async function compare(calls: number, time: (isForeign: boolean) => Promise<number>) {
  for (let i = 0; i < warmUp; i++) await time(i % 2 === 0)
  const all: { readonly ms: number; readonly isForeign: boolean }[] = []
  // Which of a pair comes first is left to chance: what the one leaves behind must not always meet the other.
  for (let i = 0; i < calls; i++) {
    const first = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
    for (const isForeign of first % 2 === 0 ? [true, false] : [false, true])
      all.push({ ms: await time(isForeign), isForeign })
  }
  const of = (isForeign: boolean) => {
    const sample = new Sample()
    for (const one of all) if (one.isForeign === isForeign) sample.add(one.ms)
    return sample.percentile(0.5)
  }
  return { foreignP50Ms: of(true), unknownP50Ms: of(false), ...rankSum(all, calls) }
}

/** Mann and Whitney's test, by the normal distribution that it comes to for many calls. */
function rankSum(all: { readonly ms: number; readonly isForeign: boolean }[], calls: number) {
  const sorted = all.toSorted((a, b) => a.ms - b.ms)
  const ranks = sorted.reduce((sum, { isForeign }, i) => sum + (isForeign ? i + 1 : 0), 0)
  const u = ranks - (calls * (calls + 1)) / 2
  const deviation = Math.sqrt((calls * calls * (2 * calls + 1)) / 12)
  return { tells: u / (calls * calls), z: (u - (calls * calls) / 2) / deviation }
}
