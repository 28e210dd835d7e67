import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameFor } from '../../../electron/transfer/file-name.ts'

const nameFor = (title: string) => fileNameFor(title, new Set())

/** Why a file system or a shell would not take `name` as the name of one file in a folder, or null. */
function refusalOf(name: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  if (/[\u0000-\u001f\u007f<>:"/\\|?*]/.test(name)) return 'a character that some file system refuses'
  if (/^[. ]|[. ]$/.test(name) || name === '') return 'a name that is hidden, empty or cut by Windows'
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)) return 'a device of Windows'
  if (Buffer.byteLength(`${name}.json`) > 255) return 'too long'
  return name.isWellFormed() ? null : 'not Unicode'
}

/** Titles a stranger may choose to get out of the folder or to trip the system up. */
const hostile = [
  '../../etc/passwd',
  '..\\..\\windows',
  '/absolute',
  'C:\\drive',
  '.ssh',
  '...',
  '.',
  '',
  ' ',
  'con',
  'NUL.txt',
  'com1',
  'LPT9.md',
  'aux .',
  'a\0b',
  'a\nb',
  'a/b',
  '\u202egnp.exe',
  '\u200b\u200b',
  'trailing. . .',
  'x'.repeat(500),
  '😀'.repeat(200),
  'é'.normalize('NFD').repeat(100),
  '\ud800',
  'file:name?<>|*"',
]

describe('a file name', () => {
  test.each(hostile)('for the title %j is one that every file system takes', (title) => {
    expect(refusalOf(nameFor(title))).toBeNull()
  })

  test('for any title is one that every file system takes', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string())).map((parts) => parts.join('')),
    )
    fc.assert(fc.property(titles, (title) => refusalOf(nameFor(title)) === null))
  })

  test.each([
    ['Groceries', 'Groceries'],
    ['  two   spaces ', 'two spaces'],
    ['What? A/B: “yes”', 'What A B “yes”'],
    ['.hidden', 'hidden'],
    ['con', '_con'],
    ['CON.txt', '_CON.txt'],
    ['console', 'console'],
    ['日本語 😀', '日本語 😀'],
    ['', 'Untitled'],
    ['???', 'Untitled'],
  ])('keeps what it can: %j is %j', (title, name) => {
    expect(nameFor(title)).toBe(name)
  })

  test('is cut between characters', () => {
    expect(nameFor('😀'.repeat(100))).toBe('😀'.repeat(30))
    expect(Buffer.byteLength(nameFor(`${'x'.repeat(119)}é`))).toBe(119)
  })
})

describe('names in one folder', () => {
  test('are numbered when they would be the same file', () => {
    const taken = new Set<string>()
    const names = ['Note', 'note', 'NOTE', 'caf\u00e9', 'cafe\u0301', 'Note (2)'].map((title) =>
      fileNameFor(title, taken),
    )
    expect(names).toEqual(['Note', 'note (2)', 'NOTE (3)', 'caf\u00e9', 'cafe\u0301 (2)', 'Note (2) (2)'])
  })

  test('are all different to a file system that knows no case and composes accents', () => {
    const titles = fc.array(fc.oneof(fc.constantFrom(...hostile, 'a', 'A', 'a (2)', 'A (2)'), fc.string()), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(titles, (all) => {
        const taken = new Set<string>()
        const names = all.map((title) => fileNameFor(title, taken).toLowerCase().normalize('NFC'))
        expect(new Set(names).size).toBe(all.length)
        for (const name of names) expect(refusalOf(name)).toBeNull()
      }),
    )
  })
})
