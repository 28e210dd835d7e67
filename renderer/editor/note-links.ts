import {
  closeCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { Facet, StateEffect, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, type EditorView, ViewPlugin } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { moved, noteLinkAt, type NoteLink } from '../../shared/model/note-links.ts'
import { behindFrame } from '../state/behind-frame.ts'
import type { NoteLinks } from '../state/note-links.ts'
import { editorTexts } from '../text/texts.ts'
import { isInCode } from './code-position.ts'
import { touches, type Draw } from './drawing.ts'

/** Where the links of a text lead; without it, they all lead somewhere. */
export const linkLeads = Facet.define<NoteLinks, NoteLinks | null>({ combine: ([leads]) => leads ?? null })

/** Links lead elsewhere now: draw them anew. */
const leadsChanged = StateEffect.define()
export const areLeadsChanged = (effects: readonly StateEffect<unknown>[]): boolean =>
  effects.some((effect) => effect.is(leadsChanged))

const shown = Decoration.mark({ class: 'cm-note-link' })
const missing = Decoration.mark({ class: 'cm-note-link cm-note-link-missing' })
const hidden = Decoration.replace({})

/** The link as what it shows; one that leads nowhere is dimmed. At the cursor it is as it was typed. */
export const drawNoteLink: Draw = (drawing, { from, to }) => {
  const { state, out } = drawing
  const link = noteLinkAt(state.sliceDoc(from, to), 0)
  if (link === null) return
  const leads = state.facet(linkLeads)
  out.push((leads === null || leads.find(link) ? shown : missing).range(from, to))
  if (touches(drawing, { from, to })) return
  const [start, end] = shownPart(link)
  if (start === end) return
  out.push(hidden.range(from, from + start), hidden.range(from + end, to))
}

/** What of a link is shown, within it. */
function shownPart({ title, targetFrom, to, shown: other }: NoteLink): readonly [number, number] {
  if (other !== null && other !== '') return [to - 2 - other.length, to - 2]
  return [targetFrom, targetFrom + title.length]
}

/** The link between notes at `at`, in positions of the text; null when there is none. */
export function noteLinkNear(state: EditorState, at: number): NoteLink | null {
  for (const side of [1, -1] as const)
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent)
      if (node.name === 'NoteLink') {
        const link = noteLinkAt(state.sliceDoc(node.from, node.to), 0)
        return link && moved(link, node.from)
      }
  return null
}

/** Go where the link leads. One that leads nowhere makes the note, and leads to it from then on. */
export function followNoteLink(view: EditorView, link: NoteLink): void {
  const leads = view.state.facet(linkLeads)
  if (leads === null) return
  if (!leads.find(link) && link.id !== null && !view.state.readOnly)
    view.dispatch({ changes: { from: link.targetFrom, to: link.targetTo, insert: link.title } })
  leads.open(link)
}

/** Draws the links on screen anew when titles change, as they do with each save: no key waits for that. */
const redraw = ViewPlugin.define((view) => {
  const hasLinks = () =>
    view.visibleRanges.some(({ from, to }) => view.state.sliceDoc(from, to).includes('[['))
  const change = behindFrame(() => {
    if (hasLinks()) view.dispatch({ effects: leadsChanged.of(null) })
  })
  const stop = view.state.facet(linkLeads)?.subscribe(change.tell)
  return {
    destroy() {
      stop?.()
      change.stop()
    },
  }
})

export const noteLinking = (leads: NoteLinks): Extension => [linkLeads.of(leads), redraw]

/** `[[` offers the notes by their titles; typing on narrows them down. */
export function offerNotes(context: CompletionContext): CompletionResult | null {
  const leads = context.state.facet(linkLeads)
  const typed = context.matchBefore(/\[\[[^[\]|\n]{0,200}/)
  if (leads === null || typed === null || isInCode(context.state, context.pos)) return null
  const wanted = typed.text.slice(2)
  const found = leads.offers(wanted)
  const options: Completion[] = found.map(({ title, detail, target }) => ({
    label: title,
    ...(detail !== '' && { detail }),
    apply: (view, _completion, from, to) => insertTarget(view, target, from, to),
  }))
  const name = wanted.trim()
  if (name !== '' && !found.some(({ title }) => title.toLowerCase() === name.toLowerCase()))
    options.push({
      label: editorTexts.linkToNew(name),
      apply: (view, _completion, from, to) => insertTarget(view, name, from, to),
    })
  return options.length === 0 ? null : { from: typed.from + 2, options, filter: false }
}

/** Brackets that are there already are not written twice. */
function insertTarget(view: EditorView, target: string, from: number, to: number): void {
  const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
  closeCompletion(view)
  view.dispatch({
    changes: { from, to: end, insert: `${target}]]` },
    selection: { anchor: from + target.length + 2 },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}
