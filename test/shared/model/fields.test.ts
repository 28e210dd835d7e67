import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { filledLine, instant, line, text } from '../../../shared/model/fields.ts'

const accepts = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success

describe('line', () => {
  it('strips NUL, control characters and the white space around a line', () => {
    expect(line(20).parse('  Shop\0ping\n\tlist ')).toBe('Shopping list')
  })

  it('holds exactly as many characters as it is given', () => {
    expect(accepts(line(5), 'a'.repeat(5))).toBe(true)
    expect(accepts(line(5), 'a'.repeat(6))).toBe(false)
  })

  it('counts code points, so that an emoji is one character', () => {
    expect(accepts(line(5), '🌿'.repeat(5))).toBe(true)
    expect(accepts(line(5), '🌿'.repeat(6))).toBe(false)
  })

  it('measures what is left after cleaning', () => {
    expect(line(5).parse(` ${'a'.repeat(5)}\0\n `)).toBe('aaaaa')
  })

  it('does not clean a text without end', () => {
    expect(accepts(line(5), ' '.repeat(20))).toBe(true)
    expect(accepts(line(5), ' '.repeat(21))).toBe(false)
  })

  it('may be empty, unlike a filled line', () => {
    expect(line(5).parse('  ')).toBe('')
    expect(accepts(filledLine(5), '')).toBe(false)
    expect(accepts(filledLine(5), ' \0\n\t ')).toBe(false)
    expect(filledLine(5).parse(' a ')).toBe('a')
  })

  it('is never longer than it may be, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (typed) => {
        const parsed = line(10).safeParse(typed)
        if (parsed.success) expect([...parsed.data].length).toBeLessThanOrEqual(10)
        else expect([...typed].length).toBeGreaterThan(10)
      }),
    )
  })

  it.each([[1], [null], [undefined], [['a']], [{}], [new String('a')]])('refuses %j', (value) => {
    expect(accepts(line(5), value)).toBe(false)
  })
})

describe('text', () => {
  it('strips NUL and keeps white space', () => {
    expect(text(100).parse('  a\0\r\n\n b ')).toBe('  a\n\n b ')
  })

  it('is bounded in UTF-8 bytes, to the byte', () => {
    expect(accepts(text(6), '€€')).toBe(true)
    expect(accepts(text(5), '€€')).toBe(false)
    expect(accepts(text(4), '🌿')).toBe(true)
    expect(accepts(text(3), '🌿')).toBe(false)
  })

  it('may be empty', () => {
    expect(text(5).parse('')).toBe('')
  })
})

describe('instant', () => {
  it.each(['2026-11-24T08:00:00Z', '2026-11-24T08:00:00.000Z', '2024-02-29T23:59:59.999Z'])(
    'accepts %s',
    (value) => {
      expect(instant.parse(value)).toBe(value)
    },
  )

  it('accepts what Date writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true }),
        (date) => accepts(instant, date.toISOString()),
      ),
    )
  })

  it.each([
    ['no zone', '2026-11-24T08:00:00'],
    ['no zone, with milliseconds', '2026-11-24T08:00:00.000'],
    ['another zone than UTC', '2026-11-24T08:00:00+01:00'],
    ['a date alone', '2026-11-24'],
    ['a space for T', '2026-11-24 08:00:00Z'],
    ['a 13th month', '2026-13-01T00:00:00Z'],
    ['a 30th of February', '2026-02-30T00:00:00Z'],
    ['a 29th of February in a common year', '2026-02-29T00:00:00Z'],
    ['a 25th hour', '2026-11-24T25:00:00Z'],
    ['a line after it', '2026-11-24T08:00:00Z\n'],
    ['words', 'yesterday'],
    ['nothing', ''],
    ['a number', 1_795_507_200_000],
    ['a Date', new Date()],
  ])('refuses %s', (_name, value) => {
    expect(accepts(instant, value)).toBe(false)
  })
})
