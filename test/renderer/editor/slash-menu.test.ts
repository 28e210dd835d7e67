import type { LanguageSupport } from '@codemirror/language'
import { expect, test } from 'vitest'
import { codeLanguages } from '../../../renderer/editor/code-languages.ts'
import { isAfterSign } from '../../../renderer/editor/slash-menu.ts'
import { noteState } from './note-state.ts'

const asks = (text: string) => {
  const state = noteState(text)
  return isAfterSign(state, state.selection.main.head)
}

test.each(['/|', 'Milk /|', 'Milk /hea|', '[[|', 'See [[Tea ti|', 'one\n/h1|', `${'long '.repeat(80)}/|`])(
  'offers are asked for behind a sign: %s',
  (text) => {
    expect(asks(text)).toBe(true)
  },
)

test.each(['|', 'Milk|', 'and/or|', 'https://|', '/h |', '[[Tea]]|', '[[Tea]] and|', '/\n|', '[x](y|'])(
  'none are asked for where no sign was typed: %s',
  (text) => {
    expect(asks(text)).toBe(false)
  },
)

test('a programming language offers no words of its own', async () => {
  const loaded: LanguageSupport[] = await Promise.all(codeLanguages.map((language) => language.load()))
  const data = loaded.map(({ language }) => noteState('|').facet(language.data))
  expect(data.flat().filter((one) => 'autocomplete' in one)).toEqual([])
})
