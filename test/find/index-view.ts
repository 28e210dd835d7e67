import { type Vault } from '../../electron/vault/vault.ts'
import { type NoteSummary } from '../../shared/model/note.ts'

const queries = [
  'is:anywhere',
  'common',
  'common is:anywhere',
  'text is:trashed',
  'words',
  '"common words"',
  'nott',
]

/** All that an index answers about a vault: the list, the problems, and what it finds, in the order of the ids. */
export interface IndexView {
  readonly notes: readonly NoteSummary[]
  readonly problems: readonly string[]
  readonly found: Readonly<Record<string, readonly unknown[]>>
}

/** As the vault answers once it has caught up. */
export async function viewOf(vault: Vault): Promise<IndexView> {
  await vault.notes.reconciled
  await vault.finder.caughtUp
  const { notes, problems } = vault.notes.list()
  const found: Record<string, unknown[]> = {}
  for (const text of queries) {
    const result = await vault.finder.search({ text, now: 0, offsetMinutes: 0, offset: 0, limit: 50 })
    found[text] = [result?.total, ...(result?.hits ?? []).toSorted((a, b) => compare(a.note.id, b.note.id))]
  }
  return {
    notes: notes.toSorted((a, b) => compare(a.id, b.id)),
    problems: problems.map(({ kind, file }) => `${kind} ${file}`).sort(),
    found,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
