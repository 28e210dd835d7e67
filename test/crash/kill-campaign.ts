import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type NoteId, noteId } from '../../shared/model/note.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'
import { canary } from './exercises.ts'
import { type CrashFigures, noFigures } from './fault-campaign.ts'
import { leftovers } from './vault-view.ts'

/** Kills that one vault takes before the next begins with none: histories grow. */
const killsPerVault = 25
/** The latest moment of a kill after the first acknowledged save, in ms: several saves later. */
const latestKill = 40

const task = { signal: new AbortController().signal, onProgress: () => undefined }

/**
 * SIGKILL a process that writes notes, `kills` times, each at a moment of its own; after each, what it said was saved is
 * there, every file decrypts, and no litter stays. `work` is an empty folder.
 */
export async function killCampaign(
  work: string,
  kills: number,
  tell: (line: string) => void,
): Promise<CrashFigures> {
  const figures = noFigures()
  let bench = await newVault(work)
  let acknowledged = new Map<NoteId, number>()
  for (let kill = 0; kill < kills; kill++) {
    if (kill > 0 && kill % killsPerVault === 0) {
      await rm(bench.root, { recursive: true })
      bench = await newVault(work)
      acknowledged = new Map()
    }
    await killOnce(bench, acknowledged, (kill * 7) % latestKill)
    figures.points++
    await check(bench, acknowledged, figures)
    if ((kill + 1) % 100 === 0) tell(`${kill + 1} kills: ${figures.lost} lost, ${figures.torn} torn`)
  }
  return figures
}

async function newVault(work: string): Promise<SessionBench> {
  const bench = new SessionBench(await mkdtemp(join(work, 'killed-')))
  await bench.within(() => undefined)
  return bench
}

/** Let the process write, kill it `delay` ms after its first acknowledged save, and note down what it said. */
async function killOnce(
  bench: SessionBench,
  acknowledged: Map<NoteId, number>,
  delay: number,
): Promise<void> {
  const entries = JSON.stringify([...bench.keychain.entries])
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), bench.root, entries], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(writer, 'exit')
  let timer: NodeJS.Timeout | undefined
  for await (const line of createInterface(writer.stdout)) {
    const [id, number] = line.split(' ')
    if (number === undefined) continue
    acknowledged.set(noteId.parse(id), Number(number))
    timer ??= setTimeout(() => writer.kill('SIGKILL'), delay)
  }
  const [, signal] = (await ended) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error('the writer ended by itself')
}

async function check(
  bench: SessionBench,
  acknowledged: ReadonlyMap<NoteId, number>,
  figures: CrashFigures,
): Promise<void> {
  await bench.within(async (vault) => {
    figures.torn += (await vault.verify(task)).problems.length
    for (const [id, number] of acknowledged) {
      const { title, body } = await vault.notes.open(id)
      // One that was written and not yet acknowledged may be there too.
      if (Number(title) < number || !body.startsWith(`${canary} ${title} `)) figures.lost++
    }
  })
  const { litter, readable } = await leftovers(bench.root, canary)
  figures.litter += litter
  figures.readable += readable
}
