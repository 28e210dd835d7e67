import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Catalogue, problemOf } from '../../../electron/vault/catalogue.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { reconcile } from '../../../electron/vault/reconcile.ts'
import { NoteFiles } from '../../../electron/vault/note-files.ts'
import { DamagedFile, type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { summaryOf } from '../../../electron/vault/summary.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'
import { thrownBy } from './thrown.ts'

const at = '2026-01-02T00:00:00.000Z'

let sealed: SealedFiles
let files: NoteFiles

beforeEach(async () => {
  sealed = await sealedFiles()
  files = new NoteFiles(sealed)
})

/** A catalogue that was made true of the folder. */
async function loaded(): Promise<Catalogue> {
  const catalogue = new Catalogue()
  await catalogue.fill([], () => false)
  const ignore = () => undefined
  const tell = { onFound: ignore, onProblems: ignore, onProgress: ignore }
  await reconcile({ files, catalogue, exclusive: new Exclusive(), isStopped: () => false, ...tell })
  return catalogue
}

describe('the catalogue', () => {
  test('of an empty vault is empty', async () => {
    const catalogue = await loaded()
    expect([catalogue.notes, catalogue.problems]).toEqual([[], []])
  })

  test('has a summary of every note that opens and the problem of every file that does not', async () => {
    for (const n of [1, 2, 3]) await files.write(noteWith(idOf(n)), at)
    const shelf = join(sealed.folder.root, 'notes', '00')
    await writeFile(join(shelf, `${idOf(2)}.fernet`), '')
    await writeFile(join(shelf, 'stranger.txt'), 'x')
    // Where a file is meant, a folder cannot be read.
    await mkdir(join(shelf, `${idOf(4)}.fernet`))
    const catalogue = await loaded()
    expect(new Set(catalogue.notes)).toEqual(new Set([1, 3].map((n) => summaryOf(noteWith(idOf(n))))))
    expect(catalogue.problems.toSorted((a, b) => a.file.localeCompare(b.file))).toEqual([
      { kind: 'empty', file: `notes/00/${idOf(2)}.fernet`, note: idOf(2) },
      { kind: 'unreadable', file: `notes/00/${idOf(4)}.fernet`, note: idOf(4) },
      { kind: 'unknown', file: 'notes/00/stranger.txt', note: null },
    ])
  })

  test('takes a note out when it turns out not to open', async () => {
    await files.write(noteWith(idOf(1)), at)
    const catalogue = await loaded()
    catalogue.report({ kind: 'cut', file: 'f', note: idOf(1) })
    catalogue.report({ kind: 'damaged', file: 'f', note: idOf(1) })
    expect([catalogue.notes, catalogue.find(idOf(1))]).toEqual([[], undefined])
    expect(catalogue.problems).toEqual([{ kind: 'damaged', file: 'f', note: idOf(1) }])
  })
})

test('a problem is what the error stands for, and a bug is none', () => {
  expect(problemOf(new DamagedFile('swapped', 'a'), 'a', null)).toEqual({
    kind: 'swapped',
    file: 'a',
    note: null,
  })
  expect(problemOf(new FernkeepError('disk-error'), 'a', idOf(1))).toEqual({
    kind: 'unreadable',
    file: 'a',
    note: idOf(1),
  })
  const bug = new Error('bug')
  expect(thrownBy(() => problemOf(bug, 'a', null))).toBe(bug)
})

test('what happened while it was told of the notes is not undone', async () => {
  const noteAt = (n: number) => summaryOf(noteWith(idOf(n)))
  const catalogue = new Catalogue()
  async function* known() {
    yield [noteAt(0)]
    catalogue.put({ ...noteAt(1), title: 'Newer' })
    catalogue.remove(noteAt(2).id)
    yield [noteAt(1), noteAt(2)]
  }
  await catalogue.fill(known(), () => false)
  expect(catalogue.notes.map(({ title }) => title)).toEqual(['Title', 'Newer'])
})
