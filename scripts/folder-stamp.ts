import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export const stampName = 'fernkeep-stamp.json'

/** What tells a whole folder from a half or a changed one without reading all of it. */
interface Stamp {
  readonly files: number
  readonly bytes: number
  readonly sha256: string
}

/** Write down what `folder` holds now; `binary` (a path inside it) is the one file whose content is remembered. */
export async function stampFolder(folder: string, binary: string): Promise<void> {
  writeFileSync(join(folder, stampName), JSON.stringify(await measure(folder, binary)))
}

/** True when `folder` still holds as many files and bytes, and the same binary, as when it was stamped. */
export async function isAsStamped(folder: string, binary: string): Promise<boolean> {
  try {
    const written = readFileSync(join(folder, stampName), 'utf8')
    return written === JSON.stringify(await measure(folder, binary))
  } catch {
    // No folder, no stamp, no binary: whatever is there, it is not the stamped folder.
    return false
  }
}

async function measure(folder: string, binary: string): Promise<Stamp> {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== stampName)
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    sha256: await digestOf(join(folder, binary), 'sha256', 'hex'),
  }
}

/** The digest of a file's bytes, read as a stream. */
export async function digestOf(file: string, algorithm: 'sha256' | 'sha512', encoding: 'hex' | 'base64') {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest(encoding)
}
