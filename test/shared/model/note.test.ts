import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { limits } from '../../../shared/limits.ts'
import { note, noteDraft, noteId, noteSummary, revisionNumber } from '../../../shared/model/note.ts'

const accepts = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success

const summary = {
  id: '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e',
  revision: 1,
  title: 'Shopping',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: ['home'],
  createdAt: '2026-11-24T08:00:00.000Z',
  modifiedAt: '2026-11-24T08:00:00.000Z',
  trashedAt: null,
  excerpt: 'milk',
}
const { excerpt: _excerpt, ...fields } = summary
const whole = { ...fields, body: 'milk\nbread' }

describe('noteId', () => {
  it('accepts a random UUID', () => {
    expect(accepts(noteId, crypto.randomUUID())).toBe(true)
  })

  it.each([
    '',
    '..',
    '../../../etc/passwd',
    '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e/..',
    '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e\0',
    '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e\n',
    ' 3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e',
    '3f0e8d2e6c0e4a8e9d7a2d1c0b9a8f7e',
    '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7',
    'con',
  ])('refuses %j', (value) => {
    expect(accepts(noteId, value)).toBe(false)
  })
})

describe('noteDraft', () => {
  it('strips NUL, trims the title and keeps the white space of the body', () => {
    expect(noteDraft.parse({ title: ' A\0 b ', body: ' a\0\r\n b ' })).toEqual({
      title: 'A b',
      body: ' a\n b ',
    })
  })

  it('may be empty', () => {
    expect(accepts(noteDraft, { title: '', body: '' })).toBe(true)
  })

  it('holds 200 characters of title and 5 MiB of body, and not one more', () => {
    const title = 'a'.repeat(200)
    const body = 'a'.repeat(5 * 1024 * 1024)
    expect(accepts(noteDraft, { title, body })).toBe(true)
    expect(accepts(noteDraft, { title: `${title}a`, body: '' })).toBe(false)
    expect(accepts(noteDraft, { title: '', body: `${body}a` })).toBe(false)
  })

  it('refuses a field it does not name, and one that is missing', () => {
    expect(accepts(noteDraft, { title: '', body: '', key: 'k' })).toBe(false)
    expect(accepts(noteDraft, { title: '' })).toBe(false)
    expect(accepts(noteDraft, { body: '' })).toBe(false)
  })
})

describe('revisionNumber', () => {
  it.each([1, 2, 1_000_000])('accepts %d', (value) => {
    expect(accepts(revisionNumber, value)).toBe(true)
  })

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '1', null, 1n])('refuses %s', (value) => {
    expect(accepts(revisionNumber, value)).toBe(false)
  })
})

describe.each([
  ['note', note, whole],
  ['noteSummary', noteSummary, summary],
])('%s', (_name, schema, good) => {
  it('accepts a good one as it is', () => {
    expect(schema.parse(good)).toEqual(good)
  })

  it('refuses a field it does not name', () => {
    expect(accepts(schema, { ...good, key: 'k' })).toBe(false)
  })

  it.each(Object.keys(good))('refuses one without its %s', (field) => {
    expect(accepts(schema, { ...good, [field]: undefined })).toBe(false)
  })

  it.each(['createdAt', 'modifiedAt', 'trashedAt'])('refuses a %s without a zone', (field) => {
    expect(accepts(schema, { ...good, [field]: '2026-11-24T08:00:00.000' })).toBe(false)
  })

  it.each([
    ['title', 'a'.repeat(limits.titleLength + 1)],
    ['tags', ['a'.repeat(limits.tagLength + 1)]],
    ['tags', Array.from({ length: limits.tagsPerNote + 1 }, () => 'a')],
    ['place', 'elsewhere'],
    ['id', 'not-an-id'],
    ['notebook', 'not-an-id'],
    ['pinned', 'yes'],
  ])('refuses a %s out of bounds', (field, value) => {
    expect(accepts(schema, { ...good, [field]: value })).toBe(false)
  })
})

it('a summary carries no body, and its excerpt is bounded', () => {
  expect(accepts(noteSummary, { ...summary, body: 'b' })).toBe(false)
  expect(accepts(noteSummary, { ...summary, excerpt: 'a'.repeat(limits.excerptLength + 1) })).toBe(false)
})
