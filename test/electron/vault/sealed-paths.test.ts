import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { roleOf, walk } from '../../../electron/vault/sealed-paths.ts'
import { quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { idOf } from './note-rows.ts'

const id = idOf(0x3fab)
const shelf = id.slice(0, 2)

test('a file is what its place and its name say', () => {
  expect(roleOf('keys.json', '.fernet')).toEqual({ kind: 'keys' })
  expect(roleOf('structure.fernet', '.fernet')).toEqual({ kind: 'structure' })
  expect(roleOf(`notes/${shelf}/${id}.fernet`, '.fernet')).toEqual({ kind: 'note', id })
  expect(roleOf(`revisions/${id}/12.fernet`, '.fernet')).toEqual({ kind: 'revision', id, revision: 12 })
})

test.each([
  '',
  'keys.json.bak',
  'structure.json',
  'notes',
  `notes/${id}.fernet`,
  `notes/ff/${id}.fernet`,
  `notes/${shelf}/${id}.json`,
  `notes/${shelf}/${id}.fernet.bak`,
  `notes/${shelf}/deeper/${id}.fernet`,
  `notes/${shelf}/copy of ${id}.fernet`,
  `revisions/${id}/0.fernet`,
  `revisions/${id}/01.fernet`,
  `revisions/${id}/1e3.fernet`,
  `revisions/${id}/-1.fernet`,
  `revisions/no-id/1.fernet`,
  `attachments/${shelf}/${id}.fernet`,
])('a file that is in no such place is not known: %s', (path) => {
  expect(roleOf(path, '.fernet')).toEqual({ kind: 'unknown' })
})

test('no path makes it throw, and no path outside notes/ and revisions/ is a note', () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      const role = roleOf(path, '.fernet')
      if (!/^(notes|revisions)\//.test(path)) expect(['keys', 'structure', 'unknown']).toContain(role.kind)
    }),
  )
})

test('a walk finds every file whatever its name, leaves temp files out and follows no link', async () => {
  const root = await temporaryFolder()
  const folder = await SafeFolder.open(root, quickDisk)
  for (const file of ['keys.json', `notes/${shelf}/${id}.fernet`, `revisions/${id}/1.fernet`])
    await folder.write(file, Buffer.from('x'))
  await writeFile(join(root, 'notes', shelf, '.fernkeep-00000000-0000-4000-8000-000000000000.tmp'), '')
  await writeFile(join(root, 'notes', 'a copy (1).fernet'), '')
  await mkdir(join(root, 'folder with spaces'))
  await writeFile(join(root, 'folder with spaces', 'inside'), '')
  await symlink('/', join(root, 'revisions', 'link'))
  const found = await walk(folder, '.fernet')
  expect(Object.fromEntries(found.map(({ file, role }) => [file, role.kind]))).toEqual({
    'keys.json': 'keys',
    [`notes/${shelf}/${id}.fernet`]: 'note',
    [`revisions/${id}/1.fernet`]: 'revision',
    'notes/a copy (1).fernet': 'unknown',
    'folder with spaces': 'unknown',
    'revisions/link': 'unknown',
  })
  expect(await walk(folder.folder('not-there'), '.fernet')).toEqual([])
})
