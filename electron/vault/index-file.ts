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

/** The image in a buffer of its own; null when there is none that can be used, whatever is wrong with it. */
export async function readImage({ folder, codec, user }: SealedFiles): Promise<Uint8Array | null> {
  const { unseal } = codec
  if (unseal === null) return null
  const bytes = await folder.read(`${indexPath}${codec.extension}`)
  return bytes && decodedOrNull(() => imageIn(unseal(bytes), user))
}

/** Whether there is a file of an image, of whatever worth. */
export const hasImage = async ({ folder, codec }: SealedFiles): Promise<boolean> =>
  codec.unseal !== null && folder.exists(`${indexPath}${codec.extension}`)

/** Save an image. Throws the disk's failures. */
export async function writeImage({ folder, codec, user }: SealedFiles, image: Uint8Array): Promise<void> {
  if (codec.seal === null) return
  const line = `${JSON.stringify({ format: payloadFormat, kind: 'index', user })}\n`
  await folder.write(`${indexPath}${codec.extension}`, codec.seal(Buffer.concat([Buffer.from(line), image])))
}

/** Throws `NotDecodable` when there is no line of JSON in front. */
function imageIn(plain: Buffer, user: UserHash): Uint8Array | null {
  const end = plain.indexOf(lineEnd)
  return isOurs(parseJson(plain.subarray(0, end)), user) ? Uint8Array.from(plain.subarray(end + 1)) : null
}

function isOurs(line: unknown, user: UserHash): boolean {
  const parsed = header.safeParse(line)
  return parsed.success && parsed.data.user === user
}
