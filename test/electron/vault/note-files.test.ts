import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NoteFiles, revisionOf } from '../../../electron/vault/note-files.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'

const at = '2026-01-02T00:00:00.000Z'

test('a revision’s file is named by its number, in one way only', () => {
  expect([revisionOf('1.fernet', '.fernet'), revisionOf('120.json', '.json')]).toEqual([1, 120])
  for (const name of [
    '0.fernet',
    '01.fernet',
    '1.json',
    '1',
    '.fernet',
    '1e2.fernet',
    '+1.fernet',
    '1 .fernet',
  ])
    expect(revisionOf(name, '.fernet')).toBeNull()
})

test('every file is listed, those that are no note’s by their name without an id', async () => {
  const sealed = await sealedFiles()
  const files = new NoteFiles(sealed)
  for (const n of [1, 2]) await files.write(noteWith(idOf(n)), at)
  await sealed.folder.write('notes/ff/strange.fernet', Buffer.from(''))
  await sealed.folder.write(`notes/ff/${idOf(3)}.fernet`, Buffer.from(''))
  await writeFile(join(sealed.folder.root, 'notes', '00', `${idOf(1)}.json`), '')
  const all = Object.fromEntries((await files.all()).map(({ file, id }) => [file, id]))
  expect(all).toEqual({
    [`notes/00/${idOf(1)}.fernet`]: idOf(1),
    [`notes/00/${idOf(2)}.fernet`]: idOf(2),
    [`notes/00/${idOf(1)}.json`]: null,
    'notes/ff/strange.fernet': null,
    [`notes/ff/${idOf(3)}.fernet`]: null,
  })
})

test('keeping a note keeps its bytes, once', async () => {
  const sealed = await sealedFiles()
  const files = new NoteFiles(sealed)
  const note = noteWith(idOf(1))
  await files.write(note, at)
  await files.keep(note)
  const kept = await sealed.folder.read(`revisions/${note.id}/1.fernet`)
  expect(kept).toEqual(await sealed.folder.read(`notes/00/${note.id}.fernet`))
  await files.write({ ...note, body: 'another' }, at)
  await files.keep(note)
  expect(await sealed.folder.read(`revisions/${note.id}/1.fernet`)).toEqual(kept)
})

test('a purge that was cut short can be asked again', async () => {
  const files = new NoteFiles(await sealedFiles())
  const note = noteWith(idOf(1))
  for (const revision of [1, 2]) {
    await files.write({ ...note, revision }, at)
    await files.keep({ ...note, revision })
  }
  await files.removeRevision(note.id, 2)
  await files.purge(note.id)
  await files.purge(note.id)
  expect([await files.read(note.id), await files.revisions(note.id)]).toEqual([null, []])
})
