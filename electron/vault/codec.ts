import { type CodecName } from '../../shared/model/session.ts'
import { encrypt, isWholeToken } from '../crypto/fernet.ts'
import { encryptInTurns } from '../crypto/fernet-in-turns.ts'
import { type KeyRing } from './key-ring.ts'

/** Turns a payload into a file's bytes and back. */
export interface Codec {
  readonly name: CodecName
  /** What file names end with, dot included: the two codecs can never read each other's files by accident. */
  readonly extension: '.fernet' | '.json'
  encode(payload: unknown): Buffer
  /** Throws `NotDecodable` when the bytes are not this codec's or not whole: one error for every reason. */
  decode(bytes: Buffer): unknown
  /** Bytes as they may lie on disk; null when this codec has only readable payloads to keep. */
  readonly seal: ((bytes: Buffer) => Buffer) | null
  /** What `seal` was given. Throws `NotDecodable`. */
  readonly unseal: ((bytes: Buffer) => Buffer) | null
  /** As `seal`, for many MB given in parts: what waits on the event loop gets its turn meanwhile. */
  readonly sealInTurns: ((parts: readonly Uint8Array[]) => Promise<Buffer>) | null
  /** What `sealInTurns` was given, at the start of a buffer of its own; null for what is not this codec's or not whole. */
  readonly unsealInTurns: ((bytes: Buffer) => Promise<Buffer | null>) | null
}

export class NotDecodable extends Error {
  /** Whether the bytes are whole in form: altered, or of another vault. If not, they were cut or are something else. */
  readonly whole: boolean

  constructor(whole: boolean, options?: ErrorOptions) {
    super('not decodable', options)
    this.name = 'NotDecodable'
    this.whole = whole
  }
}

/** JSON in UTF-8 inside one Fernet token, under the newest key of the ring. */
export function fernetCodec(ring: KeyRing): Codec {
  const seal = (bytes: Buffer) => encrypt(ring.newest, bytes)
  const unseal = (bytes: Buffer) => {
    const answer = ring.decrypt(bytes)
    if (answer === null) throw new NotDecodable(isWholeToken(bytes))
    return answer.plaintext
  }
  return {
    name: 'fernet',
    extension: '.fernet',
    encode: (payload) => seal(Buffer.from(JSON.stringify(payload))),
    decode: (bytes) => parseJson(unseal(bytes)),
    seal,
    unseal,
    sealInTurns: (parts) => sealed(ring, parts),
    unsealInTurns: async (bytes) => (await ring.decryptInTurns(bytes))?.plaintext ?? null,
  }
}

/** Under the key that is the newest at the end: one that went meanwhile would leave bytes that nothing opens. */
async function sealed(ring: KeyRing, parts: readonly Uint8Array[]): Promise<Buffer> {
  for (;;) {
    const { newest } = ring
    const token = await encryptInTurns(newest, parts)
    if (newest === ring.newest) return token
  }
}

/** What `decode` answers, or null when it throws `NotDecodable`. */
export function decodedOrNull<T>(decode: () => T): T | null {
  try {
    return decode()
  } catch (error) {
    if (error instanceof NotDecodable) return null
    throw error
  }
}

/** The JSON text of `bytes`, or `NotDecodable`. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown
  } catch (error) {
    throw new NotDecodable(false, { cause: error })
  }
}
