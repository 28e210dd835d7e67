import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { EditorState, Facet, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { CommandId } from '../../shared/commands.ts'
import { locale } from '../text/locale.ts'
import { slashTexts } from '../text/texts.ts'
import { isInCode } from './code-position.ts'
import { offerNotes } from './note-links.ts'

/** Commands that put something where the slash was. */
export type SlashCommand = Extract<CommandId, 'attach-file' | 'insert-template'>

/** What an entry does: a mark before the line, text in place of the slash with the cursor at `cursorSign`, or a command. */
type Entry = { readonly name: keyof typeof slashTexts } & (
  { readonly mark: string } | { readonly text: () => string } | { readonly command: SlashCommand }
)

const cursorSign = '‸'

const entries: readonly Entry[] = [
  { name: 'heading1', mark: '# ' },
  { name: 'heading2', mark: '## ' },
  { name: 'heading3', mark: '### ' },
  { name: 'list', mark: '- ' },
  { name: 'numbers', mark: '1. ' },
  { name: 'task', mark: '- [ ] ' },
  { name: 'quote', mark: '> ' },
  { name: 'code', text: () => '```‸\n\n```' },
  { name: 'table', text: () => '| ‸ |  |\n| --- | --- |\n|  |  |' },
  { name: 'rule', text: () => '---\n‸' },
  { name: 'attachment', command: 'attach-file' },
  { name: 'template', command: 'insert-template' },
  { name: 'date', text: () => `${new Date().toLocaleDateString(locale)}‸` },
]

/** What is offered while one types: what can be put there behind `/`, notes behind `[[`. `run` does a command. */
export const offers = (run: (command: SlashCommand) => void): Extension => [
  runs.of(run),
  completion,
  // Asked for at a sign only: each answer, even that there is nothing to offer, is one more change of the view.
  EditorState.languageData.of((state, at) => (isAfterSign(state, at) ? [{ autocomplete: offerHere }] : [])),
]

const runs = Facet.define<(command: SlashCommand) => void>()

const completion = autocompletion({
  icons: false,
  // What a sign opened was asked for: Enter may follow at once.
  activateOnTypingDelay: 0,
  interactionDelay: 0,
  optionClass: () => 'cm-note-offer',
})

/** One source: while a second one waits for a pause in typing, Enter would take nothing of what the first offers. */
const offerHere = (context: CompletionContext) => offer(context) ?? offerNotes(context)

/** What may stand between a sign and the cursor. */
const afterSign = /(?:^|\s)\/[\p{L}\d]*$|\[\[[^[\]|]{0,200}$/u
/** UTF-16 units before the cursor that are looked at: as far as a completion of CodeMirror looks. */
const farthest = 250

export function isAfterSign(state: EditorState, at: number): boolean {
  const { from, text } = state.doc.lineAt(at)
  return afterSign.test(text.slice(Math.max(0, at - from - farthest), at - from))
}

/** `/` at the beginning of a line or behind a blank offers what can be put there; typing on narrows it down. */
function offer(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/(?:^|\s)\/[\p{L}\d]*/u)
  if (!typed || isInCode(context.state, context.pos)) return null
  const from = typed.from + typed.text.indexOf('/')
  return { from, options: entries.map(optionOf), filter: true, validFor: /^\/[\p{L}\d]*$/u }
}

const optionOf = (entry: Entry, at: number): Completion => ({
  label: `/${slashTexts[entry.name]}`,
  displayLabel: slashTexts[entry.name],
  // As long as they fit equally well they stand in the order of the list, not of the alphabet.
  boost: entries.length - at,
  apply: (view, _completion, from, to) => apply(view, entry, from, to),
})

function apply(view: EditorView, entry: Entry, from: number, to: number): void {
  const line = view.state.doc.lineAt(from)
  if ('mark' in entry) {
    const changes = [
      { from: line.from, insert: entry.mark },
      { from, to },
    ]
    view.dispatch({ changes, userEvent: 'input.complete', scrollIntoView: true })
    return
  }
  if ('command' in entry) {
    view.dispatch({ changes: { from, to }, userEvent: 'input.complete' })
    view.state.facet(runs).forEach((run) => run(entry.command))
    return
  }
  const text = entry.text()
  const cursor = text.indexOf(cursorSign)
  view.dispatch({
    changes: { from, to, insert: text.replace(cursorSign, '') },
    selection: { anchor: from + cursor },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}
