import { beforeEach, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { Spelling } from '../../../electron/vault/spelling.ts'
import { OpenStructure, readStructure, writeStructure } from '../../../electron/vault/structure-file.ts'
import { limits } from '../../../shared/limits.ts'
import { copyDictionaries } from '../../../scripts/dictionaries.ts'
import { errorOf } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { sealedFiles } from './sealed-bench.ts'

let sealed: SealedFiles
beforeEach(async () => {
  sealed = await sealedFiles()
  await writeStructure(sealed, { name: 'Ada', notebooks: [] })
})

const spellingIn = async (dictionaries?: string) =>
  new Spelling(new OpenStructure(sealed, new Exclusive(), await readStructure(sealed)), dictionaries)

test('languages and own words are kept with the vault', async () => {
  const spelling = await spellingIn()
  expect(spelling.settings()).toEqual({ languages: null, words: [] })
  await spelling.choose(['de', 'en-GB', 'de'])
  await spelling.learn('Fernkeep')
  await spelling.learn('fernkeep')
  await spelling.learn('Ada’s')
  await spelling.forget("ada's")
  const kept = { languages: ['de', 'en-GB'], words: ['fernkeep'] }
  expect(spelling.settings()).toEqual(kept)
  expect((await spellingIn()).settings()).toEqual(kept)
  expect(await readStructure(sealed)).toMatchObject({ name: 'Ada' })
})

test('as many words are learnt as may be, and not one more', async () => {
  const words = Array.from({ length: limits.ownWords }, (_, i) =>
    `w${String(i)}`.replace(/\d/g, (d) => 'abcdefghij'[+d] ?? ''),
  )
  await writeStructure(sealed, { name: 'Ada', notebooks: [], spelling: { languages: null, words } })
  const spelling = await spellingIn()
  expect(await errorOf(spelling.learn('more'))).toMatchObject({ code: 'too-large' })
  expect(spelling.settings().words).toHaveLength(limits.ownWords)
})

test('nothing is changed when the structure cannot be used', async () => {
  const spelling = new Spelling(new OpenStructure(sealed, new Exclusive(), null), undefined)
  expect(await errorOf(spelling.learn('Fernkeep'))).toMatchObject({ code: 'vault-damaged' })
  expect(spelling.settings()).toEqual({ languages: null, words: [] })
})

test('own words are right, however they are written; without languages or dictionaries all are', async () => {
  const dictionaries = await temporaryFolder()
  copyDictionaries(dictionaries)
  const spelling = await spellingIn(dictionaries)
  try {
    await spelling.learn('Fernkeep')
    expect(await spelling.check(['Fernkeep', 'FERNKEEP', 'teh'], ['en-US'])).toEqual(['teh'])
    expect(await spelling.suggest('teh', ['en-US'])).toContain('the')
    expect(await spelling.check(['teh'], [])).toEqual([])
    expect(await (await spellingIn()).check(['teh'], ['en-US'])).toEqual([])
  } finally {
    await spelling.close()
  }
})
