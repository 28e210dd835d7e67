import { cp } from 'node:fs/promises'
import { NoteFiles } from '../../electron/vault/note-files.ts'
import { SafeFolder } from '../../electron/files/safe-folder.ts'
import { userFolders } from '../../electron/vault/registry.ts'
import { openUser } from '../../electron/vault/user.ts'
import { quickDisk } from '../electron/files/fault-files.ts'
import { MemoryKeychain } from '../electron/vault/memory-keychain.ts'
import { noteWith } from '../electron/vault/note-rows.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'
import { canary, noteOf } from './exercises.ts'

/** A vault that every run gets a copy of: a note with a history, one in the trash, one with too much history. */
export class TemplateVault {
  readonly #root: string
  readonly #keychain: MemoryKeychain

  private constructor(root: string, keychain: MemoryKeychain) {
    this.#root = root
    this.#keychain = keychain
  }

  /** Made in the empty folder `root`. */
  static async make(root: string): Promise<TemplateVault> {
    const bench = new SessionBench(root)
    await bench.within((vault) => vault.notebooks.create('Garden', null))
    const data = await SafeFolder.open(root, quickDisk)
    const [user] = await userFolders(data, bench.mode)
    if (user === undefined) throw new Error('the template has a user')
    const files = new NoteFiles((await openUser(data, bench.mode, user)).files)
    const recent = new Date().toISOString()
    await history(files, noteOf.open, [recent, recent, recent])
    await history(files, noteOf.old, ['2024-05-06T01:00:00.000Z', '2024-05-06T02:00:00.000Z', recent])
    await history(files, noteOf.trashed, [recent, recent])
    await bench.within((vault) => vault.notes.trash(noteOf.trashed))
    await bench.within(({ attachments }) => attachments.add('kept.bin', Buffer.from(canary)))
    return new TemplateVault(root, bench.keychain)
  }

  /** A copy in the empty folder `root`, with a keychain of its own. */
  async copyTo(root: string): Promise<SessionBench> {
    await cp(this.#root, root, { recursive: true })
    const bench = new SessionBench(root, new MemoryKeychain(this.#keychain.entries))
    bench.allow = () => Promise.resolve(true)
    return bench
  }
}

/** A note saved at these times, its text naming the revision. */
async function history(
  files: NoteFiles,
  id: (typeof noteOf)['open'],
  times: readonly string[],
): Promise<void> {
  for (const [i, savedAt] of times.entries()) {
    const note = noteWith(id, {
      revision: i + 1,
      title: 'Note',
      body: `${canary} ${id.slice(0, 8)} ${i + 1}`,
    })
    await files.write(note, savedAt)
    if (i + 1 < times.length) await files.keep(note)
  }
}
