import { beforeEach, expect, test } from 'vitest'
import { sweepAttachments } from '../../../electron/vault/attachment-sweep.ts'
import { Attachments } from '../../../electron/vault/attachments.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { NoteFiles } from '../../../electron/vault/note-files.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { type AttachmentId } from '../../../shared/model/attachment.ts'
import { sealedFiles } from './sealed-bench.ts'

const hour = 60 * 60 * 1000
let sealed: SealedFiles
let notes: NoteStore
let attachments: Attachments
let id: AttachmentId

beforeEach(async () => {
  sealed = await sealedFiles()
  const exclusive = new Exclusive()
  attachments = new Attachments(sealed, exclusive)
  notes = await NoteStore.open(sealed, exclusive, { onChange: () => undefined, onFailure: () => undefined })
  id = (await attachments.add('a', Buffer.from('a'))).id
})

const sweep = (
  laterMs: number,
  more: { released?: AttachmentId[]; signal?: AbortSignal; files?: NoteFiles } = {},
) =>
  sweepAttachments({
    attachments,
    files: more.files ?? new NoteFiles(sealed),
    notes,
    signal: more.signal ?? new AbortController().signal,
    released: new Set(more.released),
    now: Date.now() + laterMs,
  })

test('what nothing names goes when it is older than a day', async () => {
  expect(await sweep(23 * hour)).toBe(0)
  expect(await sweep(25 * hour)).toBe(1)
  expect(await attachments.list()).toEqual([])
})

test('what a purged note named goes at once', async () => {
  expect(await sweep(0, { released: [id] })).toBe(1)
})

test('what a note in the trash or an earlier revision names stays', async () => {
  const note = await notes.create({ title: '', body: `![a](attachment:${id})` })
  await notes.trash(note.id)
  expect(await sweep(25 * hour, { released: [id] })).toBe(0)
  await notes.restore(note.id)
  await notes.save(note.id, 3, { title: '', body: 'no more' })
  expect(await sweep(25 * hour, { released: [id] })).toBe(0)
})

test('what a note names that is saved while the others are read stays', async () => {
  const files = new NoteFiles(sealed)
  const late = new Proxy(files, {
    get: (target, name: keyof NoteFiles) =>
      name === 'all'
        ? async () => {
            const all = await target.all()
            await notes.create({ title: '', body: `[a](attachment:${id})` })
            return all
          }
        : target[name].bind(target),
  })
  expect(await sweep(25 * hour, { files: late })).toBe(0)
})

test('nothing goes when it is ended early', async () => {
  expect(await sweep(25 * hour, { signal: AbortSignal.abort() })).toBe(0)
  expect(await attachments.list()).toEqual([id])
})
