import { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { beforeEach, expect, test } from 'vitest'
import { createEditorStates, type EditorStates } from '../../../renderer/editor/editor-states.ts'
import type { DraftKey } from '../../../renderer/state/draft-record.ts'

const key = 'a' as DraftKey
const other = 'b' as DraftKey

let states: EditorStates
let gone: string[]

/** A text on screen that tells where it was sent. */
const text = (name: string) => ({
  view: { state: EditorState.create({ doc: name }) } as EditorView,
  goTo: (at: number) => void gone.push(`${name} ${at}`),
  goToNextMistake: () => void gone.push(`${name} mistake`),
})

beforeEach(() => {
  gone = []
  states = createEditorStates({ forget: () => true, change: () => undefined })
})

test('a place in the text is gone to on screen', () => {
  states.show(key, text('one'))
  states.goTo(3)
  states.goToNextMistake()
  expect(gone).toEqual(['one 3', 'one mistake'])
})

test('a place that is asked for before the text is drawn is gone to once it is, and no more', () => {
  states.goTo(3)
  expect(gone).toEqual([])
  states.show(key, text('one'))
  states.show(other, text('other'))
  expect(gone).toEqual(['one 3'])
})

test('a place that was asked for is forgotten with the session', () => {
  states.goTo(3)
  states.goToNextMistake()
  states.clear()
  states.show(key, text('one'))
  expect(gone).toEqual([])
})
