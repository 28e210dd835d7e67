import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isLitterName } from '../../electron/files/atomic-write.ts'
import { type Vault } from '../../electron/vault/vault.ts'
import { type NoteId } from '../../shared/model/note.ts'

/** What a person would say is in the vault; times and revision numbers apart, which differ from run to run. */
export interface VaultView {
  /** Each note as text, by its id, and each file in notes as its hash, by its name; one that was made meanwhile, whose id is random, by that text. */
  readonly notes: ReadonlyMap<string, string>
  readonly notebooks: string
  /** Every text that any note or earlier revision holds. */
  readonly texts: ReadonlySet<string>
}

/** `known`: the ids that are the same in every run. */
export async function viewOf(vault: Vault, known: ReadonlySet<NoteId>): Promise<VaultView> {
  const notes = new Map<string, string>()
  const texts = new Set<string>()
  for (const { id } of vault.notes.list().notes) {
    const { title, body, place, pinned, notebook, tags } = await vault.notes.open(id)
    const text = JSON.stringify({ title, body, place, pinned, notebook, tags })
    notes.set(known.has(id) ? id : text, text)
    texts.add(body)
    for (const { revision } of await vault.notes.history.list(id))
      texts.add((await vault.notes.history.open(id, revision)).body)
  }
  for (const id of await vault.attachments.list()) {
    const { facts, bytes } = await vault.attachments.content(id)
    notes.set(`file ${facts.name}`, createHash('sha256').update(bytes).digest('hex'))
  }
  return { notes, notebooks: JSON.stringify(vault.notebooks.list().map(({ name }) => name)), texts }
}

/** How many temp files of writes are below `root`, and how many files hold `word` readable. */
export async function leftovers(root: string, word: string): Promise<{ litter: number; readable: number }> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  let readable = 0
  for (const { parentPath, name } of entries)
    if ((await readFile(join(parentPath, name))).includes(word)) readable++
  return { litter: entries.filter(({ name }) => isLitterName(name)).length, readable }
}
