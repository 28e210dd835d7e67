import { FernkeepError } from '../../shared/errors.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type RotationReport } from '../../shared/model/rotation.ts'
import { FernetKey } from '../crypto/fernet.ts'
import { encryptInTurns } from '../crypto/fernet-in-turns.ts'
import { refusalOf } from '../files/safe-path.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { type KeyRing, type RingAnswer } from './key-ring.ts'
import { linesOf } from './attachment-parts.ts'
import { sealingTurn } from './attachments.ts'
import { type SealedFiles } from './sealed-files.ts'
import { type FileRole, type VaultFile, walk } from './sealed-paths.ts'
import { structureKey } from './structure-file.ts'
import { type Task } from './task.ts'
import { type VaultKeys } from './vault-keys.ts'

export interface RotationSubject {
  readonly sealed: SealedFiles
  readonly keys: VaultKeys
  /** The note store's own, so that a file is not re-encrypted while it is saved. */
  readonly exclusive: Exclusive
}

/**
 * Change the vault's keys as MultiFernet rotates: a new key goes in front of the ring, every file is encrypted anew with
 * it, all are verified, and only then the old keys go. At each instant every file opens with a key of the ring on disk,
 * so killed anywhere it goes on when it is asked again. A file that is not ours by its name counts when a key opens it:
 * somebody renamed it, and it must not be lost with the old key. Throws the disk's failures; the ring then still holds
 * all keys.
 */
export async function rotate(subject: RotationSubject, task: Task): Promise<RotationReport> {
  const { ring } = subject.keys
  // No attachment is begun with the old key and on disk later.
  if (ring.size === 1) await subject.exclusive.run(sealingTurn, () => addKey(subject))
  // What was encrypted a moment before with the old key is on its way: on disk, it is among the files.
  await subject.sealed.folder.settled()
  const files = await sealedFiles(subject)
  for (const [i, file] of files.entries()) {
    if (task.signal.aborted) return { finished: false, ...(await tally(subject)) }
    await inTurn(subject, file, () => reseal(subject, file))
    task.onProgress(i + 1, files.length)
  }
  const result = await tally(subject)
  const finished =
    result.current + result.problems.length === result.total && !result.problems.some(isTransient)
  if (finished) await dropOldKeys(subject)
  return { finished, current: result.current, problems: result.problems }
}

const addKey = ({ keys }: RotationSubject): Promise<void> =>
  keys.change(() => ({ ring: [FernetKey.generate(), ...keys.ring.keys] }))

const dropOldKeys = ({ keys }: RotationSubject): Promise<void> =>
  keys.change(() => ({ ring: [keys.ring.newest] }))

/** Encrypt one file with the newest key, unless it is. One that cannot be read or that no key opens stays as it is. */
async function reseal({ sealed, keys: { ring } }: RotationSubject, { file, role }: VaultFile): Promise<void> {
  const bytes = await readOrError(sealed, file)
  if (!Buffer.isBuffer(bytes)) return
  const answers = await opened(ring, role, bytes)
  if (answers === null || answers.every(({ current }) => current)) return
  const tokens = []
  for (const { plaintext } of answers) tokens.push(await encryptInTurns(ring.newest, [plaintext]))
  const lines = isOfLines(role, bytes) ? tokens.flatMap((token) => [token, lineEnd]) : tokens
  await sealed.folder.write(file, Buffer.concat(lines))
}

const lineEnd = Buffer.from('\n')
/** An attachment is one token a line; every other file is one token and nothing else. */
const isOfLines = ({ kind }: FileRole, bytes: Buffer) =>
  (kind === 'attachment' || kind === 'unknown') && bytes.at(-1) === lineEnd[0]

/** What the tokens of a file hold; null when no key opens one of them, or there is none. */
async function opened(ring: KeyRing, role: FileRole, bytes: Buffer): Promise<RingAnswer[] | null> {
  const answers = []
  for (const token of isOfLines(role, bytes) ? linesOf(bytes) : [bytes]) {
    const answer = await ring.decryptInTurns(token)
    if (answer === null) return null
    answers.push(answer)
  }
  return answers.length > 0 ? answers : null
}

interface Tally {
  readonly total: number
  readonly current: number
  readonly problems: FileProblem[]
}

/** Read every file once more: how many are under the newest key, and which no key opens. */
async function tally(subject: RotationSubject): Promise<Tally> {
  const files = await sealedFiles(subject)
  const problems: FileProblem[] = []
  let total = 0
  let current = 0
  for (const file of files) {
    const state = await inTurn(subject, file, () => stateOf(subject, file))
    if (state === 'gone') continue
    total++
    if (state === 'current') current++
    else if (state !== 'old') problems.push({ kind: state, file: file.file, note: noteOf(file.role) })
  }
  return { total, current, problems }
}

/** `gone`: removed since it was listed, as a purge or a thinning does. */
async function stateOf(
  { sealed, keys: { ring } }: RotationSubject,
  { file, role }: VaultFile,
): Promise<'current' | 'old' | 'damaged' | 'unreadable' | 'unknown' | 'gone'> {
  const bytes = await readOrError(sealed, file)
  if (bytes === null) return 'gone'
  const answers = Buffer.isBuffer(bytes) ? await opened(ring, role, bytes) : null
  if (answers !== null) return answers.every(({ current }) => current) ? 'current' : 'old'
  if (role.kind === 'unknown') return 'unknown'
  return Buffer.isBuffer(bytes) ? 'damaged' : 'unreadable'
}

const isTransient = ({ kind }: FileProblem) => kind === 'unreadable'
const noteOf = (role: FileRole) => (role.kind === 'note' || role.kind === 'revision' ? role.id : null)

async function sealedFiles({ sealed }: RotationSubject): Promise<VaultFile[]> {
  const files = await walk(sealed.folder, sealed.codec.extension)
  return files.filter(({ file, role }) => role.kind !== 'keys' && isReadable(file, sealed.codec.extension))
}

/** Names that the vault would not write itself are not read either. */
const isReadable = (file: string, extension: string) =>
  file.endsWith(extension) && file.split('/').every((name) => refusalOf(name) === null)

const inTurn = <T>({ exclusive }: RotationSubject, { role }: VaultFile, task: () => Promise<T>): Promise<T> =>
  exclusive.run(role.kind === 'attachment' ? role.id : (noteOf(role) ?? structureKey), task)

/** The bytes of a file, null when it went away since it was listed, or why the disk does not give them now. */
async function readOrError({ folder }: SealedFiles, file: string): Promise<Buffer | FernkeepError | null> {
  try {
    return await folder.read(file)
  } catch (error) {
    if (error instanceof FernkeepError) return error
    throw error
  }
}
