import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { checkMarker, writeMarker } from '../../../electron/vault/vault-marker.ts'
import { codeOf } from '../../../shared/errors.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'

let folder: SafeFolder

beforeEach(async () => {
  folder = await SafeFolder.open(await temporaryFolder(), quickDisk)
})

const write = (text: string) => writeFile(join(folder.root, 'vault.json'), text)
const content = async () => String(await folder.read('vault.json'))

test('a folder without a marker is no vault yet', async () => {
  expect(await checkMarker(folder, 'fernet')).toBe(false)
  expect(await folder.entries('')).toEqual([])
})

test('a marked folder is a vault of its codec', async () => {
  await writeMarker(folder, 'fernet')
  expect(await content()).toBe('{"format":1,"codec":"fernet"}\n')
  expect(await checkMarker(folder, 'fernet')).toBe(true)
})

test('marking it again writes nothing, also when it is written in another way', async () => {
  const text = ' { "codec": "plaintext", "format": 1 }'
  await write(text)
  await writeMarker(folder, 'plaintext')
  expect(await content()).toBe(text)
})

test('a marker of the other codec is refused by name, and is not written over', async () => {
  await writeMarker(folder, 'plaintext')
  expect(codeOf(await errorOf(checkMarker(folder, 'fernet')))).toBe('vault-other-mode')
  expect(codeOf(await errorOf(writeMarker(folder, 'fernet')))).toBe('vault-other-mode')
  expect(await checkMarker(folder, 'plaintext')).toBe(true)
})

test.each(['{"format":2,"codec":"fernet"}', '{"format":2,"codec":"argon","chunks":true}', '{"format":99}'])(
  'a marker of a later version is called that, whatever else it says: %s',
  async (text) => {
    await write(text)
    expect(codeOf(await errorOf(checkMarker(folder, 'fernet')))).toBe('vault-newer')
    expect(codeOf(await errorOf(writeMarker(folder, 'fernet')))).toBe('vault-newer')
    expect(await content()).toBe(text)
  },
)

test.each([
  '',
  '{',
  'null',
  '{"format":0,"codec":"fernet"}',
  '{"format":1}',
  '{"format":1,"codec":"fernet","x":1}',
])('a marker that cannot be read is damaged: %s', async (text) => {
  await write(text)
  expect(codeOf(await errorOf(checkMarker(folder, 'fernet')))).toBe('vault-damaged')
})
