import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { drawMarkdown } from '../../../renderer/editor/live-marks.ts'
import { linkLeads, noteLinkNear, offerNotes } from '../../../renderer/editor/note-links.ts'
import { noteMarkdown } from '../../../renderer/editor/note-language.ts'
import type { NoteLinks } from '../../../renderer/state/note-links.ts'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { parsed } from './note-state.ts'

/** Links to Fern lead somewhere. */
const leads: NoteLinks = {
  find: ({ title }) => (title === 'Fern' ? ({} as NoteSummary) : undefined),
  offers: (typed) =>
    ['Fern', 'Moss']
      .filter((title) => title.toLowerCase().startsWith(typed.toLowerCase()))
      .map((title) => ({ title, detail: '', target: title })),
  open: () => undefined,
  subscribe: () => () => undefined,
  clear: () => undefined,
}

const stateOf = (doc: string) =>
  parsed(EditorState.create({ doc, extensions: [noteMarkdown, linkLeads.of(leads)] }))

/** What is hidden, and what class what is shown has. */
function drawn(doc: string, cursor: number | null = null) {
  const state = stateOf(doc)
  const cursors = cursor === null ? [] : [{ from: cursor, to: cursor }]
  const hidden: string[] = []
  const classes: string[] = []
  drawMarkdown(state, [{ from: 0, to: doc.length }], cursors).between(0, doc.length, (from, to, { spec }) => {
    const { class: name } = spec as { class?: string }
    if (name === undefined) hidden.push(doc.slice(from, to))
    else classes.push(name)
  })
  return { hidden, classes }
}

describe('a link between notes', () => {
  test('shows its title, or what is to be shown in its place', () => {
    expect(drawn('see [[Fern]] now')).toEqual({ hidden: ['[[', ']]'], classes: ['cm-note-link'] })
    expect(drawn('[[Fern|plants]]').hidden).toEqual(['[[Fern|', ']]'])
    expect(drawn('[[Fern^1a2b3c4d]]').hidden).toEqual(['[[', '^1a2b3c4d]]'])
  })

  test('is shown as it was typed while the cursor is in it', () => {
    expect(drawn('see [[Fern]] now', 7).hidden).toEqual([])
  })

  test('is dimmed when it leads nowhere', () => {
    expect(drawn('[[Moss]]').classes).toEqual(['cm-note-link cm-note-link-missing'])
  })

  test('is none in code, and other links stay what they are', () => {
    expect(drawn('`[[Fern]]`').classes).not.toContain('cm-note-link')
    expect(drawn('```\n[[Fern]]\n```').classes).not.toContain('cm-note-link')
    expect(drawn('[a](https://example.org)').classes).not.toContain('cm-note-link')
  })

  test('is found where the cursor is', () => {
    expect(noteLinkNear(stateOf('a [[Fern|x]] b'), 4)).toMatchObject({
      title: 'Fern',
      shown: 'x',
      from: 2,
      to: 12,
    })
    expect(noteLinkNear(stateOf('a [[Fern]] b'), 0)).toBeNull()
  })
})

describe('two brackets offer', () => {
  const offered = (doc: string) =>
    offerNotes(new CompletionContext(stateOf(doc), doc.length, false))?.options.map(({ label }) => label)

  test('every note, and those that fit what is typed', () => {
    expect(offered('see [[')).toEqual(['Fern', 'Moss'])
    expect(offered('see [[fern')).toEqual(['Fern'])
  })

  test('a new note when nothing is called that', () => {
    expect(offered('[[Fe')).toEqual(['Fern', 'Link to a new note “Fe”'])
  })

  test('nothing behind a link that is complete, in code, and behind one bracket', () => {
    expect(offered('[[Fern]]')).toBeUndefined()
    expect(offered('`[[')).toEqual(['Fern', 'Moss'])
    expect(offered('```\n[[')).toBeUndefined()
    expect(offered('[a')).toBeUndefined()
  })
})
