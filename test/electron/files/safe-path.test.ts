import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnsafePath, insideOf, refusalOf, segmentsOf } from '../../../electron/files/safe-path.ts'
import { traversals } from './traversals.ts'

describe('a path', () => {
  test.for(traversals)('%j is refused', (path) => {
    expect(() => segmentsOf(path)).toThrow(UnsafePath)
  })

  test('of a vault is taken', () => {
    const id = '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e'
    const paths = [
      'vault.json',
      'users/0123456789abcdef/keys.json',
      `notes/3f/${id}.fernet`,
      `revisions/${id}/12.fernet`,
      '.lock',
    ]
    for (const path of paths) expect(segmentsOf(path)).toEqual(path.split('/'))
    for (const name of ['console', 'com', 'com10', 'nully.txt', 'a.con', '..a', 'a..b', '-', '_'])
      expect(refusalOf(name)).toBeNull()
  })

  test('that is taken stays inside, whatever it is made of', () => {
    const root = resolve('/some/vault')
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', 'B', '\0', '%2e', 'x.fernet', ' ', ':', 'é', '~')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = pieces.join('')
        let segments: string[]
        try {
          segments = segmentsOf(path)
        } catch (error) {
          expect(error).toBeInstanceOf(UnsafePath)
          return
        }
        expect(insideOf(root, segments)).toBe(`${root}/${path}`)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is compared with the root by whole names', () => {
    expect(() => insideOf('/vault', ['..', 'vault-evil', 'x'])).toThrow('outside')
    expect(() => insideOf('/vault', ['..'])).toThrow('outside')
    expect(insideOf('/vault', ['vault-evil'])).toBe('/vault/vault-evil')
    expect(insideOf('/', ['x'])).toBe('/x')
  })
})
