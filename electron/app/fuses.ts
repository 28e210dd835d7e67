import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { fuseNames } from '../../shared/fuses.ts'
import { type FuseState, type Protections } from '../../shared/model/protections.ts'

/** Stands before the fuses in Electron's binary (@electron/fuses, constants.ts). */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

const wireVersion = 1
const chunkBytes = 1024 * 1024

const states: Readonly<Record<number, FuseState>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' }

/**
 * The fuses of the binary at `path`, in their order; null when it carries none, or in a version that is not known. After
 * the sentinel stand the wire's version, the number of fuses, and a character for each. Rejects with Node's errors.
 */
export async function readFuses(path: string): Promise<Protections['fuses']> {
  const wire = await readAfter(path, sentinel, 2 + 255)
  if (wire?.[0] !== wireVersion) return null
  const length = wire[1] ?? 0
  return fuseNames.map((name, i) => ({
    name,
    state: i < length ? (states[wire[2 + i] ?? 0] ?? 'removed') : 'absent',
  }))
}

/** Where the fuses are: in the program itself, on macOS in the framework it loads. */
export const fusedBinary = (execPath: string, platform: NodeJS.Platform): string =>
  platform === 'darwin'
    ? join(dirname(execPath), '../Frameworks/Electron Framework.framework/Versions/A/Electron Framework')
    : execPath

/** Up to `length` bytes behind the first `mark` in the file, or null when it is not there. */
async function readAfter(path: string, mark: Buffer, length: number): Promise<Buffer | null> {
  let seen = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    seen = Buffer.concat([seen, chunk as Buffer])
    const at = seen.indexOf(mark)
    const end = at + mark.length + length
    if (at >= 0 && end <= seen.length) return seen.subarray(at + mark.length, end)
    // A mark may stand across two chunks, and what is behind it in the next one.
    seen = seen.subarray(at >= 0 ? at : Math.max(0, seen.length - mark.length))
  }
  const at = seen.indexOf(mark)
  return at < 0 ? null : seen.subarray(at + mark.length)
}
