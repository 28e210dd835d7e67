import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAttachments, type Attachments } from '../../../renderer/state/attachments.ts'
import { createToasts, type Toasts } from '../../../renderer/state/toasts.ts'
import { limits } from '../../../shared/limits.ts'
import type { AttachmentId } from '../../../shared/model/attachment.ts'
import { failure, success } from '../../../shared/result.ts'

const id = '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e' as AttachmentId
const facts = { id, name: 'cat.png', type: 'image/png', size: 3, parts: 1 } as const

let calls: string[]
let toasts: Toasts
let attachments: Attachments
let refuse: Record<string, ReturnType<typeof failure>[]>

function answer<T>(name: string, value: T) {
  calls.push(name)
  const refusal = refuse[name]?.shift()
  return Promise.resolve(refusal ?? success(value))
}

beforeEach(() => {
  calls = []
  refuse = {}
  const client = {
    begin: ({ size }: { size: number }) => answer(`begin ${size}`, { upload: 'up' }),
    put: ({ at, bytes }: { at: number; bytes: Uint8Array }) => answer(`put ${at} ${bytes.length}`, undefined),
    finish: () => answer('finish', facts),
    cancel: () => answer('cancel', undefined),
    facts: () => answer('facts', facts),
    read: () => answer('read', { bytes: Uint8Array.of(1, 2, 3) }),
    save: () => answer('save', true),
  }
  toasts = createToasts()
  attachments = createAttachments({ attachments: client }, toasts)
})

afterEach(() => vi.useRealTimers())

const told = () => toasts.list.get().map(({ text }) => text)
const fileOf = (size: number) => new File([new Uint8Array(size)], 'cat.png')

test('a file is handed over in parts of a mebibyte, and what became of it is answered', async () => {
  const part = limits.attachmentPartBytes
  expect(await attachments.add(fileOf(2 * part + 5))).toEqual(facts)
  expect(calls).toEqual([
    `begin ${2 * part + 5}`,
    `put 0 ${part}`,
    `put ${part} ${part}`,
    `put ${2 * part} 5`,
    'finish',
  ])
})

test('a file that is too large is told, and nothing of it is sent', async () => {
  const file = fileOf(1)
  Object.defineProperty(file, 'size', { value: limits.attachmentBytes + 1 })
  expect(await attachments.add(file)).toBeNull()
  expect(calls).toEqual([])
  expect(told()).toEqual(['“cat.png” is too large: a file in a note can have 50 MB.'])
})

test('a folder, or a file that cannot be read, is told and cancelled', async () => {
  const file = fileOf(1)
  Object.defineProperty(file, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  })
  expect(await attachments.add(file)).toBeNull()
  expect(calls).toEqual(['begin 1', 'cancel'])
  expect(told()).toHaveLength(1)
})

test('a full disk is told; the wait that main asks for is kept', async () => {
  refuse['begin 1'] = [failure('rate-limited', { retryAfterMs: 1 })]
  refuse['finish'] = [failure('disk-full')]
  expect(await attachments.add(fileOf(1))).toBeNull()
  expect(calls).toEqual(['begin 1', 'begin 1', 'put 0 1', 'finish'])
  expect(told()).toHaveLength(1)
})

test('cancelling ends the file that is on its way and those behind it, without a word', async () => {
  const first = attachments.add(fileOf(3 * limits.attachmentPartBytes))
  const second = attachments.add(fileOf(1))
  attachments.cancel()
  expect(await Promise.all([first, second])).toEqual([null, null])
  expect(calls).not.toContain('finish')
  expect(told()).toEqual([])
  expect(await attachments.add(fileOf(1))).toEqual(facts)
})

test('a picture is read once, shown from a blob, and gone with the session', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const [one, two] = await Promise.all([attachments.picture(id), attachments.picture(id)])
  expect(one).toEqual(two)
  expect(one).toHaveProperty('url')
  expect(calls).toEqual(['facts', 'read'])
  attachments.clear()
  expect(revoked).toHaveBeenCalledTimes(1)
  await attachments.picture(id)
  expect(calls).toHaveLength(4)
})

test('a picture that cannot be had is asked for again', async () => {
  refuse['facts'] = [failure('attachment-damaged')]
  expect(await attachments.picture(id)).toHaveProperty('failure.code', 'attachment-damaged')
  expect(await attachments.picture(id)).toHaveProperty('url')
})
