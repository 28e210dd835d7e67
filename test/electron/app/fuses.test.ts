import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fusedBinary, readFuses } from '../../../electron/app/fuses.ts'
import { shippedFuses } from '../../../scripts/package/fuses.ts'
import { fuseNames, wantedFuses } from '../../../shared/fuses.ts'

const signs = { on: '+', off: '-', removed: 'r', absent: '.' } as const
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fernkeep-fuses-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The fuses of a binary of these parts: + on, - off, r taken out, . not there. */
async function fusesOf(...parts: readonly (string | Buffer)[]) {
  const file = join(folder, 'binary')
  await writeFile(file, Buffer.concat(parts.map((part) => Buffer.from(part as string))))
  const fuses = await readFuses(file)
  return fuses?.map(({ state }) => signs[state]).join('') ?? null
}

const wire = (fuses: string) =>
  Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)])

describe('the fuses of a binary', () => {
  it('are read in their order, by their names', async () => {
    await writeFile(join(folder, 'binary'), wire('010011001'))
    const fuses = await readFuses(join(folder, 'binary'))
    expect(fuses?.map(({ name }) => name)).toEqual(fuseNames)
    expect(fuses?.[1]).toEqual({ name: 'cookieEncryption', state: 'on' })
  })

  it('are on, off, taken out, or not there in an older Electron', async () => {
    expect(await fusesOf('before', wire('01r1010'), 'behind')).toBe('-+r+-+-..')
    expect(await fusesOf(wire('000000000'))).toBe('---------')
  })

  it.each([0, 1, 20, 32, 40])('are found when a chunk ends %i bytes behind their start', async (split) => {
    const before = Buffer.alloc(1024 * 1024 - split, 'x')
    expect(await fusesOf(before, wire('r0r0r0r0r'), Buffer.alloc(2_000, 'y'))).toBe('r-r-r-r-r')
  })

  it.each([
    ['no sentinel', Buffer.from('nothing')],
    ['another version of the wire', Buffer.concat([Buffer.from(sentinel), Buffer.from([2, 1, 0x31])])],
    ['a file that ends behind the sentinel', Buffer.from(sentinel)],
    ['an empty file', Buffer.alloc(0)],
  ])('are none with %s', async (_name, bytes) => {
    expect(await fusesOf(bytes)).toBeNull()
  })

  it('are in the framework on macOS', () => {
    expect(fusedBinary('/Applications/Fernkeep.app/Contents/MacOS/Fernkeep', 'darwin')).toBe(
      '/Applications/Fernkeep.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework',
    )
    expect(fusedBinary('/opt/Fernkeep/fernkeep', 'linux')).toBe('/opt/Fernkeep/fernkeep')
  })
})

it('wants of each fuse what the package is made with', () => {
  expect(Object.values(wantedFuses)).toEqual(Object.values(shippedFuses))
})
