import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { Tree } from '@lezer/common'
import { limits } from '../../shared/limits.ts'

/** A word of a text, and where it stands. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is no prose: code, addresses, names of notes, tags of HTML, and the marks of Markdown. */
const noProse =
  /^(FencedCode|CodeBlock|InlineCode|URL|Autolink|LinkReference|NoteLink|HTML.*|Comment.*|\w+Mark|TaskMarker)$/

/** Addresses, names of files, tags, and what else stands between blanks and is no word of a language. */
const isNoProse = /[\d_@/\\#]|\p{L}[.:]\p{L}/u
const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu
const isLatin = /^[\p{Script=Latin}\p{M}'’]+$/u
/** An abbreviation, or a name such as JavaScript: no dictionary has them all. */
const isName = /^\p{Lu}[\p{Lu}\p{M}]+$|\p{Ll}\p{Lu}/u

/**
 * The words between two places that a dictionary can judge, as far as `tree` knows what is prose. `from` and `to` must not
 * stand inside of a word.
 */
export function wordsIn(state: EditorState, from: number, to: number, tree = syntaxTree(state)): Word[] {
  const words: Word[] = []
  for (const { 0: chunk, index } of proseIn(state, from, to, tree).matchAll(/\S+/g)) {
    if (isNoProse.test(chunk)) continue
    for (const { 0: text, index: within } of chunk.matchAll(wordPattern)) {
      const start = from + index + within
      if (canBeJudged(text)) words.push({ from: start, to: start + text.length, text })
    }
  }
  return words
}

const canBeJudged = (text: string): boolean =>
  text.length > 1 && text.length <= limits.spellingWordLength && isLatin.test(text) && !isName.test(text)

/** The text between two places, with blanks for what is no prose. */
function proseIn(state: EditorState, from: number, to: number, tree: Tree): string {
  let prose = ''
  let at = from
  tree.iterate({
    from,
    to,
    enter: (node) => {
      if (!noProse.test(node.name)) return true
      const start = Math.max(node.from, at)
      const end = Math.min(node.to, to)
      if (start < end) prose += state.sliceDoc(at, start) + ' '.repeat(end - start)
      at = Math.max(at, end)
      return false
    },
  })
  return prose + state.sliceDoc(at, to)
}
