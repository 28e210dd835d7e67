import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '../../../electron/transfer/markdown-note.ts'
import { limits } from '../../../shared/limits.ts'
import { noteDraft } from '../../../shared/model/note.ts'
import { idOf, noteWith } from '../vault/note-rows.ts'

/** The front matter, each value read as JSON, which is YAML 1.2 as it stands; and what comes after it. */
function parse(text: string): { front: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n\n([^]*)$/.exec(text) ?? []
  const fields = front.split('\n').map((line) => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), JSON.parse(line.slice(colon + 2)) as unknown] as const
  })
  return { front: Object.fromEntries(fields), body }
}

test('a note is its front matter and its text', () => {
  const note = noteWith(idOf(1), { title: 'Title', body: 'text', tags: ['a', 'b'], pinned: true })
  expect(toMarkdown(note, ['Work', 'Plans'])).toBe(`---
title: "Title"
id: "${note.id}"
created: "2026-01-01T00:00:00.000Z"
modified: "2026-01-01T00:00:00.000Z"
tags: ["a","b"]
notebook: "Work/Plans"
pinned: true
place: "notes"
---

text
`)
})

test('the front matter of every note reads back, one field a line, whatever its texts are', () => {
  const draft = fc
    .record({ title: fc.string({ unit: 'binary' }), body: fc.string({ unit: 'binary' }) })
    .map((value) =>
      noteDraft.parse({ ...value, title: [...value.title].slice(0, limits.titleLength / 2).join('') }),
    )
  fc.assert(
    fc.property(draft, fc.array(fc.string()), fc.array(fc.string()), ({ title, body }, tags, path) => {
      const note = noteWith(idOf(1), { title, body, tags })
      const parsed = parse(toMarkdown(note, path))
      expect(parsed.front).toEqual({
        title,
        id: note.id,
        created: note.createdAt,
        modified: note.modifiedAt,
        tags,
        notebook: path.join('/'),
        pinned: false,
        place: 'notes',
      })
      expect(parsed.body).toBe(body.endsWith('\n') ? body : `${body}\n`)
    }),
  )
})

test('a text that looks like front matter stays text', () => {
  const body = '---\ntitle: "another"\n---\n'
  expect(parse(toMarkdown(noteWith(idOf(1), { title: '---', body }), []))).toMatchObject({
    front: { title: '---' },
    body,
  })
})
