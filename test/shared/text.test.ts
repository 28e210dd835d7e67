import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, utf8Length } from '../../shared/text.ts'

/** Any UTF-16 at all: lone surrogates, NUL and control characters far more often than in honest text. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd7ff, max: 0xe000 }),
      fc.integer({ min: 0, max: 0xa0 }),
      fc.constantFrom(0x7f, 0x80, 0x7ff, 0x800, 0xfeff, 0x2028, 0x2029),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units))

describe('utf8Length', () => {
  it('counts what Buffer.byteLength counts, for any UTF-16 with lone surrogates too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'))
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['', 0],
    ['a', 1],
    ['é', 2],
    ['€', 3],
    ['🌿', 4],
    ['\ud83c', 3],
    ['\udf3f', 3],
    ['\udf3f\ud83c', 6],
    ['\ud83c\ud83c\udf3f', 7],
    ['a\ud83c', 4],
  ])('counts %j as %i bytes', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes)
  })
})

describe('cleanText', () => {
  it('removes every NUL', () => {
    expect(cleanText('\0a\0\0b\0')).toBe('ab')
  })

  it('turns every kind of line end into one newline', () => {
    expect(cleanText('a\r\nb\rc\nd\n\re')).toBe('a\nb\nc\nd\n\ne')
  })

  it('sees a line end that a NUL had split', () => {
    expect(cleanText('a\r\0\nb')).toBe('a\nb')
  })

  it('replaces a lone surrogate and keeps a pair', () => {
    expect(cleanText('\ud83c x 🌿 \udf3f')).toBe('\ufffd x 🌿 \ufffd')
  })

  it("keeps the writer's own white space and control characters", () => {
    expect(cleanText('  a\t \n\n\u0007 ')).toBe('  a\t \n\n\u0007 ')
  })

  it('leaves nothing for a second cleaning, and never grows a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/[\0\r]/)
        expect(clean.isWellFormed()).toBe(true)
        expect(utf8Length(clean)).toBeLessThanOrEqual(utf8Length(text))
      }),
    )
  })
})

describe('cleanLine', () => {
  it('trims, and makes one space of each run of white space and control characters', () => {
    expect(cleanLine(' \t a\u0000\u0007\u001b \u0085b\r\n\u2028c\u2029 \ufeff')).toBe('a b c')
  })

  it('makes nothing of white space alone', () => {
    expect(cleanLine(' \n\t\u00a0\u3000\0')).toBe('')
  })

  it('gives one trimmed line without control characters, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = cleanLine(text)
        expect(line).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}| {2}/u)
        expect(line.trim()).toBe(line)
        expect(line.isWellFormed()).toBe(true)
        expect(cleanLine(line)).toBe(line)
      }),
    )
  })

  it('keeps the words and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé🌿]+$/u), { minLength: 1 }), (words) => {
        expect(cleanLine(words.join('\u0000 \n'))).toBe(words.join(' '))
      }),
    )
  })
})
