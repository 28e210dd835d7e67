import { describe, expect, test } from 'vitest'
import { Collection } from '../../../electron/index/collection.ts'
import { linkLinesOf } from '../../../electron/index/link-lines.ts'
import { loadState } from '../../../electron/index/snapshot.ts'
import { summaryOf } from '../../../electron/vault/summary.ts'
import { collectionOf, idOf, noPause, noteOf } from './notes.ts'

const all = { offset: 0, limit: 50 }
const numbers = (collection: Collection, ...keys: string[]) =>
  collection.linking({ ...all, keys }).notes.map(({ id }) => Number.parseInt(id.slice(-12), 16))
const at = (day: number) => ({ modifiedAt: `2026-01-0${String(day)}T00:00:00.000Z` })

describe('the notes that link', () => {
  const notes = [
    noteOf(1, { body: 'see [[Fern]]', ...at(1) }),
    noteOf(2, { body: '[[fern|x]] and [[Moss]]', ...at(3) }),
    noteOf(3, { body: '[[Moss]] `[[Fern]]`', ...at(2) }),
    noteOf(4, { body: '[[Fern]]', place: 'trash', trashedAt: '2026-01-05T00:00:00.000Z' }),
    noteOf(5, { body: '[[Fern]]', place: 'archive', ...at(4) }),
    noteOf(6, { body: '[[Fern^00000000]]', ...at(5) }),
  ]

  test('are found by what their links name, last changed first, without those in the trash', async () => {
    const collection = await collectionOf(notes)
    expect(numbers(collection, '=fern')).toEqual([5, 2, 1])
    expect(numbers(collection, '=moss')).toEqual([2, 3])
    expect(numbers(collection, '=fern', '^00000000')).toEqual([6, 5, 2, 1])
    expect(numbers(collection, '=nothing')).toEqual([])
  })

  test('come in pages', async () => {
    const collection = await collectionOf(notes)
    const page = collection.linking({ keys: ['=fern'], offset: 1, limit: 1 })
    expect([page.total, page.notes.map(({ id }) => id)]).toEqual([3, [idOf(2)]])
  })

  test('follow what is written and removed', async () => {
    const collection = await collectionOf(notes)
    await collection.put([noteOf(1, { revision: 2, body: 'no more', ...at(6) })])
    collection.remove([idOf(2)])
    expect(numbers(collection, '=fern')).toEqual([5])
  })

  test('are in the image, which keeps no link that went', async () => {
    const collection = await collectionOf(notes)
    await collection.put([noteOf(1, { revision: 2, body: '[[Heronwing]]' })])
    await collection.put([noteOf(1, { revision: 3, body: '' })])
    const image = await collection.image()
    expect(Buffer.from(image).toString('latin1')).not.toContain('heronwing')
    const state = loadState(image)
    if (typeof state === 'string') throw new Error(state)
    expect(numbers(new Collection(state, noPause), '=fern')).toEqual([5, 2])
  })
})

describe('the lines of a note that link', () => {
  const linesOf = (body: string) => linkLinesOf(summaryOf(noteOf(1, { body })), body, ['=fern']).lines

  test('are shown without marks, with the link marked', () => {
    expect(linesOf('# A\n- [ ] ask about **the** [[Fern|big fern]] today\nend')).toEqual([
      { text: 'ask about the big fern today', ranges: [{ start: 14, end: 22 }] },
    ])
  })

  test('are three at most, each once, and long ones begin near the link', () => {
    expect(linesOf('[[Fern]] [[Fern]]\n'.repeat(5))).toHaveLength(3)
    const [line] = linesOf(`${'word '.repeat(100)}[[Fern]]`)
    expect(line?.text).toMatch(/^….{0,80}Fern$/)
  })

  test('are none for a body that could not be had', () => {
    expect(linkLinesOf(summaryOf(noteOf(1)), null, ['=fern']).lines).toEqual([])
  })
})
