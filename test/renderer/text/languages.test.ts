import { describe, expect, test } from 'vitest'
import { english as mainEnglish } from '../../../electron/app/text/english.ts'
import { french as mainFrench } from '../../../electron/app/text/french.ts'
import { german as mainGerman } from '../../../electron/app/text/german.ts'
import { japanese as mainJapanese } from '../../../electron/app/text/japanese.ts'
import { spanish as mainSpanish } from '../../../electron/app/text/spanish.ts'
import { english } from '../../../renderer/text/english/texts.ts'
import { french } from '../../../renderer/text/french/texts.ts'
import { german } from '../../../renderer/text/german/texts.ts'
import { japanese } from '../../../renderer/text/japanese/texts.ts'
import { spanish } from '../../../renderer/text/spanish/texts.ts'

const original = { ...english, main: mainEnglish }
const others = {
  german: { ...german, main: mainGerman },
  french: { ...french, main: mainFrench },
  spanish: { ...spanish, main: mainSpanish },
  japanese: { ...japanese, main: mainJapanese },
}

type Sentence = string | ((...values: never[]) => unknown)

/** Every sentence of a language by its path. */
function sentencesOf(texts: object, path = ''): Map<string, Sentence> {
  return new Map(
    Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
      const here = path === '' ? name : `${path}.${name}`
      return typeof text === 'object' && text !== null
        ? [...sentencesOf(text, here)]
        : [[here, text as Sentence] as const]
    }),
  )
}

const source = sentencesOf(original)
const name = (text: Sentence | undefined) =>
  typeof text === 'function' ? `takes ${text.length}` : typeof text

describe.each(Object.entries(others))('%s', (_language, texts) => {
  const translated = sentencesOf(texts)

  test('has every sentence of English and no other, with as many values to fill in', () => {
    const shapes = (of: ReadonlyMap<string, Sentence>) =>
      Object.fromEntries([...of].map(([path, text]) => [path, name(text)]))
    expect(shapes(translated)).toEqual(shapes(source))
  })

  test('leaves no sentence empty where English has one, nor in English', () => {
    const same: string[] = []
    for (const [path, text] of translated) {
      const before = source.get(path)
      if (typeof text !== 'string' || typeof before !== 'string') continue
      expect({ path, empty: text.trim() === '' }).toEqual({ path, empty: before.trim() === '' })
      if (text === before && before.includes(' ') && before !== 'in UTF-16' && !path.endsWith('.example'))
        same.push(before)
    }
    expect(same).toEqual([])
  })
})
