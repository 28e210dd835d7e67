import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderWatch } from '../../../electron/files/folder-watch.ts'
import { temporaryFolder } from './temporary-folder.ts'

let root: string
let told: Set<string>
let failures: unknown[]
let watch: FolderWatch

beforeEach(async () => {
  root = await temporaryFolder()
  await mkdir(join(root, '3f'))
  told = new Set()
  failures = []
  watch = await FolderWatch.start(
    root,
    ({ shelf, name }) => told.add(`${shelf}/${name ?? '*'}`),
    (error) => failures.push(error),
  )
})
afterEach(() => {
  watch.close()
})

const hears = (...hints: readonly string[]) =>
  expect.poll(() => hints.filter((hint) => told.has(hint))).toEqual(hints)

test('a file that is made, changed, moved in or removed is told by its shelf and name', async () => {
  await writeFile(join(root, '3f', 'made'), 'x')
  await hears('3f/made')
  told.clear()
  await appendFile(join(root, '3f', 'made'), 'y')
  await hears('3f/made')
  await writeFile(join(root, 'outside'), 'x')
  await rename(join(root, 'outside'), join(root, '3f', 'moved'))
  await hears('3f/moved')
  told.clear()
  await rm(join(root, '3f', 'made'))
  await hears('3f/made')
  expect(failures).toEqual([])
})

test('a shelf that comes is told as a whole, and what happens in it from then on', async () => {
  await mkdir(join(root, 'a0'))
  await hears('a0/*')
  await writeFile(join(root, 'a0', 'note'), 'x')
  await hears('a0/note')
})

test('a shelf that goes and comes again is watched again', async () => {
  await rm(join(root, '3f'), { recursive: true })
  await hears('3f/*')
  await mkdir(join(root, '3f'))
  told.clear()
  await expect
    .poll(async () => {
      await writeFile(join(root, '3f', 'note'), 'x')
      return told.has('3f/note')
    })
    .toBe(true)
  expect(failures).toEqual([])
})

test('nothing is told once it is closed', async () => {
  watch.close()
  const other: string[] = []
  const second = await FolderWatch.start(
    root,
    ({ name }) => other.push(name ?? '*'),
    () => undefined,
  )
  await writeFile(join(root, '3f', 'late'), 'x')
  await expect.poll(() => other).toContain('late')
  second.close()
  expect([...told]).toEqual([])
})

test('a folder that cannot be watched is a failure that is told', async () => {
  await expect(
    FolderWatch.start(
      join(root, 'nowhere'),
      () => undefined,
      (error) => failures.push(error),
    ),
  ).rejects.toThrow('ENOENT')
})
