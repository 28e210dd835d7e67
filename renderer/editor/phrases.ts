import { EditorState, type Extension } from '@codemirror/state'
import { editorTexts } from '../text/texts.ts'

const words = editorTexts.told

/** What CodeMirror tells screen readers by itself, by its own English words, in the language that is spoken. */
export const phrases: Extension = EditorState.phrases.of({
  Completions: words.offers,
  'current match': words.match,
  'on line': words.onLine,
  'replaced match on line $': words.replacedOne,
  'replaced $ matches': words.replacedAll,
  'Selection deleted': words.deleted,
})
