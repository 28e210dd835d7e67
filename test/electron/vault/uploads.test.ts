import { beforeEach, expect, test } from 'vitest'
import { Uploads } from '../../../electron/vault/uploads.ts'
import { type Attachments } from '../../../electron/vault/attachments.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'

let now: number
let kept: { readonly name: string; readonly bytes: Buffer }[]
let fails: boolean
let uploads: Uploads

beforeEach(() => {
  now = 0
  kept = []
  fails = false
  const attachments = {
    add: async (name: string, bytes: Buffer) => {
      if (fails) throw new FernkeepError('disk-full')
      kept.push({ name, bytes: Buffer.from(bytes) })
      return { name }
    },
  }
  uploads = new Uploads(attachments as unknown as Attachments, () => now)
})

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof FernkeepError) return error.code
    throw error
  }
  return null
}

test('a file arrives in parts and is kept once it is whole', async () => {
  const id = uploads.begin('a.txt', 5)
  uploads.put(id, 0, Buffer.from('he'))
  await expect(uploads.finish(id)).rejects.toMatchObject({ code: 'bad-request' })
  uploads.put(id, 2, Buffer.from('llo'))
  await uploads.finish(id)
  expect(kept.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['a.txt', 'hello']])
  await expect(uploads.finish(id)).rejects.toMatchObject({ code: 'not-found' })
})

test('bytes that are not the next, or more than were announced, are refused', () => {
  const id = uploads.begin('a', 4)
  expect(codeOf(() => uploads.put(id, 1, Buffer.from('x')))).toBe('bad-request')
  expect(codeOf(() => uploads.put(id, 0, Buffer.from('xxxxx')))).toBe('bad-request')
  const large = uploads.begin('b', 3 * limits.attachmentPartBytes)
  const tooMuch = Buffer.alloc(limits.attachmentPartBytes + 1)
  expect(codeOf(() => uploads.put(large, 0, tooMuch))).toBe('bad-request')
  expect(codeOf(() => uploads.put('nobody', 0, Buffer.from('x')))).toBe('not-found')
})

test('a third at a time has to wait, until one is cancelled or was left alone for a minute', () => {
  const first = uploads.begin('a', 1)
  uploads.begin('b', 1)
  expect(codeOf(() => uploads.begin('c', 1))).toBe('rate-limited')
  uploads.cancel(first)
  uploads.begin('c', 1)
  now = 60_001
  uploads.begin('d', 1)
  uploads.begin('e', 1)
  expect(codeOf(() => uploads.begin('f', 1))).toBe('rate-limited')
})

test('what the disk would not take can be asked for again', async () => {
  const id = uploads.begin('a', 0)
  fails = true
  await expect(uploads.finish(id)).rejects.toMatchObject({ code: 'disk-full' })
  fails = false
  await uploads.finish(id)
  expect(kept).toHaveLength(1)
})
