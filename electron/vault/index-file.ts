import * as z from 'zod/mini'
import { type UserHash, userHash } from '../../shared/model/session.ts'
import { decodedOrNull, parseJson } from './codec.ts'
import { payloadFormat } from './payload.ts'
import { type SealedFiles } from './sealed-files.ts'

/**
 * `index.fernet`: the index's image in one token, behind a line of JSON that says whose it is. Plaintext vaults have
 * none, and build the index at each unlock.
 */
export const indexPath = 'index'
const header = z.strictObject({ format: z.literal(payloadFormat), kind: z.literal('index'), user: userHash })
const lineEnd = '\n'.charCodeAt(0)

/** The image of numbers of 8 bytes begins at a multiple of them, so that it is used where it stands. */
const alignment = 8

/**
 * The image; null when there is none that can be used, whatever is wrong with it. Its buffer is the caller's own, and
 * holds a line in front of it.
 */
export async function readImage({ folder, codec, user }: SealedFiles): Promise<Uint8Array | null> {
  if (codec.unsealInTurns === null) return null
  const bytes = await folder.read(`${indexPath}${codec.extension}`)
  const plain = bytes && (await codec.unsealInTurns(bytes))
  return plain && decodedOrNull(() => imageIn(plain, user))
}

/** Whether there is a file of an image, of whatever worth. */
export const hasImage = async ({ folder, codec }: SealedFiles): Promise<boolean> =>
  codec.unsealInTurns !== null && folder.exists(`${indexPath}${codec.extension}`)

/** Save an image. Throws the disk's failures. */
export async function writeImage({ folder, codec, user }: SealedFiles, image: Uint8Array): Promise<void> {
  if (codec.sealInTurns === null) return
  const line = JSON.stringify({ format: payloadFormat, kind: 'index', user })
  const length = Math.ceil((line.length + 1) / alignment) * alignment
  const sealed = await codec.sealInTurns([Buffer.from(`${line.padEnd(length - 1)}\n`), image])
  await folder.write(`${indexPath}${codec.extension}`, sealed)
}

/** Throws `NotDecodable` when there is no line of JSON in front. */
function imageIn(plain: Buffer, user: UserHash): Uint8Array | null {
  const end = plain.indexOf(lineEnd)
  return isOurs(parseJson(plain.subarray(0, end)), user) ? plain.subarray(end + 1) : null
}

function isOurs(line: unknown, user: UserHash): boolean {
  const parsed = header.safeParse(line)
  return parsed.success && parsed.data.user === user
}
