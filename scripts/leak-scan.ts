import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { foundIn, foundInName, needlesFor } from '../electron/files/leak-scan.ts'

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
 * Look for `texts` in every file under `folder`, names included, with the eyes of the app's own self-test
 * (electron/files/leak-scan.ts). Compressed copies are not found. Texts must have ten characters or more.
 */
export function scanForLeaks(folder: string, texts: readonly string[]): ScanReport {
  const needles = needlesFor(texts)
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
    const found = new Set([...foundIn(content, needles), ...foundInName(file, needles)])
    for (const { text, encoding } of found) leaks.push({ file, text, encoding })
  }
  return { files: files.length, bytes, leaks }
}
