import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { fernetCodec } from '../../../electron/vault/codec.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { type Note, type NoteId, noteId } from '../../../shared/model/note.ts'
import { type UserHash, userHash } from '../../../shared/model/session.ts'
import { quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'

export const ada = userHash.parse('a'.repeat(32))
export const bob = userHash.parse('b'.repeat(32))

/** The sealed files of a user in a folder of their own, without a session; `ring` is what they are under. */
export async function sealedFiles(
  ring = KeyRing.generate(),
  user: UserHash = ada,
  files = quickDisk,
): Promise<SealedFiles> {
  return new SealedFiles(await SafeFolder.open(await temporaryFolder(), files), fernetCodec(ring), user)
}

/** A note with this id, as the store would make it. */
export const noteWith = (id: NoteId, more: Partial<Note> = {}): Note => ({
  id,
  revision: 1,
  title: 'Title',
  body: 'Body',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  trashedAt: null,
  ...more,
})

/** The `n`th of a row of ids. */
export const idOf = (n: number): NoteId =>
  noteId.parse(`${n.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`)
