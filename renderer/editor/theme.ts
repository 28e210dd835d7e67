import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { deepestItem } from './live-lists.ts'

/** Each depth of a list, in em: a wrapped line hangs under its text. */
const itemStep = 1.6

function itemRules() {
  const rules: Record<string, Record<string, string>> = {}
  for (let depth = 1; depth <= deepestItem; depth++) {
    const indent = `${depth * itemStep}em`
    rules[`.cm-note-item-${depth}`] = { paddingLeft: indent, textIndent: `-${indent}` }
    rules[`.cm-note-lead-${depth}`] = { minWidth: indent }
  }
  return rules
}

/** The tokens of styles/tokens.css reach into the shadow root; nothing else does. */
const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent', font: 'var(--font-note)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'var(--leading-note)', overflowX: 'hidden' },
  '.cm-content': {
    caretColor: 'var(--accent)',
    maxWidth: 'var(--measure)',
    padding: 'var(--space-2) var(--gutter) 40vh',
    margin: '0 auto',
    overflowWrap: 'anywhere',
  },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)' },
  '.cm-selectionBackground': { backgroundColor: 'var(--selection-quiet)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-placeholder': { color: 'var(--text-quiet)' },

  '.cm-note-h1': { fontSize: '1.5em', fontWeight: '650', lineHeight: '1.35', paddingTop: '0.7em' },
  '.cm-note-h2': { fontSize: '1.25em', fontWeight: '650', lineHeight: '1.4', paddingTop: '0.7em' },
  '.cm-note-h3': { fontSize: '1.1em', fontWeight: '650', paddingTop: '0.5em' },
  '.cm-note-h4': { fontWeight: '650', paddingTop: '0.4em' },
  '.cm-note-quote': {
    borderLeft: '3px solid var(--line-strong)',
    paddingLeft: 'var(--space-3)',
    color: 'var(--text-quiet)',
  },
  '.cm-note-block': {
    font: 'var(--font-code)',
    lineHeight: 'inherit',
    backgroundColor: 'var(--surface-code)',
    padding: '0 var(--space-3)',
  },
  '.cm-note-block-first': {
    paddingTop: 'var(--space-2)',
    borderTopLeftRadius: 'var(--radius-2)',
    borderTopRightRadius: 'var(--radius-2)',
  },
  '.cm-note-block-last': {
    paddingBottom: 'var(--space-2)',
    borderBottomLeftRadius: 'var(--radius-2)',
    borderBottomRightRadius: 'var(--radius-2)',
  },
  '.cm-note-lead': { display: 'inline-block', textIndent: '0', textAlign: 'end', whiteSpace: 'pre' },
  ...itemRules(),
  '.cm-note-table': { font: 'var(--font-code)', lineHeight: 'inherit' },
  '.cm-note-code': {
    font: 'var(--font-code)',
    backgroundColor: 'var(--surface-code)',
    borderRadius: 'var(--radius-1)',
    padding: '1px 4px',
  },
  '.cm-note-link': {
    color: 'var(--accent-text)',
    textDecoration: 'underline',
    textDecorationColor: 'color-mix(in srgb, var(--accent-text) 45%, transparent)',
    textUnderlineOffset: '2px',
  },
  '.cm-note-link-missing': { color: 'var(--text-quiet)', textDecorationStyle: 'dashed' },
  '.cm-note-link *': { color: 'inherit', textDecoration: 'none' },
  '.cm-note-file::before': { content: '"⤓ "', color: 'var(--text-quiet)' },
  '.cm-note-picture': { display: 'inline-block', maxWidth: '100%', verticalAlign: 'top' },
  '.cm-note-picture img': {
    display: 'block',
    maxWidth: '100%',
    maxHeight: '70vh',
    borderRadius: 'var(--radius-2)',
  },
  '.cm-note-picture-missing': {
    padding: '0 var(--space-2)',
    font: 'var(--font-small)',
    color: 'var(--text-quiet)',
    border: '1px dashed var(--line-strong)',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-note-rule': {
    backgroundImage: 'linear-gradient(var(--line-strong), var(--line-strong))',
    backgroundSize: '100% 1px',
    backgroundPosition: 'center',
    backgroundRepeat: 'no-repeat',
  },
  '.cm-note-bullet': { color: 'var(--accent)', display: 'inline-block', minWidth: '0.55em' },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-2)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    font: 'var(--font-ui)',
    padding: 'var(--space-1)',
    minWidth: '180px',
    maxHeight: '21em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '6px var(--space-2)',
    borderRadius: 'var(--radius-1)',
    color: 'var(--text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--chosen)',
    color: 'var(--chosen-text)',
  },
  '.cm-completionDetail': { color: 'var(--text-quiet)', fontStyle: 'normal', marginLeft: 'var(--space-2)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-note-done': { color: 'var(--text-quiet)' },
  '.cm-note-task': {
    accentColor: 'var(--accent)',
    width: '1.05em',
    height: '1.05em',
    margin: '0 0.15em 0 0',
    verticalAlign: '-0.14em',
    cursor: 'pointer',
  },
})

const highlight = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  {
    tag: [tags.link, tags.url],
    color: 'var(--accent-text)',
    textDecoration: 'underline',
    textUnderlineOffset: '2px',
  },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--mark)' },
  { tag: tags.labelName, color: 'var(--text-quiet)' },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.tagName], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.regexp, tags.inserted], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: [tags.typeName, tags.className, tags.attributeName, tags.propertyName], color: 'var(--code-name)' },
  { tag: tags.comment, color: 'var(--text-quiet)', fontStyle: 'italic' },
  { tag: tags.deleted, color: 'var(--danger)' },
])

export const noteTheme: Extension = [look, syntaxHighlighting(highlight)]
