import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { NoteFiles, notePath } from '../../../electron/vault/note-files.ts'
import { DamagedFile, SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { readStructure, writeStructure } from '../../../electron/vault/structure-file.ts'
import { codeOf } from '../../../shared/errors.ts'
import { type Note } from '../../../shared/model/note.ts'
import { FaultFiles, errorOf } from '../files/fault-files.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { ada, bob, sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'

const at = '2026-01-02T00:00:00.000Z'
const one = idOf(1)
const two = idOf(2)
const fileOf = (id: Note['id']) => `${notePath(id)}.fernet`

let ring: KeyRing
let sealed: SealedFiles
let notes: NoteFiles

beforeEach(async () => {
  ring = KeyRing.generate()
  sealed = await sealedFiles(ring)
  notes = new NoteFiles(sealed)
  await notes.write(noteWith(one), at)
  await notes.write(noteWith(two), at)
})

const bytesOf = async (file: string) => (await sealed.folder.read(file)) ?? Buffer.alloc(0)

/** What reading note `one` calls its file; reading may change nothing. */
async function kindOf(read: () => Promise<unknown> = () => notes.read(one)): Promise<string> {
  const before = await snapshotOf(sealed.folder.root)
  const error = await errorOf(read())
  expect(await snapshotOf(sealed.folder.root)).toEqual(before)
  expect(error).toBeInstanceOf(DamagedFile)
  return (error as DamagedFile).kind
}

async function putInPlaceOfOne(bytes: Buffer): Promise<void> {
  await sealed.folder.write(fileOf(one), bytes)
}

test('a payload comes back as it was written, and a file that is not there is null', async () => {
  expect(await notes.read(one)).toMatchObject({ note: noteWith(one), savedAt: at })
  expect(await notes.read(idOf(3))).toBeNull()
})

describe('a file that cannot be used is named:', () => {
  test('one without a byte', async () => {
    await putInPlaceOfOne(Buffer.alloc(0))
    expect(await kindOf()).toBe('empty')
  })

  test('one that was cut anywhere', async () => {
    const bytes = await bytesOf(fileOf(one))
    for (const length of [1, 43, 100, bytes.length - 4, bytes.length - 1]) {
      await putInPlaceOfOne(bytes.subarray(0, length))
      expect(await kindOf()).toBe('cut')
    }
  })

  test('one with any bit flipped', async () => {
    const bytes = await bytesOf(fileOf(one))
    const flips = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(flips, async ([index, bit]) => {
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index)
        await putInPlaceOfOne(flipped)
        expect(['damaged', 'cut']).toContain(await kindOf())
      }),
      { numRuns: 60 },
    )
  })

  test('one of a key that is not in the ring', async () => {
    const foreign = await sealedFiles()
    await new NoteFiles(foreign).write(noteWith(one), at)
    await putInPlaceOfOne((await foreign.folder.read(fileOf(one))) ?? Buffer.alloc(0))
    expect(await kindOf()).toBe('damaged')
  })

  test('one that is another note’s', async () => {
    await putInPlaceOfOne(await bytesOf(fileOf(two)))
    expect(await kindOf()).toBe('swapped')
  })

  test('one that is another user’s, under the same key', async () => {
    await new NoteFiles(new SealedFiles(sealed.folder, sealed.codec, bob)).write(noteWith(one), at)
    expect(await kindOf()).toBe('swapped')
  })

  test('one of another kind', async () => {
    await writeStructure(sealed, { name: 'Ada', notebooks: [] })
    await putInPlaceOfOne(await bytesOf('structure.fernet'))
    expect(await kindOf()).toBe('swapped')
    await sealed.folder.write('structure.fernet', await bytesOf(fileOf(two)))
    expect(await kindOf(() => readStructure(sealed))).toBe('swapped')
  })

  test('a revision in the place of another one', async () => {
    await notes.keep(noteWith(one))
    const revision = `revisions/${one}/1.fernet`
    await sealed.folder.write(`revisions/${one}/2.fernet`, await bytesOf(revision))
    expect(await kindOf(() => notes.readRevision(one, 2))).toBe('swapped')
    await sealed.folder.write(`revisions/${two}/1.fernet`, await bytesOf(revision))
    expect(await kindOf(() => notes.readRevision(two, 1))).toBe('swapped')
    expect(await notes.readRevision(one, 1)).toMatchObject({ note: noteWith(one) })
  })

  test('one whose payload is not as the format says', async () => {
    const payload = { format: 1, kind: 'note', user: ada, savedAt: at, note: noteWith(one) }
    const strange = [
      { ...payload, extra: 1 },
      { ...payload, savedAt: 'yesterday' },
      { ...payload, note: { ...noteWith(one), revision: 0 } },
      { ...payload, note: { ...noteWith(one), place: 'attic' } },
      null,
      [],
    ]
    for (const decoded of strange) {
      await putInPlaceOfOne(sealed.codec.encode(decoded))
      expect(await kindOf()).toBe('swapped')
    }
    await putInPlaceOfOne(sealed.codec.encode(payload))
    expect(await notes.read(one)).not.toBeNull()
  })

  test('one of a later version', async () => {
    await putInPlaceOfOne(sealed.codec.encode({ format: 2, kind: 'note', sealedBy: 'a later version' }))
    expect(await kindOf()).toBe('newer')
  })
})

test('a disk that gives no answer is not a damaged file', async () => {
  const broken = await sealedFiles(ring, ada, new FaultFiles({ kind: 'fail', errno: 'EIO' }, 3).operations)
  expect(codeOf(await errorOf(new NoteFiles(broken).read(one)))).toBe('disk-error')
})

test('a copy is the same bytes, and writes over nothing', async () => {
  await sealed.copy(notePath(one), 'copy')
  expect(await bytesOf('copy.fernet')).toEqual(await bytesOf(fileOf(one)))
  await sealed.copy(notePath(two), 'copy')
  expect(await bytesOf('copy.fernet')).toEqual(await bytesOf(fileOf(one)))
  await sealed.copy('nothing/there', 'other')
  expect(await sealed.folder.exists('other.fernet')).toBe(false)
})
