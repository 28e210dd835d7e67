import * as z from 'zod/mini'
import { commandId } from '../commands.ts'
import { limits } from '../limits.ts'
import { activityPage, activityRequest } from '../model/activity.ts'
import { indexState } from '../model/index-state.ts'
import {
  access,
  passphrase,
  preferences,
  recoveryProposal,
  recoveryPurpose,
  recoveryText,
} from '../model/access.ts'
import { filledLine, line } from '../model/fields.ts'
import {
  destination,
  note,
  noteArrangement,
  noteDraft,
  noteId,
  noteSummary,
  notebookId,
  revisionNumber,
} from '../model/note.ts'
import { manyIds, manyOutcome } from '../model/many-notes.ts'
import { notebook, notebookName } from '../model/notebook.ts'
import { fileProblem } from '../model/problem.ts'
import { appFacts } from '../model/app-facts.ts'
import { appearance } from '../model/appearance.ts'
import { protections } from '../model/protections.ts'
import { revisionSummary } from '../model/revision.ts'
import {
  savedSearch,
  savedSearchCount,
  savedSearchId,
  savedSearchName,
  savedSearchQuery,
} from '../model/saved-search.ts'
import { askingClock, searchRequest, searchResult } from '../model/search.ts'
import { policyDirective } from '../model/security-event.ts'
import { person, sessionState, userHash } from '../model/session.ts'
import { attachmentCalls } from './attachment-calls.ts'
import { type Bridge, type Handlers, call, event } from './define.ts'
import { desktopCalls, quickCalls } from './desktop-calls.ts'
import { linkCalls } from './link-calls.ts'
import { printingCalls } from './printing-calls.ts'
import { spellingCalls } from './spelling-calls.ts'
import { vaultCalls } from './vault-calls.ts'

/** What happened to a save: it is the note's newest revision, or the note had moved on (or was gone) and the text became a new note. */
const saveOutcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), note: noteSummary }),
  z.strictObject({ status: z.literal('kept-as-copy'), copy: noteSummary }),
])

/**
 * Everything the window can ask of the main process, and everything it can be told.
 * No call takes or returns a path, or a key that is in use; a recovery key is shown once when it is made.
 */
export const contract = {
  app: {
    facts: call('read', z.void(), appFacts),
    /** Ask, in a native dialog, whether to open an https link in the system's browser. */
    openLink: call(
      'ask',
      z.strictObject({ url: z.url({ protocol: /^https$/ }).check(z.maxLength(2_000)) }),
      z.void(),
    ),
    /** A command was chosen in the native menu. */
    command: event(commandId),
    /** The window is about to be closed: save what is typed, then answer with `readyToClose`. */
    closing: event(z.void()),
    /** `unsaved` true: a draft could not be saved; the person is asked whether to stay. */
    readyToClose: call('write', z.strictObject({ unsaved: z.boolean() }), z.void()),
    /** The page tried something that its content security policy forbids; which text or address is not told. */
    reportViolation: call('read', z.strictObject({ directive: policyDirective }), z.void()),
    /** The newest entries of the log of security events. */
    activity: call('read', activityRequest, activityPage),
    /** This text is being copied in this window: it is cleared from the clipboard at lock. */
    copied: call('write', z.strictObject({ text: z.string().check(z.minLength(1)) }), z.void()),
    /** The session is about to be locked: save what is typed, then answer with `session.lock`. */
    locking: event(z.void()),
    /** What protects the notes now, measured in the running app. */
    protections: call('read', z.void(), protections),
    appearance: call('read', z.void(), appearance),
    changeAppearance: call('write', appearance, z.void()),
  },
  session: {
    state: call('read', z.void(), sessionState),
    /** Make the first user: keychain key, root key, key ring, folder. */
    create: call('keys', z.strictObject({ name: filledLine(limits.nameLength) }), z.void()),
    /** Try again to unlock, after the person unlocked the keychain or freed the disk. */
    retry: call('write', z.void(), z.void()),
    /** Open a vault, with its passphrase if it has one. */
    unlock: call('unlock', z.strictObject({ user: userHash, passphrase: z.nullable(passphrase) }), z.void()),
    /** Open a vault with its recovery key, and let the keychain open it again, with this passphrase. */
    recover: call(
      'unlock',
      z.strictObject({ user: userHash, recoveryKey: recoveryText, passphrase: z.nullable(passphrase) }),
      z.void(),
    ),
    /** `unsaved` true: a draft could not be saved; nothing is locked, so that it is not lost. */
    lock: call('write', z.strictObject({ unsaved: z.boolean() }), z.void()),
    /** Lock whoever is there, and stand in front of another person's vault. */
    choose: call('write', z.strictObject({ user: userHash }), z.void()),
    changed: event(sessionState),
  },
  people: {
    list: call('read', z.void(), z.array(z.strictObject({ ...person.shape, you: z.boolean() }))),
    /** Lock whoever is there, and make one more. */
    add: call('keys', z.strictObject({ name: filledLine(limits.nameLength) }), z.void()),
    /** Of whoever is there. */
    rename: call('write', z.strictObject({ name: filledLine(limits.nameLength) }), z.void()),
    /** Move the vault of whoever is there to the system's trash; `name` is theirs, typed. */
    remove: call('bulk', z.strictObject({ name: line(limits.nameLength) }), z.void()),
  },
  access: {
    state: call('read', z.void(), access),
    /** Set, change or remove (null) the passphrase; `current` is null where there is none. */
    setPassphrase: call(
      'unlock',
      z.strictObject({ current: z.nullable(passphrase), next: z.nullable(passphrase) }),
      z.void(),
    ),
    /** Make a recovery key, and show it this once (docs/decisions/0015). It works when it is confirmed. */
    propose: call(
      'unlock',
      z.strictObject({ purpose: recoveryPurpose, passphrase: z.nullable(passphrase) }),
      recoveryProposal,
    ),
    /** Write the proposed recovery key into a file of the person's choice; false: they chose none. */
    save: call('ask', z.void(), z.boolean()),
    /** Put the proposed recovery key into the clipboard, for 30 s. */
    copy: call('write', z.void(), z.void()),
    /** The two groups that were asked for, as they were typed. */
    confirm: call('write', z.strictObject({ groups: z.tuple([recoveryText, recoveryText]) }), z.void()),
    cancel: call('write', z.void(), z.void()),
    preferences: call('read', z.void(), preferences),
    prefer: call('write', preferences, preferences),
  },
  notes: {
    /**
     * Every note that opens, and every file that does not, in pages: the one from 0 begins anew, with the notes that a
     * list shows first, and `next` is where to go on. What is made or changed meanwhile is told as a change.
     */
    list: call(
      'read',
      z.optional(z.strictObject({ from: z.int().check(z.minimum(0)) })),
      z.strictObject({
        notes: z.array(noteSummary),
        problems: z.array(fileProblem),
        next: z.nullable(z.int()),
      }),
    ),
    open: call('read', z.strictObject({ id: noteId }), note),
    /** What a query finds, best first; null when a later search was asked meanwhile. Every text is a query. */
    search: call('read', searchRequest, z.nullable(searchResult)),
    /** `arrangement` is where it is put from the start: a notebook, tags. */
    create: call(
      'write',
      z.strictObject({ draft: noteDraft, arrangement: z.optional(noteArrangement) }),
      note,
    ),
    /** `base` is the revision the draft was made from. */
    save: call('write', z.strictObject({ id: noteId, base: revisionNumber, draft: noteDraft }), saveOutcome),
    trash: call('write', z.strictObject({ id: noteId }), noteSummary),
    restore: call('write', z.strictObject({ id: noteId }), noteSummary),
    /** Pin, archive, tag, move to a notebook. */
    arrange: call('write', z.strictObject({ id: noteId, arrangement: noteArrangement }), noteSummary),
    /** As `arrange`, for many notes. */
    arrangeMany: call(
      'bulk',
      z.strictObject({
        changes: z
          .array(z.strictObject({ id: noteId, arrangement: noteArrangement }))
          .check(z.minLength(1), z.maxLength(limits.notesPerCall)),
      }),
      manyOutcome,
    ),
    /** Trash, restore or purge many notes. */
    moveMany: call('bulk', z.strictObject({ ids: manyIds, to: destination }), manyOutcome),
    /** Make earlier revisions the next ones of many notes. */
    restoreMany: call(
      'bulk',
      z.strictObject({
        revisions: z
          .array(z.strictObject({ id: noteId, revision: revisionNumber }))
          .check(z.minLength(1), z.maxLength(limits.notesPerCall)),
      }),
      manyOutcome,
    ),
    /** Remove for good a note that is in the trash. */
    purge: call('write', z.strictObject({ id: noteId }), z.void()),
    /** Remove for good all that is in the trash; the answer is how many notes that were. */
    emptyTrash: call('write', z.void(), z.int()),
    /** The earlier revisions of a note that open, newest first. */
    history: call('read', z.strictObject({ id: noteId }), z.array(revisionSummary)),
    openRevision: call('read', z.strictObject({ id: noteId, revision: revisionNumber }), note),
    /** Make an earlier revision's title and text the note's next revision. */
    restoreRevision: call('write', z.strictObject({ id: noteId, revision: revisionNumber }), noteSummary),
    /** Make a new note of the newest good revision of a note whose file is damaged; that file stays. */
    recover: call('write', z.strictObject({ id: noteId }), noteSummary),
    /** The files that cannot be used, whenever they are no longer the same. */
    problems: event(z.array(fileProblem)),
    changed: event(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('saved'), note: noteSummary }),
        z.strictObject({ kind: z.literal('purged'), id: noteId }),
      ]),
    ),
    /** What another program did to the files, as it is found; `lost` is named among the problems. */
    found: event(
      z.array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('saved'), note: noteSummary }),
          z.strictObject({ kind: z.enum(['purged', 'lost']), id: noteId }),
        ]),
      ),
    ),
  },
  notebooks: {
    list: call('read', z.void(), z.array(notebook)),
    create: call('write', z.strictObject({ name: notebookName, parent: z.nullable(notebookId) }), notebook),
    rename: call('write', z.strictObject({ id: notebookId, name: notebookName }), z.void()),
    move: call('write', z.strictObject({ id: notebookId, parent: z.nullable(notebookId) }), z.void()),
    /** Its notes stay, in no notebook; the notebooks in it move up. */
    remove: call('write', z.strictObject({ id: notebookId }), z.void()),
    /** Undo a removal: the notebook as it was, with those of `children` in it that are still there. */
    putBack: call(
      'write',
      z.strictObject({
        notebook: z.strictObject({ id: notebookId, name: notebookName, parent: z.nullable(notebookId) }),
        children: z.array(notebookId).check(z.maxLength(limits.notebooks)),
      }),
      z.void(),
    ),
    changed: event(z.array(notebook)),
  },
  searches: {
    list: call('read', z.void(), z.array(savedSearch)),
    /** How many notes each finds now. */
    counts: call('read', askingClock, z.array(savedSearchCount)),
    /** At `position` (from 0), or behind the others. */
    create: call(
      'write',
      z.strictObject({
        name: savedSearchName,
        query: savedSearchQuery,
        position: z.optional(z.int().check(z.minimum(0))),
      }),
      savedSearch,
    ),
    rename: call('write', z.strictObject({ id: savedSearchId, name: savedSearchName }), z.void()),
    remove: call('write', z.strictObject({ id: savedSearchId }), z.void()),
    changed: event(z.array(savedSearch)),
  },
  links: linkCalls,
  spelling: spellingCalls,
  printing: printingCalls,
  desktop: desktopCalls,
  quick: quickCalls,
  attachments: attachmentCalls,
  index: {
    state: call('read', z.void(), indexState),
    /** How far it has caught up, when that takes long, and that it has. */
    changed: event(indexState),
  },
  vault: vaultCalls,
}

export type FernkeepBridge = Bridge<typeof contract>

/** What the app itself answers; the rest is the session's. */
export type AppHandlers = Pick<Handlers<typeof contract>, 'app' | 'printing' | 'desktop' | 'quick'>
