import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A text found where it must not be; `file` is the path inside the scanned folder. */
export interface Leak {
  readonly file: string
  readonly text: string
  readonly encoding: string
}

/** What was looked at, and what was found. */
export interface ScanReport {
  readonly files: number
  readonly bytes: number
  readonly leaks: readonly Leak[]
}

/**
 * Look for `texts` in every file under `folder`, names included, as they are and in the forms a program may give them:
 * UTF-16, hex, and base64 in either alphabet at each of its three alignments. Compressed copies are not found. Texts
 * must have ten characters or more: shorter ones are in any random bytes' base64 sooner or later.
 */
export function scanForLeaks(folder: string, texts: readonly string[]): ScanReport {
  const short = texts.find((text) => text.length < 10)
  if (short !== undefined) throw new Error(`too short to scan for: ${short}`)
  const needles = texts.flatMap((text) => encodingsOf(text).map((form) => ({ text, ...form })))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  let bytes = 0
  const leaks: Leak[] = []
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    const content = readFileSync(path)
    bytes += content.length
    for (const { text, encoding, form } of needles)
      if (content.includes(form) || file.includes(form.toString('latin1')))
        leaks.push({ file, text, encoding })
  }
  return { files: files.length, bytes, leaks }
}

/** The byte strings that `text` may appear as. */
export function encodingsOf(text: string): { readonly encoding: string; readonly form: Buffer }[] {
  const utf8 = Buffer.from(text, 'utf8')
  const hex = utf8.toString('hex')
  return [
    { encoding: 'utf8', form: utf8 },
    { encoding: 'utf16le', form: Buffer.from(text, 'utf16le') },
    { encoding: 'utf16be', form: Buffer.from(text, 'utf16le').swap16() },
    { encoding: 'hex', form: Buffer.from(hex) },
    { encoding: 'HEX', form: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((lead) => base64Forms(utf8, lead)),
  ]
}

/** The part of the base64 of `bytes`, `lead` bytes after a group's start, that its neighbours cannot change. */
function base64Forms(bytes: Buffer, lead: number) {
  const whole = Buffer.concat([Buffer.alloc(lead), bytes])
  const fixed = (encoding: 'base64' | 'base64url') =>
    whole.toString(encoding).slice(Math.ceil((lead * 8) / 6), Math.floor((whole.length * 8) / 6))
  return (['base64', 'base64url'] as const).map((encoding) => ({
    encoding: `${encoding}+${lead}`,
    form: Buffer.from(fixed(encoding)),
  }))
}
