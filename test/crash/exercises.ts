import { type Session } from '../../electron/vault/session.ts'
import { emptyTrash } from '../../electron/vault/trash.ts'
import { type Vault } from '../../electron/vault/vault.ts'
import { limits } from '../../shared/limits.ts'
import { type RecoveryPurpose } from '../../shared/model/access.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { idOf } from '../electron/vault/note-rows.ts'

/** Stands in every text of the template vault, and so in no file. */
export const canary = 'quillbright'

export const noteOf = {
  /** Two earlier revisions. */
  open: idOf(1),
  trashed: idOf(2),
  /** Revisions of long ago, more than are kept. */
  old: idOf(3),
} as const satisfies Record<string, NoteId>

const task = { signal: new AbortController().signal, onProgress: () => undefined }
const draft = { title: 'New', body: `${canary} new` }

/** What is done to an open vault while the disk fails at one operation. */
export const exercises: Readonly<Record<string, (vault: Vault) => Promise<unknown>>> = {
  create: (vault) => vault.notes.create(draft),
  save: (vault) => vault.notes.save(noteOf.open, 3, draft),
  trash: (vault) => vault.notes.trash(noteOf.open),
  restore: (vault) => vault.notes.restore(noteOf.trashed),
  purge: (vault) => vault.notes.purge(noteOf.trashed),
  'empty trash': async (vault) => {
    // A note that could not be read at unlock is in no list, and so is not emptied.
    if ((await emptyTrash(vault.notes)) !== 1) throw new Error('the template has a note in the trash')
  },
  attach: (vault) => vault.attachments.add('new.bin', Buffer.alloc(limits.attachmentPartBytes + 5, canary)),
  arrange: (vault) => vault.notes.arrange(noteOf.open, { pinned: true, tags: ['a'] }),
  'restore revision': (vault) => vault.notes.restoreRevision(noteOf.open, 1),
  'create notebook': (vault) => vault.notebooks.create('Work', null),
  'rename notebook': async (vault) => {
    const [notebook] = vault.notebooks.list()
    if (notebook === undefined) throw new Error('the template has a notebook')
    await vault.notebooks.rename(notebook.id, 'Renamed')
  },
  rotate: (vault) => vault.rotate(task),
  'new recovery key': (vault) => makeRecoveryKey(vault, 'recovery'),
  'change root key': (vault) => makeRecoveryKey(vault, 'root-key'),
  'rename person': (vault) => vault.rename('Grace'),
  'revision thinning': (vault) => vault.notes.history.thin(noteOf.old),
  'save index': async (vault) => {
    await vault.finder.caughtUp
    await vault.finder.save()
  },
}

async function makeRecoveryKey({ access }: Vault, purpose: RecoveryPurpose): Promise<void> {
  const { groups, asked } = await access.propose(purpose, null)
  await access.confirm([groups[asked[0]] ?? '', groups[asked[1]] ?? ''])
}

/** Making the first user: the registry, the keys, the structure. */
export const makeUser = async (session: Session): Promise<void> => {
  await session.start()
  await session.create('Ada')
}
