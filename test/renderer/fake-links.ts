import type { Note, NoteId } from '../../shared/model/note.ts'
import { linkKey, keysOf, noteLinksIn, withTargets } from '../../shared/model/note-links.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { summaryOf } from './note-summaries.ts'

type Answer = <T>(name: string, work: () => Result<T>) => Promise<Result<T>>

/** The calls about links between notes, by looking through all of them. */
export function fakeLinks(
  answer: Answer,
  notes: ReadonlyMap<NoteId, Note>,
  write: (note: Note, draft: { title: string; body: string }) => Note,
) {
  const linking = (keys: readonly string[]) =>
    [...notes.values()].filter(({ body }) => noteLinksIn(body).some((link) => keys.includes(linkKey(link))))

  return {
    backlinks: ({ id }: { id: NoteId }) =>
      answer('backlinks', () => {
        const found = linking(keysOf(id, notes.get(id)?.title ?? ''))
        return success({
          total: found.length,
          links: found.map((note) => ({ note: summaryOf(note), lines: [] })),
        })
      }),
    linking: ({ id, title }: { id: NoteId; title: string }) =>
      answer('linking', () => success(linking(keysOf(id, title)).map((note) => note.id))),
    relink: ({ id, from, ids }: { id: NoteId; from: string; ids: NoteId[] }) =>
      answer('relink', () => {
        const to = notes.get(id)?.title
        if (to === undefined) return failure('not-found')
        const changed = ids.flatMap((one) => {
          const note = notes.get(one)
          if (!note) return []
          const body = withTargets(note.body, (link) => keysOf(id, from).includes(linkKey(link)), to)
          const { revision } = write(note, { title: note.title, body })
          return [{ id: one, revision }]
        })
        return success({ changed, failed: [] })
      }),
  }
}
