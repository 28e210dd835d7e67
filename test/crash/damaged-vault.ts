import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encrypt } from '../../electron/crypto/fernet.ts'
import { SafeFolder } from '../../electron/files/safe-folder.ts'
import { KeyRing } from '../../electron/vault/key-ring.ts'
import { NoteFiles, notePath } from '../../electron/vault/note-files.ts'
import { userFolders } from '../../electron/vault/registry.ts'
import { openUser } from '../../electron/vault/user.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { type ProblemKind } from '../../shared/model/problem.ts'
import { quickDisk } from '../electron/files/fault-files.ts'
import { type SessionBench } from '../electron/vault/opened-session.ts'
import { idOf, noteWith } from '../electron/vault/note-rows.ts'

/** What a file can suffer, and what a check then calls it. */
const damages = {
  flip: 'damaged',
  cut: 'cut',
  empty: 'empty',
  swap: 'swapped',
  'foreign key': 'damaged',
  delete: 'missing',
  rename: 'missing',
} as const satisfies Record<string, ProblemKind>
type Damage = keyof typeof damages

export interface DamagedVault {
  /** The texts of the notes that are whole. */
  readonly good: ReadonlyMap<NoteId, string>
  /** What a check has to call each note that is not. */
  readonly bad: ReadonlyMap<NoteId, ProblemKind>
  /** Files under a name that no note has. */
  readonly unknown: readonly string[]
}

const at = '2026-01-02T00:00:00.000Z'
const textOf = (n: number) => `text of note ${n}`

/** Fill the vault of `bench` with `count` notes, each with an earlier revision. It must not be open. */
export async function fillVault(bench: SessionBench, count: number): Promise<void> {
  await (await bench.open()).close()
  const files = new NoteFiles((await openAlone(bench)).files)
  await inGroups(count, async (n) => {
    const note = noteWith(idOf(n), { title: `Note ${n}`, body: `earlier ${n}` })
    await files.write(note, at)
    await files.keep(note)
    await files.write({ ...note, revision: 2, body: textOf(n) }, at)
  })
}

/** Damage one note in a hundred, in seven ways by turns. A swap takes two. */
export async function damageVault(bench: SessionBench, count: number): Promise<DamagedVault> {
  const root = join(bench.root, 'users', (await openAlone(bench)).files.user)
  const ways = Object.keys(damages) as Damage[]
  const bad = new Map<NoteId, ProblemKind>()
  const unknown: string[] = []
  for (let n = 0, turn = 0; n < count; n += 100, turn++) {
    const way = ways[turn % ways.length] ?? 'empty'
    await damage(way, root, n, unknown)
    for (const note of way === 'swap' ? [n, n + 1] : [n]) bad.set(idOf(note), damages[way])
  }
  const all = Array.from({ length: count }, (_, n) => [idOf(n), textOf(n)] as const)
  return { good: new Map(all.filter(([id]) => !bad.has(id))), bad, unknown }
}

/** Where the note's file is, inside the user's folder. */
export const fileOf = (id: NoteId) => `${notePath(id)}.fernet`

async function damage(way: Damage, root: string, n: number, unknown: string[]): Promise<void> {
  const path = join(root, fileOf(idOf(n)))
  const bytes = await readFile(path)
  switch (way) {
    case 'flip': {
      // From one base64 digit to another, in the middle of the ciphertext.
      const middle = Math.floor(bytes.length / 2)
      bytes.write(bytes.toString('latin1', middle, middle + 1) === 'A' ? 'B' : 'A', middle)
      return writeFile(path, bytes)
    }
    case 'cut':
      return truncate(path, bytes.length - 7)
    case 'empty':
      return truncate(path)
    case 'swap': {
      const other = join(root, fileOf(idOf(n + 1)))
      await writeFile(path, await readFile(other))
      return writeFile(other, bytes)
    }
    case 'foreign key':
      return writeFile(path, encrypt(KeyRing.generate().newest, Buffer.from('{}')))
    case 'delete':
      return rm(path)
    case 'rename': {
      const aside = fileOf(idOf(n)).replace('.fernet', '.sync-conflict.fernet')
      unknown.push(aside)
      return rename(path, join(root, aside))
    }
  }
}

/** The one user of the vault, without a session. */
async function openAlone({ root, mode }: SessionBench) {
  const data = await SafeFolder.open(root, quickDisk)
  const [user] = await userFolders(data, mode)
  if (user === undefined) throw new Error('the vault has no user')
  return openUser(data, mode, user)
}

/** Some at a time: a promise for each of 10,000 notes at once is a lot of memory. */
async function inGroups(count: number, task: (n: number) => Promise<void>, atOnce = 64): Promise<void> {
  for (let from = 0; from < count; from += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => task(from + i)))
}
