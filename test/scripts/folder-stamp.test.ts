import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, isAsStamped, stampFolder } from '../../scripts/folder-stamp.ts'

let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-stamp-'))
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(folder, 'binary'), 'program')
  writeFileSync(join(folder, 'locales/en.pak'), 'words')
  await stampFolder(folder, 'binary')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that was left alone is as stamped, again and again', async () => {
  expect(await isAsStamped(folder, 'binary')).toBe(true)
  expect(await isAsStamped(folder, 'binary')).toBe(true)
})

const changes: readonly (readonly [what: string, change: () => void])[] = [
  ['a file is missing', () => rmSync(join(folder, 'locales/en.pak'))],
  ['a file was added', () => writeFileSync(join(folder, 'locales/more'), '')],
  ['a file was cut short', () => writeFileSync(join(folder, 'locales/en.pak'), 'word')],
  ['the binary changed at the same length', () => writeFileSync(join(folder, 'binary'), 'Program')],
  ['the binary is missing', () => rmSync(join(folder, 'binary'))],
  ['the stamp is missing', () => rmSync(join(folder, 'fernkeep-stamp.json'))],
  ['the stamp is damaged', () => writeFileSync(join(folder, 'fernkeep-stamp.json'), '{"files":2')],
  ['the folder is missing', () => rmSync(folder, { recursive: true })],
]

test.each(changes)('it is not when %s', async (_what, change) => {
  change()
  expect(await isAsStamped(folder, 'binary')).toBe(false)
})

test("a file's digest is that of its bytes", async () => {
  const expected = createHash('sha512').update('program').digest('base64')
  expect(await digestOf(join(folder, 'binary'), 'sha512', 'base64')).toBe(expected)
})
