import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { wantNoDictionary } from '../../../electron/app/dictionary.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'fernkeep-dictionary-'))
})

afterEach(() => {
  rmSync(base, { recursive: true })
})

it('turns the spell check off before there is anything of Chromium', () => {
  const folder = join(base, 'chromium')
  wantNoDictionary(folder)
  expect(JSON.parse(readFileSync(join(folder, 'Preferences'), 'utf8'))).toMatchObject({
    browser: { enable_spellchecking: false },
    spellcheck: { blocked_dictionaries: ['en-US'] },
  })
})

it('leaves what Chromium has written as it is', () => {
  writeFileSync(join(base, 'Preferences'), '{"theirs":1}')
  wantNoDictionary(base)
  expect(readFileSync(join(base, 'Preferences'), 'utf8')).toBe('{"theirs":1}')
})

it('says when the folder cannot be written to', () => {
  writeFileSync(join(base, 'file'), '')
  expect(() => wantNoDictionary(join(base, 'file'))).toThrow()
})
