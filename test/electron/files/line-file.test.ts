import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LineFile } from '../../../electron/files/line-file.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fernkeep-lines-'))
  path = join(folder, 'logs', 'events.log')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const linesOf = async (file: string) => (await readFile(file, 'utf8')).split('\n').slice(0, -1)
const modeOf = async (file: string) => (await stat(file)).mode & 0o777
/** Windows keeps no modes: the folder's own access list is the owner's there. */
const ownerOnly = (mode: number) => (process.platform === 'win32' ? 0o666 : mode)
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`)

/** Append each line, and wait until all are written or dropped. */
async function write(file: LineFile, lines: readonly string[]): Promise<void> {
  for (const line of lines) file.append(line)
  await file.settled()
}

it('keeps the order in which lines were appended', async () => {
  const file = new LineFile(path, 1_000_000)
  await write(file, numbered(300))
  expect(await linesOf(path)).toEqual(numbered(300))
  expect(file.dropped).toBe(0)
})

it('goes on where an earlier run ended', async () => {
  await write(new LineFile(path, 1_000), ['first'])
  await write(new LineFile(path, 1_000), ['second'])
  expect(await linesOf(path)).toEqual(['first', 'second'])
})

it('is readable by its owner alone, as is its folder', async () => {
  await write(new LineFile(path, 20), numbered(5))
  expect(await modeOf(path)).toBe(ownerOnly(0o600))
  expect(await modeOf(`${path}.1`)).toBe(ownerOnly(0o600))
  expect(await modeOf(join(folder, 'logs'))).toBe(ownerOnly(0o700))
})

describe('at its size', () => {
  it('is full to the byte, then kept as .1, and begins anew', async () => {
    const file = new LineFile(path, 12)
    await write(file, ['12345', '12345'])
    expect(await linesOf(path)).toEqual(['12345', '12345'])
    await write(file, ['next'])
    expect(await linesOf(`${path}.1`)).toEqual(['12345', '12345'])
    expect(await linesOf(path)).toEqual(['next'])
  })

  it('never takes more than twice its size, and keeps the newest lines in order', async () => {
    const file = new LineFile(path, 100)
    const lines = numbered(200)
    for (const line of lines) {
      await write(file, [line])
      expect((await stat(path)).size).toBeLessThanOrEqual(100)
    }
    const kept = [...(await linesOf(`${path}.1`)), ...(await linesOf(path))]
    expect(kept.length).toBeGreaterThan(10)
    expect(kept).toEqual(lines.slice(-kept.length))
    expect((await stat(`${path}.1`)).size).toBeLessThanOrEqual(100)
    expect(file.dropped).toBe(0)
  })

  it('is measured in bytes', async () => {
    await write(new LineFile(path, 12), ['€€€', '€€€'])
    expect(await linesOf(path)).toEqual(['€€€'])
  })

  it('drops and counts a line that is longer than the file may be, and keeps the others', async () => {
    const file = new LineFile(path, 12)
    await write(file, ['before', 'x'.repeat(12), 'after'])
    expect(file.dropped).toBe(1)
    expect(await linesOf(`${path}.1`)).toEqual(['before'])
    expect(await linesOf(path)).toEqual(['after'])
  })
})

describe('when it cannot be written', () => {
  // A file where the folder should be stops root as well, whom permissions do not.
  beforeEach(() => writeFile(join(folder, 'logs'), ''))

  it('drops every line, counts it and rejects nothing', async () => {
    const file = new LineFile(path, 1_000)
    await write(file, numbered(3))
    expect(file.dropped).toBe(3)
  })

  it('writes again once it can', async () => {
    const file = new LineFile(path, 1_000)
    await write(file, ['lost'])
    await rm(join(folder, 'logs'))
    await write(file, ['kept'])
    expect(await linesOf(path)).toEqual(['kept'])
    expect(file.dropped).toBe(1)
  })
})

it('drops lines when the old file cannot be put aside, rather than grow', async () => {
  await mkdir(`${path}.1`, { recursive: true })
  await writeFile(join(`${path}.1`, 'in the way'), '')
  const file = new LineFile(path, 12)
  await write(file, ['12345', '12345', 'next'])
  expect(await linesOf(path)).toEqual(['12345', '12345'])
  expect(file.dropped).toBe(1)
})

it('lets no more than a thousand lines wait, and counts the rest', async () => {
  const file = new LineFile(path, 1_000_000)
  await write(file, numbered(1_500))
  expect(file.dropped).toBe(500)
  expect(await linesOf(path)).toEqual(numbered(1_000))
  await write(file, ['afterwards'])
  expect(await linesOf(path)).toHaveLength(1_001)
})

it('has nothing to wait for before its first line', async () => {
  await expect(new LineFile(path, 10).settled()).resolves.toBeUndefined()
})

describe('read back', () => {
  it('is every line that is kept, oldest first, those just appended included', async () => {
    // Four lines fill a file.
    const file = new LineFile(path, 28)
    for (const line of numbered(10)) file.append(line)
    expect(await file.lines()).toEqual(numbered(10).slice(4))
  })

  it('is nothing before the first line', async () => {
    expect(await new LineFile(path, 30).lines()).toEqual([])
  })
})
