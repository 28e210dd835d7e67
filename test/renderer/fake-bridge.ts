import type { CommandId } from '../../shared/commands.ts'
import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { defaultAppearance, type Appearance } from '../../shared/model/appearance.ts'
import { activityKindOf, type ActivityRequest } from '../../shared/model/activity.ts'
import type { LoggedEvent } from '../../shared/model/security-event.ts'
import type { Destination, Note, NoteArrangement, NoteDraft, NoteId } from '../../shared/model/note.ts'
import type { FileProblem, VerifyReport } from '../../shared/model/problem.ts'
import type { RotationReport } from '../../shared/model/rotation.ts'
import type { FoundChange } from '../../renderer/state/notes.ts'
import type { IndexState } from '../../shared/model/index-state.ts'
import type { SessionState } from '../../shared/model/session.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { failure, success, type Failure, type Result } from '../../shared/result.ts'
import { cleanLine, cleanText } from '../../shared/text.ts'
import { samples } from '../electron/ipc/sample-calls.ts'

import { emitter } from './emitter.ts'
import { fakeAccess, type AccessCall } from './fake-access.ts'
import { fakeDesktop } from './fake-desktop.ts'
import { fakeLinks } from './fake-links.ts'
import { fakeNotebooks } from './fake-notebooks.ts'
import { fakeSearches } from './fake-searches.ts'
import { fakeSpelling } from './fake-spelling.ts'
import { revisionOf, summaryOf } from './note-summaries.ts'

type NoteCall =
  | 'list'
  | 'open'
  | 'create'
  | 'save'
  | 'trash'
  | 'restore'
  | 'purge'
  | 'emptyTrash'
  | 'history'
  | 'openRevision'
  | 'restoreRevision'
  | 'recover'
type SearchCall =
  | 'listSearches'
  | 'countSearches'
  | 'createSearch'
  | 'renameSearch'
  | 'removeSearch'
  | 'arrange'
  | 'arrangeMany'
  | 'moveMany'
type DesktopCall = 'print' | 'quickSave'
type SpellingCall = 'checkSpelling'
type VaultCall = 'verify' | 'rotate' | 'leakTest' | 'cancel'
type ValueOf<R> = R extends { readonly ok: true; readonly value: infer V } ? V : never
type Facts = ValueOf<Awaited<ReturnType<FernkeepBridge['app']['facts']>>>
type SaveOutcome = ValueOf<Awaited<ReturnType<FernkeepBridge['notes']['save']>>>

interface RevisionOfNote {
  readonly id: NoteId
  readonly revision: number
}

export interface FakeOptions {
  readonly appearance?: Appearance
  readonly session?: SessionState
  readonly facts?: Partial<Facts>
  readonly problems?: readonly FileProblem[]
  /** What a check of the vault finds. */
  readonly verifyReport?: VerifyReport
  readonly rotationReport?: RotationReport
  /** The log, newest first. */
  readonly log?: () => readonly LoggedEvent[]
  readonly indexState?: IndexState
  /** Notes in one page of the list; all by default. */
  readonly pageLength?: number
  /** What the first note is dated with, in ms; each change is a millisecond later. */
  readonly now?: number
  /** Runs before each call's work; its promise holds the call up. */
  readonly delay?: () => Promise<unknown>
}

/** The main process in memory: the same answers, the same events, and failures on order. */
export interface FakeBridge {
  readonly bridge: FernkeepBridge
  readonly notes: ReadonlyMap<NoteId, Note>
  /** The next calls of `name` answer these, one after the other, without doing anything. */
  readonly failNext: (
    name:
      | NoteCall
      | AccessCall
      | SearchCall
      | VaultCall
      | DesktopCall
      | SpellingCall
      | 'createUser'
      | 'retry'
      | 'activity'
      | 'protections',
    ...failures: readonly Failure[]
  ) => void
  /** Somebody else writes to a note. */
  readonly rewrite: (id: NoteId, draft: NoteDraft) => void
  /** Another program changes files. */
  readonly find: (...changes: readonly FoundChange[]) => void
  readonly tellIndex: (state: IndexState) => void
  readonly add: (draft: NoteDraft, more?: Partial<Note>) => Note
  readonly setSession: (state: SessionState) => void
  readonly calls: readonly string[]
  readonly opened: readonly string[]
  readonly closed: readonly { readonly unsaved: boolean }[]
  /** What the window said when it was asked to lock. */
  readonly locked: readonly { readonly unsaved: boolean }[]
  readonly lock: () => void
  /** Main wants the quick note closed. */
  readonly finishQuickNote: () => void
  /** What became notes by the quick note. */
  readonly quickTexts: readonly string[]
  readonly close: () => void
  /** The running task tells how far it is. */
  readonly progress: (done: number, total: number) => void
}

export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  const notes = new Map<NoteId, Note>()
  const revisions = new Map<NoteId, Note[]>()
  const ordered = new Map<string, Failure[]>()
  const calls: string[] = []
  const opened: string[] = []
  const closed: { unsaved: boolean }[] = []
  const locked: { unsaved: boolean }[] = []
  const sessionEvent = emitter<SessionState>()
  const progressEvent = emitter<{ done: number; total: number }>()
  const commandEvent = emitter<CommandId>()
  const closingEvent = emitter<undefined>()
  const lockingEvent = emitter<undefined>()
  const problemsEvent = emitter<Parameters<Parameters<FernkeepBridge['notes']['onProblems']>[0]>[0]>()
  const foundEvent = emitter<FoundChange[]>()
  const indexEvent = emitter<IndexState>()
  const notesEvent = emitter<Parameters<Parameters<FernkeepBridge['notes']['onChanged']>[0]>[0]>()
  let session: SessionState = options.session ?? { status: 'unlocked', name: 'Ada' }
  let clock = options.now ?? Date.UTC(2026, 10, 24, 8)

  const now = () => new Date((clock += 1)).toISOString()

  function put(note: Note): Note {
    const before = notes.get(note.id)
    if (before) revisions.set(note.id, [before, ...(revisions.get(note.id) ?? [])])
    notes.set(note.id, note)
    notesEvent.emit({ kind: 'saved', note: summaryOf(note) })
    return note
  }

  function add({ title, body }: NoteDraft, more: Partial<Note> = {}): Note {
    const at = now()
    return put({
      id: crypto.randomUUID() as NoteId,
      revision: 1,
      title: cleanLine(title),
      body: cleanText(body),
      place: 'notes',
      pinned: false,
      notebook: null,
      tags: [],
      createdAt: at,
      modifiedAt: at,
      trashedAt: null,
      ...more,
    })
  }

  const write = (note: Note, { title, body }: NoteDraft) =>
    put({
      ...note,
      title: cleanLine(title),
      body: cleanText(body),
      revision: note.revision + 1,
      modifiedAt: now(),
    })

  function purge(id: NoteId) {
    notes.delete(id)
    revisions.delete(id)
    notesEvent.emit({ kind: 'purged', id })
  }

  async function answer<T>(name: string, work: () => Result<T>): Promise<Result<T>> {
    calls.push(name)
    await options.delay?.()
    const [refusal] = ordered.get(name)?.splice(0, 1) ?? []
    return refusal ?? work()
  }

  const withNote = <T>(id: NoteId, work: (note: Note) => Result<T>): Result<T> => {
    const note = notes.get(id)
    return note ? work(note) : failure('not-found')
  }

  const withRevision = <T>(id: NoteId, revision: number, work: (note: Note) => Result<T>): Result<T> => {
    const note = revisions.get(id)?.find((one) => one.revision === revision)
    return note ? work(note) : failure('not-found')
  }

  const restore = (id: NoteId, revision: number) =>
    withNote(id, (note) => withRevision(id, revision, (earlier) => success(summaryOf(write(note, earlier)))))

  const move = (id: NoteId, place: 'notes' | 'trash') =>
    withNote(id, (note) =>
      success(
        summaryOf(
          put({
            ...note,
            place,
            revision: note.revision + 1,
            trashedAt: place === 'trash' ? now() : null,
          }),
        ),
      ),
    )

  const arrange = (id: NoteId, { archived, ...rest }: NoteArrangement) =>
    withNote(id, (note) => {
      const place = archived === undefined ? note.place : archived ? 'archive' : 'notes'
      return success(summaryOf(put({ ...note, ...withoutAbsent(rest), place, revision: note.revision + 1 })))
    })

  function setSession(state: SessionState) {
    session = state
    sessionEvent.emit(state)
  }

  const { printing, desktop, quick, quickTexts, finishQuickNote } = fakeDesktop(answer)
  const bridge = {
    app: {
      facts: () =>
        answer('facts', () =>
          success<Facts>({ version: '0.1.0', environment: 'production', codec: 'fernet', ...options.facts }),
        ),
      openLink: ({ url }: { url: string }) =>
        answer('openLink', () => {
          opened.push(url)
          return success(undefined)
        }),
      onClosing: closingEvent.on,
      onCommand: commandEvent.on,
      onLocking: lockingEvent.on,
      copied: () => answer('copied', () => success(undefined)),
      readyToClose: (told: { unsaved: boolean }) =>
        answer('readyToClose', () => {
          closed.push(told)
          return success(undefined)
        }),
      appearance: () => Promise.resolve(success(options.appearance ?? defaultAppearance)),
      changeAppearance: (wanted: Appearance) =>
        answer(`appearance ${Object.values(wanted).join(' ')}`, () => success(undefined)),
      protections: () => answer('protections', () => success(samples.app.protections.output)),
      reportViolation: ({ directive }: { directive: string }) =>
        answer(`violation ${directive}`, () => success(undefined)),
      activity: ({ kind, reference, offset, limit }: ActivityRequest) =>
        answer('activity', () => {
          const entries = (options.log?.() ?? []).filter(
            (entry) =>
              entry.reference.includes(reference.trim().toUpperCase()) &&
              (kind === null || activityKindOf(entry) === kind),
          )
          return success({
            entries: entries.slice(offset, offset + limit),
            total: entries.length,
            unreadable: 0,
          })
        }),
    },
    session: {
      state: () => answer('state', () => success(session)),
      create: ({ name }: { name: string }) =>
        answer('createUser', () => {
          setSession({ status: 'unlocked', name: cleanLine(name) })
          return success(undefined)
        }),
      retry: () =>
        answer('retry', () => {
          setSession({ status: 'unlocked', name: 'Ada' })
          return success(undefined)
        }),
      lock: (told: { unsaved: boolean }) =>
        answer('lock', () => {
          locked.push(told)
          return success(undefined)
        }),
      onChanged: sessionEvent.on,
    },
    ...fakeAccess(answer),
    notes: {
      list: (input?: { from: number }) =>
        answer('list', () => {
          const from = input?.from ?? 0
          const end = from + (options.pageLength ?? Infinity)
          return success({
            notes: [...notes.values()].slice(from, end).map(summaryOf),
            problems: [...(options.problems ?? [])],
            next: end < notes.size ? end : null,
          })
        }),
      open: ({ id }: { id: NoteId }) => answer('open', () => withNote(id, success)),
      search: () => answer('search', () => success({ total: 0, hits: [], terms: [], forgiven: false })),
      create: ({ draft, arrangement = {} }: { draft: NoteDraft; arrangement?: NoteArrangement }) =>
        answer('create', () => success(add(draft, withoutAbsent(arrangement)))),
      save: ({ id, base, draft }: { id: NoteId; base: number; draft: NoteDraft }) =>
        answer<SaveOutcome>('save', () => {
          const note = notes.get(id)
          if (note?.revision === base)
            return success({ status: 'saved', note: summaryOf(write(note, draft)) })
          return success({ status: 'kept-as-copy', copy: summaryOf(add(draft)) })
        }),
      trash: ({ id }: { id: NoteId }) => answer('trash', () => move(id, 'trash')),
      restore: ({ id }: { id: NoteId }) => answer('restore', () => move(id, 'notes')),
      arrange: ({ id, arrangement }: { id: NoteId; arrangement: NoteArrangement }) =>
        answer('arrange', () => arrange(id, arrangement)),
      arrangeMany: ({ changes }: { changes: { id: NoteId; arrangement: NoteArrangement }[] }) =>
        answer('arrangeMany', () =>
          manyOutcome(changes.map(({ id, arrangement }) => [id, arrange(id, arrangement)])),
        ),
      moveMany: ({ ids, to }: { ids: NoteId[]; to: Destination }) =>
        answer('moveMany', () =>
          manyOutcome(
            ids.map((id) => [
              id,
              to === 'nowhere'
                ? withNote(id, () => {
                    purge(id)
                    return success(undefined)
                  })
                : move(id, to),
            ]),
          ),
        ),
      purge: ({ id }: { id: NoteId }) =>
        answer('purge', () =>
          withNote(id, () => {
            purge(id)
            return success(undefined)
          }),
        ),
      emptyTrash: () =>
        answer('emptyTrash', () => {
          const due = [...notes.values()].filter(({ place }) => place === 'trash')
          for (const { id } of due) purge(id)
          return success(due.length)
        }),
      history: ({ id }: { id: NoteId }) =>
        answer('history', () => success((revisions.get(id) ?? []).map(revisionOf))),
      openRevision: ({ id, revision }: RevisionOfNote) =>
        answer('openRevision', () => withRevision(id, revision, success)),
      restoreRevision: ({ id, revision }: RevisionOfNote) =>
        answer('restoreRevision', () => restore(id, revision)),
      recover: ({ id }: { id: NoteId }) =>
        answer('recover', () => {
          const [good] = revisions.get(id) ?? []
          if (good === undefined) return failure('not-found')
          return success(summaryOf(add({ title: `${good.title} (recovered)`, body: good.body })))
        }),
      restoreMany: ({ revisions: wanted }: { revisions: RevisionOfNote[] }) =>
        answer('restoreMany', () =>
          manyOutcome(wanted.map(({ id, revision }) => [id, restore(id, revision)])),
        ),
      onChanged: notesEvent.on,
      onProblems: problemsEvent.on,
      onFound: foundEvent.on,
    },
    searches: fakeSearches(answer, notes),
    links: fakeLinks(answer, notes, write),
    spelling: fakeSpelling(answer),
    printing,
    desktop,
    quick,
    index: {
      state: () => answer('indexState', () => success(options.indexState ?? { status: 'ready' })),
      onChanged: indexEvent.on,
    },
    notebooks: fakeNotebooks(answer),
    vault: {
      verify: () =>
        answer('verify', () =>
          success(options.verifyReport ?? { finished: true, checked: notes.size, problems: [] }),
        ),
      rotate: () =>
        answer('rotate', () =>
          success(options.rotationReport ?? { finished: true, current: notes.size, problems: [] }),
        ),
      leakTest: () => answer('leakTest', () => success(samples.vault.leakTest.output)),
      cancel: () => answer('cancel', () => success(undefined)),
      onProgress: progressEvent.on,
    },
  }

  return {
    bridge: bridge as unknown as FernkeepBridge,
    notes,
    failNext: (name, ...failures) => void ordered.set(name, [...(ordered.get(name) ?? []), ...failures]),
    rewrite: (id, draft) => {
      const note = notes.get(id)
      if (note) write(note, draft)
    },
    find: (...changes) => foundEvent.emit([...changes]),
    tellIndex: indexEvent.emit,
    add,
    setSession,
    calls,
    opened,
    closed,
    locked,
    quickTexts,
    finishQuickNote: () => finishQuickNote(undefined),
    lock: () => lockingEvent.emit(undefined),
    close: () => closingEvent.emit(undefined),
    progress: (done, total) => progressEvent.emit({ done, total }),
  }
}

export const diskFailure = (code: ErrorCode = 'disk-full'): Failure => failure(code, { reference: 'F3K7Q' })

const withoutAbsent = ({ archived: _archived, ...rest }: NoteArrangement): Partial<Note> =>
  Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))

const manyOutcome = (results: readonly (readonly [NoteId, Result<unknown>])[]) =>
  success({ failed: results.flatMap(([id, result]) => (result.ok ? [] : [{ id, code: result.code }])) })
