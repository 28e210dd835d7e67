import { mkdtempSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { userHash } from '../../shared/model/session.ts'
import { SafeFolder } from '../../electron/files/safe-folder.ts'
import { fernetCodec } from '../../electron/vault/codec.ts'
import { Exclusive } from '../../electron/files/exclusive.ts'
import { KeyRing } from '../../electron/vault/key-ring.ts'
import { NoteStore } from '../../electron/vault/note-store.ts'
import { SealedFiles } from '../../electron/vault/sealed-files.ts'
import { Report } from './report.ts'
import { Sample } from './sample.ts'

/**
 * `npm run bench -- files`: a durable save through the note store (encrypted, synced, the revision before it kept) against
 * a bare write, sync, rename and sync of as many bytes, in turns; opening a note; and what a 5 MB note costs in memory.
 */
const saves = 300
const report = new Report('files')
const folder = mkdtempSync(join(tmpdir(), 'fernkeep-bench-'))
const options = {
  onChange: () => undefined,
  onFailure: (error: unknown) => {
    throw error
  },
}

try {
  const notes = await openStore()
  await measureSaves(notes)
  await measureOpening(notes)
  await measureMemory(notes)
} finally {
  rmSync(folder, { recursive: true })
}
report.close()

async function openStore(): Promise<NoteStore> {
  const user = userHash.parse('0123456789abcdef0123456789abcdef')
  const sealed = new SealedFiles(
    await SafeFolder.open(join(folder, 'vault')),
    fernetCodec(KeyRing.generate()),
    user,
  )
  return NoteStore.open(sealed, new Exclusive(), options)
}

async function measureSaves(notes: NoteStore): Promise<void> {
  const body = 'Ferns along the north wall. '.repeat(180)
  const { id, revision: first } = await notes.create({ title: 'bench', body })
  let revision = first
  const durable = new Sample()
  const bare = new Sample()
  for (let i = 0; i < saves; i++) {
    const outcome = await durable.time(() =>
      notes.save(id, revision, { title: 'bench', body: `${body}${String(i)}` }),
    )
    if (outcome.status !== 'saved') throw new Error('a save of the bench was refused')
    revision = outcome.note.revision
    await bare.time(() => bareWrite(join(folder, 'bare'), Buffer.from(body)))
  }
  await notes.settled()
  report.add('durable save of 5 KB, p50', durable.percentile(0.5), 'ms')
  report.judge('durable save of 5 KB, p95', durable.percentile(0.95), 'ms', '<=', 15)
  report.add('bare synced write of 5 KB, p50', bare.percentile(0.5), 'ms')
  report.add('durable save against bare write, p50', durable.percentile(0.5) / bare.percentile(0.5), 'x')
}

async function bareWrite(path: string, bytes: Buffer): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.write(bytes)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  const parent = await open(folder, 'r')
  await parent.sync()
  await parent.close()
}

async function measureOpening(notes: NoteStore): Promise<void> {
  const { id } = await notes.create({ title: 'open', body: 'x'.repeat(20_000) })
  const opened = new Sample()
  for (let i = 0; i < saves; i++) await opened.time(() => notes.open(id))
  report.judge('open a note of 20 KB, p95', opened.percentile(0.95), 'ms', '<=', 16)
}

async function measureMemory(notes: NoteStore): Promise<void> {
  const before = process.resourceUsage().maxRSS
  const { id, revision } = await notes.create({ title: 'large', body: 'ü'.repeat(2_500_000) })
  const { body } = await notes.open(id)
  await notes.save(id, revision, { title: 'large', body: `${body.slice(1)}!` })
  report.add(
    'peak memory for making, opening and saving a 5 MB note',
    (process.resourceUsage().maxRSS - before) / 1_024,
    'MB',
  )
}
