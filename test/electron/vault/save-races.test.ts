import { expect, test } from 'vitest'
import { type SaveOutcome } from '../../../electron/vault/note-change.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { SessionBench } from './opened-session.ts'

const races = 1_000
/** Races run side by side in one vault, each on a note of its own. */
const atOnce = 50

/** Two windows that save the same note from the same revision, a third that moves it, a fourth that is behind. */
async function race(
  { notes }: Vault,
  n: number,
): Promise<{ id: NoteId; texts: string[]; outcomes: SaveOutcome[] }> {
  const { id } = await notes.create({ title: `Race ${n}`, body: `${n} first` })
  const texts = ['left', 'right', 'behind'].map((name) => `${n} ${name}`)
  const [left = '', right = '', behind = ''] = texts
  const save = (base: number, body: string) => notes.save(id, base, { title: `Race ${n}`, body })
  const [a, b, , c] = await Promise.all([
    save(1, left),
    save(1, right),
    notes.arrange(id, { pinned: true }),
    save(1, behind),
  ])
  return { id, texts: [`${n} first`, ...texts], outcomes: [a, b, c] }
}

/** Every text that the vault holds: of notes, of their revisions, of copies. */
async function textsIn({ notes }: Vault): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { id } of notes.list().notes) {
    found.add((await notes.open(id)).body)
    for (const { revision } of await notes.history.list(id))
      found.add((await notes.history.open(id, revision)).body)
  }
  return found
}

test(`no update is lost in ${races} races`, async () => {
  const bench = new SessionBench(await temporaryFolder())
  const written: string[] = []
  await bench.within(async (vault) => {
    for (let from = 0; from < races; from += atOnce) {
      const results = await Promise.all(Array.from({ length: atOnce }, (_, i) => race(vault, from + i)))
      for (const { id, texts, outcomes } of results) {
        written.push(...texts)
        // One wins, the others are told so and their texts are notes of their own.
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['kept-as-copy', 'kept-as-copy', 'saved'])
        expect(await vault.notes.open(id)).toMatchObject({ revision: 3, pinned: true, body: texts[1] })
      }
    }
  })
  await bench.within(async (vault) => {
    expect(vault.notes.list().problems).toEqual([])
    expect(vault.notes.list().notes).toHaveLength(3 * races)
    const kept = await textsIn(vault)
    expect(written.filter((text) => !kept.has(text))).toEqual([])
  })
}, 120_000)

test('a note that everybody saves at once holds one text and keeps all the others', async () => {
  const bench = new SessionBench(await temporaryFolder())
  await bench.within(async (vault) => {
    const { id } = await vault.notes.create({ title: 'One', body: 'first' })
    const drafts = Array.from({ length: 100 }, (_, i) => ({ title: 'One', body: `text ${i}` }))
    const bases = drafts.map((_, i) => 1 + (i % 3))
    await Promise.all(drafts.map((draft, i) => vault.notes.save(id, bases[i] ?? 1, draft)))
    const kept = await textsIn(vault)
    expect(['first', ...drafts.map(({ body }) => body)].filter((text) => !kept.has(text))).toEqual([])
  })
})
