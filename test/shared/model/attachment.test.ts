import { expect, test } from 'vitest'
import {
  attachmentId,
  attachmentLink,
  attachmentOf,
  attachmentsIn,
} from '../../../shared/model/attachment.ts'

const id = attachmentId.parse('3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')
const other = attachmentId.parse('4f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')

test('what a body names is found wherever it stands, in code too, each once', () => {
  const body = `![a](attachment:${id}) \`attachment:${other}\` [b](attachment:${id}) attachment:nothing`
  expect(attachmentsIn(body)).toEqual([id, other])
  expect(attachmentsIn('no attachment here')).toEqual([])
})

test('an address names an attachment only when it is exactly that', () => {
  expect(attachmentOf(`attachment:${id}`)).toBe(id)
  for (const address of [`attachment:${id}/..`, 'attachment:x', `https://a/${id}`, `ATTACHMENT:${id}`, ''])
    expect(attachmentOf(address)).toBeNull()
})

test('an image is written to be shown, a file to be named, and brackets are escaped', () => {
  const facts = { id, size: 1, parts: 1 }
  expect(attachmentLink({ ...facts, name: 'the cat.jpg', type: 'image/jpeg' })).toBe(
    `![the cat](attachment:${id})`,
  )
  expect(attachmentLink({ ...facts, name: 'a [1].pdf', type: 'application/octet-stream' })).toBe(
    `[a \\[1\\].pdf](attachment:${id})`,
  )
})
