import { expect, test } from 'vitest'
import { DamagedFile } from '../../../electron/vault/sealed-files.ts'
import { readStructure, readStructureOrNull, writeStructure } from '../../../electron/vault/structure-file.ts'
import { codeOf } from '../../../shared/errors.ts'
import { notebookId } from '../../../shared/model/note.ts'
import { errorOf } from '../files/fault-files.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf } from './note-rows.ts'

const notebooks = [{ id: notebookId.parse(idOf(1)), name: 'Work', parent: null }]

test('no file is no name and no notebooks', async () => {
  expect(await readStructure(await sealedFiles())).toEqual({ name: '', notebooks: [] })
})

test('it comes back as it was written', async () => {
  const files = await sealedFiles()
  await writeStructure(files, { name: 'Ada', notebooks })
  expect(await readStructure(files)).toMatchObject({ name: 'Ada', notebooks })
})

test('a damaged one is null where the notes open without it, and an error where it is asked for', async () => {
  const files = await sealedFiles()
  await files.folder.write('structure.fernet', Buffer.from('gAAAAA'))
  expect(await readStructureOrNull(files)).toBeNull()
  expect(await errorOf(readStructure(files))).toBeInstanceOf(DamagedFile)
})

test('a disk that gives no answer is an error in both', async () => {
  const files = await sealedFiles()
  await files.folder.write('structure.fernet/in-the-way', Buffer.from(''))
  expect(codeOf(await errorOf(readStructureOrNull(files)))).toBe('vault-damaged')
})
