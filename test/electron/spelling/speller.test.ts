import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Speller } from '../../../electron/spelling/speller.ts'
import { copyDictionaries } from '../../../scripts/dictionaries.ts'
import { spellingLanguages } from '../../../shared/model/spelling.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
  copyDictionaries(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

let speller: Speller
const spellerOf = (path = folder) => (speller = new Speller(path))
afterEach(() => speller.close())

describe('a speller', () => {
  test.each([
    ['en-US', ['color', 'don’t', 'walking', 'Hello'], ['colour', 'recieve', 'teh']],
    ['en-GB', ['colour', 'organise'], ['color', 'recieve']],
    ['de', ['Häuser', 'Rechtschreibprüfung', 'Straße'], ['Rechtschreibprüfunk', 'Hauser']],
    ['fr', ['élève', 'l’eau', 'aujourd’hui'], ['eleve', 'maisonn']],
    ['es', ['corazón', 'habláramos'], ['corazon', 'hablaramos']],
  ] as const)('of %s tells right words from wrong ones', async (language, right, wrong) => {
    expect(await spellerOf().wrong([...right, ...wrong], [language])).toEqual(wrong)
  })

  test('takes for right what is right in one of the languages', async () => {
    expect(await spellerOf().wrong(['Häuser', 'houses', 'hauses'], ['en-US', 'de'])).toEqual(['hauses'])
  })

  test('takes a letter with its accent apart for the same letter', async () => {
    expect(await spellerOf().wrong(['Häuser'.normalize('NFD')], ['de'])).toEqual([])
  })

  test('suggests what may have been meant, the likeliest of each language first', async () => {
    expect(await spellerOf().suggest('recieve', ['en-US'])).toContain('receive')
    expect((await speller.suggest('corazon', ['es', 'en-US']))[0]).toBe('corazón')
    expect((await speller.suggest('teh', [...spellingLanguages])).length).toBeLessThanOrEqual(6)
  })

  test('answers for any word, and goes on', async () => {
    spellerOf()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 64 }), { maxLength: 20 }),
        async (words) => {
          const wrong = await speller.wrong(words, ['en-US', 'fr'])
          expect(words).toEqual(expect.arrayContaining(wrong))
        },
      ),
      { numRuns: 50 },
    )
    expect(await speller.wrong(['teh'], ['en-US'])).toEqual(['teh'])
  })

  test('begins anew after it was closed, and refuses what was waiting', async () => {
    spellerOf()
    await speller.wrong(['the'], ['en-US'])
    const waiting = expect(speller.suggest('teh', ['en-US'])).rejects.toThrow('thread closed')
    await speller.close()
    await waiting
    expect(await speller.wrong(['teh'], ['en-US'])).toEqual(['teh'])
  })

  test('rejects without its dictionaries, and works once they are there', async () => {
    const path = mkdtempSync(join(tmpdir(), 'dictionaries-'))
    try {
      await expect(spellerOf(path).wrong(['the'], ['en-US'])).rejects.toThrow('ENOENT')
      cpSync(folder, path, { recursive: true })
      expect(await speller.wrong(['teh'], ['en-US'])).toEqual(['teh'])
    } finally {
      rmSync(path, { recursive: true })
    }
  })

  test('rejects when its program is damaged', async () => {
    const path = mkdtempSync(join(tmpdir(), 'dictionaries-'))
    try {
      cpSync(folder, path, { recursive: true })
      writeFileSync(join(path, 'hunspell.wasm'), 'no program')
      await expect(spellerOf(path).wrong(['the'], ['en-US'])).rejects.toThrow()
    } finally {
      rmSync(path, { recursive: true })
    }
  })
})
