import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { backlinkPage, backlinksRequest } from '../model/backlinks.ts'
import { line } from '../model/fields.ts'
import { manyIds, manyOutcome } from '../model/many-notes.ts'
import { noteId, revisionNumber } from '../model/note.ts'
import { call } from './define.ts'

/** The contract's part about links between notes. */
export const linkCalls = {
  /** The notes that link to a note, last changed first, with the lines that do. */
  backlinks: call('read', backlinksRequest, backlinkPage),
  /** Those that link to it by its id, or by a title that it had. */
  linking: call('read', z.strictObject({ id: noteId, title: line(limits.titleLength) }), z.array(noteId)),
  /** Let the links of `ids` that named a note by its id or its former title name it as it is called now. */
  relink: call(
    'bulk',
    z.strictObject({ id: noteId, from: line(limits.titleLength), ids: manyIds }),
    z.strictObject({
      ...manyOutcome.shape,
      changed: z.array(z.strictObject({ id: noteId, revision: revisionNumber })),
    }),
  ),
}
