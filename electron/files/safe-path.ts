import { resolve, sep } from 'node:path'
import { isLitterName } from './atomic-write.ts'

/** A path that must not be used. The vault makes all its paths from ids, so this is a bug, not a failure of the disk. */
export class UnsafePath extends Error {
  constructor(reason: string) {
    super(`unsafe path: ${reason}`)
    this.name = 'UnsafePath'
  }
}

/** Leaves room for what file systems add themselves; all of them take 255 bytes. */
const segmentLength = 120
const depth = 8

/** Windows opens a device for these, with any extension ("Naming Files, Paths, and Namespaces", Win32 documentation). */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Why `name` may not be a part of a path, or null when it may. */
export function refusalOf(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'empty or relative segment'
  if (name.length > segmentLength) return 'segment too long'
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return 'character outside A-Z a-z 0-9 . _ -'
  // Windows drops trailing dots, so two names would be one file.
  if (name.endsWith('.')) return 'trailing dot'
  if (deviceName.test(name)) return 'reserved name'
  return isLitterName(name) ? 'name of a temp file' : null
}

/** The segments of `path` (relative, with `/`). Throws `UnsafePath`. */
export function segmentsOf(path: string): string[] {
  const segments = path.split('/')
  if (segments.length > depth) throw new UnsafePath('too deep')
  for (const segment of segments) {
    const refusal = refusalOf(segment)
    if (refusal !== null) throw new UnsafePath(refusal)
  }
  return segments
}

/** `segments` below `root` (absolute). Throws `UnsafePath` if that is not inside: a second lock on the same door. */
export function insideOf(root: string, segments: readonly string[]): string {
  const path = resolve(root, ...segments)
  // With the separator: `/vault-evil` begins with `/vault` and is not inside it.
  const prefix = root.endsWith(sep) ? root : root + sep
  if (path !== root && !path.startsWith(prefix)) throw new UnsafePath('outside the folder')
  return path
}
