const encoder = new TextEncoder()
// Texts are the vault's own: a BOM in one is part of it, and bytes that are no UTF-8 mean damage.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

export const toUtf8 = (text: string): Uint8Array => encoder.encode(text)

/** Throws a TypeError on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** Texts that hold no line end, as one run of bytes. */
export const linesToBytes = (lines: readonly string[]): Uint8Array =>
  toUtf8(lines.map((line) => `${line}\n`).join(''))

/** Throws a TypeError on bytes that are not UTF-8. */
export function linesFromBytes(bytes: Uint8Array): string[] {
  const lines = fromUtf8(bytes).split('\n')
  lines.pop()
  return lines
}
