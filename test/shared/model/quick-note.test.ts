import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteDraft } from '../../../shared/model/note.ts'
import { noteOfText } from '../../../shared/model/quick-note.ts'

test.each([
  ['a short first line', 'Milk\n\ntwo litres\n', { title: 'Milk', body: 'two litres' }],
  ['one line', '  Call Mara  ', { title: 'Call Mara', body: '' }],
  ['a heading', '## Plan\nfirst', { title: 'Plan', body: 'first' }],
  ['a sentence', `${'word '.repeat(30)}\nmore`, { title: '', body: `${'word '.repeat(30)}\nmore` }],
  ['nothing', ' \n ', { title: '', body: '' }],
  ['a line of signs that are not kept', '\u0007\u0007\ntext', { title: '', body: '\u0007\u0007\ntext' }],
])('%s', (_name, text, draft) => {
  expect(noteOfText(text)).toEqual(draft)
})

test('every text is a note that can be kept, and all of its words are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const draft = noteOfText(text)
      expect(noteDraft.safeParse(draft).success).toBe(true)
      const words = (from: string) => from.match(/[a-z0-9]+/gi) ?? []
      expect(words(`${draft.title}\n${draft.body}`)).toEqual(words(text))
    }),
  )
})
