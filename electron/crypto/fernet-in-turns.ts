import { timingSafeEqual } from 'node:crypto'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import {
  type FernetKey,
  InvalidToken,
  ciphertextStart,
  macBytes,
  openingParts,
  tokenParts,
  withoutPadding,
} from './fernet.ts'

/** Bytes that are worked on before others get their turn: a few ms. A multiple of 3, of 4 and of AES's 16. */
const pieceBytes = 768 * 1024

/**
 * As `encrypt`, for many MB: what waits on the event loop gets its turn after each piece. `plaintext` is the parts one
 * after the other; they must not change meanwhile. A key that is wiped meanwhile does no harm.
 */
export async function encryptInTurns(key: FernetKey, plaintext: readonly Uint8Array[]): Promise<Buffer> {
  const { head, cipher, mac } = tokenParts(key)
  const length = plaintext.reduce((sum, part) => sum + part.length, 0)
  const text = new TokenText(ciphertextStart + (length - (length % 16) + 16) + macBytes)
  const put = (bytes: Buffer) => {
    mac.update(bytes)
    text.add(bytes)
  }
  put(head)
  for (const piece of piecesOf(plaintext)) {
    put(cipher.update(piece))
    await turn()
  }
  put(cipher.final())
  return text.finish(mac.digest())
}

/** As `decrypt`, for many MB, in turns like `encryptInTurns`. The plaintext begins at 0 of a buffer of its own. */
export async function decryptInTurns(key: FernetKey, token: Uint8Array): Promise<Buffer> {
  const bytes = await decoded(Buffer.from(token.buffer, token.byteOffset, token.byteLength))
  const { mac, decipher: decipherOf } = openingParts(key, bytes)
  for (const piece of piecesOf([bytes.subarray(0, -macBytes)])) {
    mac.update(piece)
    await turn()
  }
  if (!timingSafeEqual(mac.digest(), bytes.subarray(-macBytes))) throw new InvalidToken()
  const decipher = decipherOf()
  let end = 0
  for (const piece of piecesOf([bytes.subarray(ciphertextStart, -macBytes)])) {
    // The plaintext of a piece lies before its ciphertext: what is written over has been read.
    const plain = decipher.update(piece)
    bytes.set(plain, end)
    end += plain.length
    await turn()
  }
  // Lets go of its copy of the key now: this object has lived long enough to be collected late.
  decipher.final()
  return withoutPadding(bytes.subarray(0, end))
}

/** Let what waits on the event loop be done. */
const turn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts)
    for (let at = 0; at < part.length; at += pieceBytes) yield part.subarray(at, at + pieceBytes)
}

/** As `decodeBase64url`, throwing `InvalidToken`. */
async function decoded(text: Buffer): Promise<Buffer> {
  const most = Math.floor(text.length / 4) * 3
  const bytes = Buffer.from(new ArrayBuffer(most))
  let end = 0
  for (let at = 0; at < text.length; at += pieceBytes) {
    const piece = text.subarray(at, at + pieceBytes)
    const part = decodeBase64url(piece)
    const isLast = at + pieceBytes >= text.length
    // Padding ends a text; a piece with less than its share of bytes had some.
    if (part === null || (!isLast && part.length * 4 !== piece.length * 3)) throw new InvalidToken()
    bytes.set(part, end)
    end += part.length
    await turn()
  }
  return bytes.subarray(0, end)
}

/** The base64url of a token of `bytes` bytes that come in pieces. */
class TokenText {
  readonly #text: Buffer
  #end = 0
  /** What does not fill a group of three yet. */
  #rest = Buffer.alloc(0)

  constructor(bytes: number) {
    this.#text = Buffer.allocUnsafe(Math.ceil(bytes / 3) * 4)
  }

  add(bytes: Buffer): void {
    const all = Buffer.concat([this.#rest, bytes])
    const whole = all.length - (all.length % 3)
    this.#write(all.subarray(0, whole))
    this.#rest = all.subarray(whole)
  }

  finish(last: Buffer): Buffer {
    this.#write(Buffer.concat([this.#rest, last]))
    return this.#text
  }

  #write(bytes: Buffer): void {
    this.#end += encodeBase64url(bytes).copy(this.#text, this.#end)
  }
}
