import { describe, expect, test } from 'vitest'
import { attachmentNear } from '../../../renderer/editor/attachments.ts'
import { drawMarkdown } from '../../../renderer/editor/live-marks.ts'
import { plainState } from './note-state.ts'

const id = '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e'

function drawn(doc: string, cursor: number | null = null) {
  const state = plainState(doc)
  const found: string[] = []
  const cursors = cursor === null ? [] : [{ from: cursor, to: cursor }]
  drawMarkdown(state, [{ from: 0, to: doc.length }], cursors).between(0, doc.length, (from, to, { spec }) => {
    const { widget, class: name } = spec as { widget?: { alt?: string }; class?: string }
    found.push(
      widget?.alt !== undefined ? `${from}-${to} picture ${widget.alt}` : `${from}-${to} ${name ?? 'hidden'}`,
    )
  })
  return found
}

describe('an image of the vault', () => {
  const image = `![a \\[cat\\]](attachment:${id})`

  test('is drawn in place of its text, and behind it while the cursor is there', () => {
    expect(drawn(image)).toEqual([`0-${image.length} picture a [cat]`])
    expect(drawn(image, 3)).toEqual([`${image.length}-${image.length} picture a [cat]`])
  })

  test('is the only one that is: no address out of the vault is fetched', () => {
    for (const address of [
      'https://a.example/x.png',
      'file:///x.png',
      'data:image/png;base64,AA',
      'attachment:x',
    ])
      expect(drawn(`![a](${address})`).join()).not.toContain('picture')
  })
})

test('a file is a link that is told from others', () => {
  expect(drawn(`[a.pdf](attachment:${id})`).join()).toContain('cm-note-file')
  expect(drawn('[a](https://a.example)').join()).not.toContain('cm-note-file')
})

test('the file that is named at the cursor is found', () => {
  const state = plainState(`see [a](attachment:${id}) and [b](https://a.example)`)
  expect(attachmentNear(state, 6)).toBe(id)
  expect(attachmentNear(state, 1)).toBeNull()
  expect(attachmentNear(state, 62)).toBeNull()
})
