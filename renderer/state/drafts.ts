import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Note, NoteArrangement, NoteId } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'
import { isDirty, newRecord, viewOf } from './draft-record.ts'
import type { BodyText, DraftKey, DraftRecord, DraftStart, DraftView, Saving } from './draft-record.ts'
import { createDraftSender, type DraftEvents } from './draft-sender.ts'
import { createStore, until, type Store } from './store.ts'

/** What a new note begins with. */
export interface NoteStart {
  readonly title?: string
  readonly body?: string
  /** Where it is put. */
  readonly arrangement?: NoteArrangement
}

/**
 * Every text that is open or not yet on disk, and its way there. A draft leaves memory only by `forget` once it is
 * saved, by `drop`, or by `clear` at the end of the session.
 */
export interface Drafts {
  readonly views: Store<ReadonlyMap<DraftKey, DraftView>>
  readonly keyOf: (id: NoteId) => DraftKey | undefined
  readonly textOf: (key: DraftKey) => Pick<DraftRecord, 'title' | 'body'> | undefined
  /** The revision that the draft is based on; undefined for a draft that is not here. */
  readonly baseOf: (key: DraftKey) => number | undefined
  /** Start editing a note that main has opened. */
  readonly begin: (note: Note) => DraftKey
  /** Start a new note: it is asked for at once, and can be typed into before main has answered. */
  readonly beginNew: (start?: NoteStart) => DraftKey
  readonly change: (key: DraftKey, change: { readonly title?: string; readonly body?: BodyText }) => void
  /** Send what is unsaved now, unless main asked to wait. */
  readonly flush: (key: DraftKey) => void
  readonly flushAll: () => void
  /** Try again now, because a person asked for it. */
  readonly retry: (key: DraftKey) => void
  /** Wait until the draft is on disk (null) or a try has failed. */
  readonly settle: (key: DraftKey) => Promise<Failure | null>
  readonly settleAll: () => Promise<void>
  readonly unsaved: () => readonly DraftView[]
  /** The note was moved, not rewritten: the same text is now based on `revision`. */
  readonly rebase: (key: DraftKey, revision: number) => void
  /** The note's file holds another text now: what is unsaved here becomes a note of its own. */
  readonly detach: (key: DraftKey) => void
  /** True if the draft was on disk and is now gone from here; false if it has to stay. */
  readonly forget: (key: DraftKey) => boolean
  /** Drop a draft whatever is in it. */
  readonly drop: (key: DraftKey) => void
  readonly clear: () => void
}

export function createDrafts(client: Pick<FernkeepBridge, 'notes'>, events: DraftEvents): Drafts {
  const records = new Map<DraftKey, DraftRecord>()
  const views = createStore<ReadonlyMap<DraftKey, DraftView>>(new Map())
  const sender = createDraftSender(client, events, (record) => records.has(record.key), publish)
  let nextKey = 1

  function publish(record: DraftRecord, saving: Saving) {
    record.saving = saving
    const shown = views.get().get(record.key)
    const next = viewOf(record)
    if (shown && sameView(shown, next)) return
    views.set(new Map(views.get()).set(record.key, next))
  }

  function add(known: DraftStart): DraftRecord {
    const record = newRecord(`draft-${nextKey++}` as DraftKey, known)
    records.set(record.key, record)
    publish(record, record.saving)
    return record
  }

  async function settle(record: DraftRecord): Promise<Failure | null> {
    sender.flush(record)
    await until(
      views,
      () =>
        !records.has(record.key) ||
        (!record.inFlight && (!isDirty(record) || record.saving.status === 'failed')),
    )
    return record.saving.status === 'failed' ? record.saving.failure : null
  }

  function withRecord(key: DraftKey, act: (record: DraftRecord) => void) {
    const record = records.get(key)
    if (record) act(record)
  }

  function drop(key: DraftKey) {
    withRecord(key, sender.stop)
    records.delete(key)
    const next = new Map(views.get())
    next.delete(key)
    views.set(next)
  }

  function change(record: DraftRecord, { title = record.title, body = record.body }: Partial<DraftRecord>) {
    record.title = title
    record.body = body
    record.version += 1
    sender.schedule(record)
    publish(record, record.saving.status === 'saved' ? { status: 'unsaved' } : record.saving)
  }

  return {
    views,
    keyOf: (id) => [...records.values()].find((record) => record.id === id)?.key,
    textOf: (key) => records.get(key),
    baseOf: (key) => records.get(key)?.base,
    begin: ({ id, revision, title, body }) => add({ id, base: revision, title, body, stored: 0 }).key,
    beginNew({ title = '', body = '', arrangement = {} } = {}) {
      const record = add({ id: null, base: 0, title, body, stored: -1, arrangement })
      // What brings a text of its own is not an empty note that may go again by itself.
      if (title !== '' || body !== '') record.version += 1
      sender.send(record)
      return record.key
    },
    change: (key, changes) => withRecord(key, (record) => change(record, changes)),
    flush: (key) => withRecord(key, sender.flush),
    flushAll: () => records.forEach(sender.flush),
    retry: (key) =>
      withRecord(key, (record) => {
        record.failures = 0
        sender.send(record)
      }),
    async settle(key) {
      const record = records.get(key)
      return record ? settle(record) : null
    },
    async settleAll() {
      await Promise.all([...records.values()].map(settle))
    },
    unsaved: () => [...records.values()].filter(isDirty).map(viewOf),
    rebase: (key, revision) =>
      withRecord(key, (record) => {
        if (!record.inFlight && revision > record.base) record.base = revision
      }),
    detach: (key) =>
      withRecord(key, (record) => {
        // One that is in flight is answered by main, which knows the file.
        if (record.inFlight) return
        record.id = null
        record.stored = -1
        events.onKept('changed-elsewhere')
        sender.send(record)
      }),
    forget(key) {
      const record = records.get(key)
      if (record && (isDirty(record) || record.inFlight)) return false
      drop(key)
      return true
    },
    drop,
    clear() {
      records.forEach(sender.stop)
      records.clear()
      views.set(new Map())
    },
  }
}

const sameView = (a: DraftView, b: DraftView) =>
  a.id === b.id && a.title === b.title && a.touched === b.touched && a.saving === b.saving
