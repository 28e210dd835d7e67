import { type FileOperations, diskFiles } from '../../electron/files/operations.ts'
import { type VaultMode } from '../../electron/vault/mode.ts'
import { Session } from '../../electron/vault/session.ts'
import { type Vault } from '../../electron/vault/vault.ts'
import { codeOf } from '../../shared/errors.ts'
import { type Note, type NotebookId } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type SeedOptions, seedNotes } from './notes.ts'

export interface SeedVaultOptions extends SeedOptions {
  readonly root: string
  readonly mode: VaultMode
  /** Also into a vault that has notes. */
  readonly add: boolean
}

/** Notes written at a time. */
const batchLength = 64

/** Seeded notes can be made again, so nothing waits for the disk: 100,000 of them take minutes, not half an hour. */
const unsyncedFiles: FileOperations = {
  ...diskFiles,
  open: async (path, flags, mode) => ({
    ...(await diskFiles.open(path, flags, mode)),
    sync: () => Promise.resolve(),
  }),
}

/**
 * Fill a vault through the note store, and index it. Makes its user when there is none. Answers the exit code: 0 done, 1
 * the vault does not open or has notes and `add` was not said; `tell` hears why, and how far it is.
 */
export async function seedVault(options: SeedVaultOptions, tell: (line: string) => void): Promise<number> {
  const session = new Session({
    root: options.root,
    mode: options.mode,
    files: unsyncedFiles,
    report: (code, error) => {
      tell(`${code}: ${error instanceof Error ? error.message : String(error)}`)
      return ''
    },
    onState: () => undefined,
    onNoteChange: () => undefined,
  })
  try {
    await session.start()
    if (session.state.status === 'new') await session.create('Seed')
    if (session.state.status !== 'unlocked') return 1
    return await fill(session.vault, options, tell)
  } catch (error) {
    tell(`failed: ${codeOf(error)}`)
    return 1
  } finally {
    await session.close()
  }
}

async function fill(vault: Vault, options: SeedVaultOptions, tell: (line: string) => void): Promise<number> {
  await vault.notes.reconciled
  const { notes, problems } = vault.notes.list()
  if (notes.length + problems.length > 0 && !options.add) {
    tell(`nothing was written: this vault has ${notes.length} notes; --add puts the new ones beside them`)
    return 1
  }
  const seed = seedNotes(options)
  const notebooks = await makeNotebooks(vault, seed.notebooks)
  const present = new Set(notes.map(({ id }) => id))
  const started = performance.now()
  let [done, skipped] = [0, 0]
  for (const batch of batches(seed.notes)) {
    const fresh = batch.filter(({ id }) => !present.has(id))
    await Promise.all(fresh.map((note) => vault.notes.adopt(inVault(note, notebooks))))
    skipped += batch.length - fresh.length
    done += batch.length
    if (done % 5_000 < batch.length) tell(`${done} of ${options.notes} notes, ${seconds(started)}`)
  }
  tell('indexing')
  await vault.finder.caughtUp
  await vault.finder.save()
  tell(`${done - skipped} notes written, ${skipped} were there already, ${seconds(started)}`)
  return 0
}

/** The vault's ids of the seed's notebooks; one of the same name and place is taken as it is. */
async function makeNotebooks(
  vault: Vault,
  seeded: readonly Notebook[],
): Promise<ReadonlyMap<NotebookId | null, NotebookId | null>> {
  const ids = new Map<NotebookId | null, NotebookId | null>([[null, null]])
  for (const { id, name, parent } of seeded) {
    const inside = ids.get(parent) ?? null
    const known = vault.notebooks.list().find((one) => one.name === name && one.parent === inside)
    ids.set(id, (known ?? (await vault.notebooks.create(name, inside))).id)
  }
  return ids
}

/** A new note of this vault: it has no history yet, so its first revision. */
const inVault = (note: Note, notebooks: ReadonlyMap<NotebookId | null, NotebookId | null>): Note => ({
  ...note,
  revision: 1,
  notebook: notebooks.get(note.notebook) ?? null,
})

function* batches(notes: Iterable<Note>): Generator<Note[]> {
  let batch: Note[] = []
  for (const note of notes) {
    batch.push(note)
    if (batch.length < batchLength) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`
