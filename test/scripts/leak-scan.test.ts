import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scanForLeaks } from '../../scripts/leak-scan.ts'

const secret = 'Tåkeslør & copperfield'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-leak-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const leaksOf = (content: string | Buffer, name = 'file') => {
  writeFileSync(join(folder, name), content)
  return scanForLeaks(folder, [secret]).leaks
}

const hidden: readonly (readonly [form: string, content: string | Buffer])[] = [
  ['UTF-8', `x${secret}x`],
  ['UTF-16, little end first', Buffer.from(`x${secret}x`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`x${secret}x`, 'utf16le').swap16()],
  ['hex', Buffer.from(`x${secret}x`).toString('hex')],
  ['capital hex', Buffer.from(`x${secret}x`).toString('hex').toUpperCase()],
  ...['', 'x', 'xx', 'xxx'].flatMap((lead) =>
    ['', 'y', 'yy'].flatMap((tail) =>
      (['base64', 'base64url'] as const).map(
        (encoding) =>
          [
            `${encoding} between "${lead}" and "${tail}"`,
            Buffer.from(lead + secret + tail).toString(encoding),
          ] as const,
      ),
    ),
  ),
]

test.each(hidden)('a text is found as %s', (_form, content) => {
  expect(leaksOf(content)).not.toEqual([])
})

test('a text is found in a name', () => {
  expect(scanForLeaks(folder, ['copperfield.md']).leaks).toEqual([])
  writeFileSync(join(folder, 'copperfield.md'), '')
  expect(scanForLeaks(folder, ['copperfield.md']).leaks).toEqual([
    { file: 'copperfield.md', text: 'copperfield.md', encoding: 'utf8' },
  ])
})

test('nothing is found where it is not, and what was read is counted', () => {
  expect(leaksOf('Tåkesl and copperf')).toEqual([])
  expect(scanForLeaks(folder, [secret])).toEqual({ files: 1, bytes: 19, leaks: [] })
})

test('a text too short to tell from chance is refused', () => {
  expect(() => scanForLeaks(folder, ['short'])).toThrow('too short')
})
