import {
  type Cipheriv,
  type Decipheriv,
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { keyMemory } from './key-bytes.ts'
import { keyBytes, keyFromAscii, keyToAscii } from './key-text.ts'

// Fernet (https://github.com/fernet/spec/blob/master/Spec.md). A token is the base64url of
//   version 1 ‖ seconds since 1970, big-endian 8 ‖ IV 16 ‖ AES-128-CBC ciphertext, 16 or more ‖ HMAC-SHA256 32
// and a key is the base64url of
//   signing key 16 ‖ encryption key 16
const version = 0x80
const ivStart = 9
const blockBytes = 16
/** Bytes of a token before and behind its ciphertext. */
export const ciphertextStart = ivStart + blockBytes
export const macBytes = 32
/** How far in the future a token's time may lie when its age is asked for: what Python's `cryptography` allows. */
const skewSeconds = 60

/** The token is not one of this key's, or not a token, or too old: deliberately one class and one message for all. */
export class InvalidToken extends Error {
  constructor() {
    super('invalid token')
    this.name = 'InvalidToken'
  }
}

/** The text is not a Fernet key: 44 characters of canonical base64url. Never says what the text was. */
export class InvalidKey extends Error {
  constructor() {
    super('invalid key')
    this.name = 'InvalidKey'
  }
}

/** Node takes the key of a small token three times faster in this form than as bytes. */
interface KeyParts {
  readonly signing: KeyObject
  readonly encryption: KeyObject
}

/** Private to this module: nobody else can read a key's bytes off the object. */
let partsOf: (key: FernetKey) => KeyParts

/**
 * A Fernet key. Its bytes show in no string, JSON or inspection, only in `toText`; a text cannot be zeroed, so ask for
 * it only where it is encrypted or stored at once.
 */
export class FernetKey {
  // Never from Buffer's shared pool, where other small buffers would reach these bytes through `.buffer`.
  readonly #bytes = keyMemory(keyBytes)
  #parts: KeyParts | null = null
  #wiped = false

  static {
    partsOf = (key) => {
      const bytes = key.#open()
      key.#parts ??= {
        signing: createSecretKey(bytes.subarray(0, 16)),
        encryption: createSecretKey(bytes.subarray(16)),
      }
      return key.#parts
    }
  }

  private constructor(fill: (bytes: Buffer) => void) {
    fill(this.#bytes)
  }

  /** A new random key. */
  static generate(): FernetKey {
    return new FernetKey((bytes) => void randomFillSync(bytes))
  }

  /** The key that `toText` gave. Throws `InvalidKey` for anything but 44 characters of canonical base64url. */
  static parse(text: string): FernetKey {
    if (!isLatin1(text)) throw new InvalidKey()
    const ascii = Buffer.from(text, 'latin1')
    try {
      return FernetKey.parseAscii(ascii)
    } finally {
      ascii.fill(0)
    }
  }

  /** As `parse`, for a text in ASCII bytes: they can be zeroed, and the caller does. */
  static parseAscii(ascii: Buffer): FernetKey {
    const decoded = keyFromAscii(ascii)
    if (decoded === null) throw new InvalidKey()
    return FernetKey.take(decoded)
  }

  /** A key of these 32 bytes, which are zeroed here. Throws `InvalidKey` for any other number of them. */
  static take(bytes: Buffer): FernetKey {
    if (bytes.length !== keyBytes) throw new InvalidKey()
    const key = new FernetKey((own) => void bytes.copy(own))
    bytes.fill(0)
    return key
  }

  /** The spec's text form: 44 characters of base64url, padded. */
  toText(): string {
    const ascii = this.toAscii()
    const text = ascii.toString('latin1')
    ascii.fill(0)
    return text
  }

  /** As `toText`, in ASCII bytes that the caller zeroes. */
  toAscii(): Buffer {
    return keyToAscii(this.#open())
  }

  /** What `use` makes of the 32 bytes, which it must not keep. */
  withBytes<T>(use: (bytes: Buffer) => T): T {
    return use(this.#open())
  }

  /** Zero the key. Every later use throws. The copies that OpenSSL was given are zeroed when they are collected. */
  wipe(): void {
    this.#bytes.fill(0)
    this.#parts = null
    this.#wiped = true
  }

  toString(): string {
    return '[FernetKey]'
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString()
  }

  /** All zeros is a valid key: using a wiped one would encrypt for everybody. */
  #open(): Buffer {
    if (this.#wiped) throw new Error('the key was wiped')
    return this.#bytes
  }
}

/** `Buffer.from(text, 'latin1')` drops the high byte of other characters, which would turn them into digits. */
const isLatin1 = (text: string) => ![...text].some((character) => character > '\u00ff')

/** When and with which IV a token is made: only the spec's test vectors may choose. */
export interface Moment {
  readonly seconds: number
  readonly iv: Uint8Array
}

/**
 * Encrypt `plaintext` (any bytes, none is fine) into a token: ASCII, 100 characters or more, a third longer than the
 * plaintext. `at` is for test vectors alone; a repeated IV would tell which texts begin alike.
 */
export function encrypt(key: FernetKey, plaintext: Uint8Array, at: Moment = now()): Buffer {
  const { signing, encryption } = partsOf(key)
  const cipher = createCipheriv('aes-128-cbc', encryption, at.iv)
  const most = cipher.update(plaintext)
  const last = cipher.final()
  const token = Buffer.allocUnsafe(ciphertextStart + most.length + last.length + macBytes)
  putHead(token, at)
  token.set(most, ciphertextStart)
  token.set(last, ciphertextStart + most.length)
  const signed = token.subarray(0, -macBytes)
  token.set(createHmac('sha256', signing).update(signed).digest(), signed.length)
  return encodeBase64url(token)
}

function putHead(token: Buffer, at: Moment): void {
  token[0] = version
  token.writeBigUInt64BE(BigInt(at.seconds), 1)
  token.set(at.iv, ivStart)
}

/** A MAC on its way. */
type Mac = ReturnType<typeof createHmac>

/** What makes a token under `key` piece by piece: its first bytes, its cipher, and its MAC, which has seen neither. */
export function tokenParts(key: FernetKey): { head: Buffer; cipher: Cipheriv; mac: Mac } {
  const { signing, encryption } = partsOf(key)
  const at = now()
  const head = Buffer.alloc(ciphertextStart)
  putHead(head, at)
  const cipher = createCipheriv('aes-128-cbc', encryption, at.iv)
  return { head, cipher, mac: createHmac('sha256', signing) }
}

/** What opens the token that `bytes` are, its base64url decoded, piece by piece; throws `InvalidToken` for its form. */
export function openingParts(key: FernetKey, bytes: Buffer): { mac: Mac; decipher: () => Decipheriv } {
  if (!hasShape(bytes)) throw new InvalidToken()
  const { signing, encryption } = partsOf(key)
  const iv = bytes.subarray(ivStart, ciphertextStart)
  return {
    mac: createHmac('sha256', signing),
    decipher: () => createDecipheriv('aes-128-cbc', encryption, iv).setAutoPadding(false),
  }
}

const now = (): Moment => ({ seconds: Math.floor(Date.now() / 1000), iv: nextIv() })

/** Random bytes are fetched for many IVs at once: asking the system costs as much as encrypting a small note. */
const ivPool = { bytes: Buffer.alloc(0), used: 0 }

function nextIv(): Buffer {
  if (ivPool.used === ivPool.bytes.length) {
    ivPool.bytes = randomBytes(256 * blockBytes)
    ivPool.used = 0
  }
  return ivPool.bytes.subarray(ivPool.used, (ivPool.used += blockBytes))
}

/** How old a token may be, and what time it is, both in seconds. */
export interface Freshness {
  readonly ttlSeconds: number
  readonly nowSeconds: number
}

/**
 * The plaintext of `token`. Throws `InvalidToken` for every refusal: not canonical base64url, another version, another
 * key, changed, cut, or — only when `freshness` is given — older than the TTL or more than 60 s in the future.
 */
export function decrypt(key: FernetKey, token: Uint8Array, freshness?: Freshness): Buffer {
  const { signing, encryption } = partsOf(key)
  const bytes = decodeBase64url(Buffer.from(token.buffer, token.byteOffset, token.byteLength))
  if (bytes === null || !hasShape(bytes)) throw new InvalidToken()
  const signed = bytes.subarray(0, -macBytes)
  const mac = createHmac('sha256', signing).update(signed).digest()
  if (!timingSafeEqual(mac, bytes.subarray(-macBytes))) throw new InvalidToken()
  if (freshness !== undefined && !isFresh(bytes.readBigUInt64BE(1), freshness)) throw new InvalidToken()
  const decipher = createDecipheriv('aes-128-cbc', encryption, signed.subarray(ivStart, ciphertextStart))
  decipher.setAutoPadding(false)
  return withoutPadding(decipher.update(signed.subarray(ciphertextStart)))
}

/** Whether `token` is whole in form, whatever key it is under: tells a file that was cut from one that was altered. */
export function isWholeToken(token: Buffer): boolean {
  const bytes = decodeBase64url(token)
  return bytes !== null && hasShape(bytes)
}

function hasShape(bytes: Buffer): boolean {
  const ciphertext = bytes.length - ciphertextStart - macBytes
  return bytes[0] === version && ciphertext >= blockBytes && ciphertext % blockBytes === 0
}

function isFresh(seconds: bigint, { ttlSeconds, nowSeconds }: Freshness): boolean {
  // Compared as numbers: a time beyond 2^53 loses its last digits and stays far in the future.
  const made = Number(seconds)
  return made + ttlSeconds >= nowSeconds && made <= nowSeconds + skewSeconds
}

/** PKCS #7 (RFC 5652, section 6.3). The MAC has been verified, so what this tells helps no attacker. */
export function withoutPadding(padded: Buffer): Buffer {
  const count = padded.at(-1) ?? 0
  if (count < 1 || count > blockBytes) throw new InvalidToken()
  if (padded.subarray(-count).some((byte) => byte !== count)) throw new InvalidToken()
  return padded.subarray(0, -count)
}
