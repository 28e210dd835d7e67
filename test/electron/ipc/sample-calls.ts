import { contract } from '../../../shared/ipc/contract.ts'
import { type Call, type Handlers, channelOf, membersOf } from '../../../shared/ipc/define.ts'
import { attachmentId } from '../../../shared/model/attachment.ts'
import { defaultAppearance } from '../../../shared/model/appearance.ts'
import { defaultDesktopSettings } from '../../../shared/model/desktop.ts'
import { savedSearchId } from '../../../shared/model/saved-search.ts'
import { type Note, type NoteSummary, noteId, notebookId } from '../../../shared/model/note.ts'
import { userHash } from '../../../shared/model/session.ts'

/** For each call of the contract, an input that is accepted and an output that may be answered. */
type SamplesFor<H> = {
  readonly [G in keyof H]: {
    readonly [K in keyof H[G]]: H[G][K] extends (input: infer I) => Promise<infer O>
      ? { readonly input: I; readonly output: O }
      : never
  }
}

const at = '2026-11-24T08:00:00.000Z'
const id = noteId.parse('3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')
const notebook = notebookId.parse('9b2f6a1c-0d7e-4c3b-8a59-1e2d3c4b5a69')
const savedSearch = {
  id: savedSearchId.parse('5c1d7e90-2b3a-4f6e-8d9c-0a1b2c3d4e5f'),
  name: 'Open tasks',
  query: 'has:todo',
}
const upload = '7d2c9b10-4e5f-4a6b-9c8d-1e2f3a4b5c6d'
const attachment = {
  id: attachmentId.parse('8e3d0c21-5f60-4b7c-8d9e-2f3a4b5c6d7e'),
  name: 'cat.jpg',
  type: 'image/jpeg',
  size: 3,
  parts: 1,
} as const
const draft = { title: 'Shopping', body: 'milk\nbread' }
const fields = {
  id,
  revision: 3,
  title: 'Shopping',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: ['home'],
  createdAt: at,
  modifiedAt: at,
  trashedAt: null,
} as const
const note: Note = { ...fields, tags: [...fields.tags], body: 'milk\nbread' }
const summary: NoteSummary = { ...fields, tags: [...fields.tags], excerpt: 'milk bread' }
const user = userHash.parse('0123456789abcdef0123456789abcdef')
const preferences = { lockAfter: 5, lockWithSystem: true, hideFromCapture: false } as const
const problem = { kind: 'cut', file: 'notes/3f/x.fernet', note: null } as const

export const samples: SamplesFor<Handlers<typeof contract>> = {
  app: {
    facts: { input: undefined, output: { version: '0.1.0', environment: 'production', codec: 'fernet' } },
    openLink: { input: { url: 'https://example.com/' }, output: undefined },
    readyToClose: { input: { unsaved: true }, output: undefined },
    copied: { input: { text: 'copied' }, output: undefined },
    appearance: { input: undefined, output: defaultAppearance },
    changeAppearance: { input: defaultAppearance, output: undefined },
    protections: {
      input: undefined,
      output: {
        packaged: true,
        codec: 'fernet',
        sandboxed: true,
        isolated: true,
        policy: "default-src 'none'",
        fuses: [{ name: 'runAsNode', state: 'off' }],
        electron: '45.4.1',
        electronFloor: '45.4.1',
        store: 'secret-service',
        storeState: 'open',
        ways: { passphrase: false, recovery: true },
        checks: { verified: { at, checked: 5, problems: 0 }, leakTested: null },
      },
    },
    reportViolation: { input: { directive: 'script-src' }, output: undefined },
    activity: {
      input: { kind: 'blocked', reference: 'FK-', offset: 0, limit: 50 },
      output: {
        entries: [{ at, reference: 'FK-ABC234', event: 'navigation-blocked', scheme: 'https:' }],
        total: 1,
        unreadable: 0,
      },
    },
  },
  session: {
    state: { input: undefined, output: { status: 'unlocked', name: 'Pat' } },
    create: { input: { name: 'Pat' }, output: undefined },
    retry: { input: undefined, output: undefined },
    unlock: { input: { user, passphrase: 'correct horse' }, output: undefined },
    recover: { input: { user, recoveryKey: '0000-0000', passphrase: null }, output: undefined },
    lock: { input: { unsaved: false }, output: undefined },
    choose: { input: { user }, output: undefined },
  },
  people: {
    list: { input: undefined, output: [{ user, name: 'Pat', you: true }] },
    add: { input: { name: 'Kim' }, output: undefined },
    rename: { input: { name: 'Patricia' }, output: undefined },
    remove: { input: { name: 'Pat' }, output: undefined },
  },
  access: {
    state: { input: undefined, output: { passphrase: true, recovery: false, unrepaired: null } },
    setPassphrase: { input: { current: null, next: 'correct horse' }, output: undefined },
    propose: {
      input: { purpose: 'recovery', passphrase: null },
      output: { groups: Array.from({ length: 9 }, () => '0000'), asked: [1, 4] },
    },
    save: { input: undefined, output: true },
    copy: { input: undefined, output: undefined },
    confirm: { input: { groups: ['0000', '0000'] }, output: undefined },
    cancel: { input: undefined, output: undefined },
    preferences: { input: undefined, output: preferences },
    prefer: { input: preferences, output: preferences },
  },
  notes: {
    list: { input: { from: 200 }, output: { notes: [summary], problems: [problem], next: null } },
    open: { input: { id }, output: note },
    search: {
      input: { text: 'mil', now: 1_795_500_000_000, offsetMinutes: 60, offset: 0, limit: 20 },
      output: {
        total: 1,
        hits: [
          { note: summary, titleRanges: [], snippet: 'milk bread', snippetRanges: [{ start: 0, end: 3 }] },
        ],
        terms: [{ words: ['mil'], at: [0], prefix: true }],
        forgiven: false,
      },
    },
    create: { input: { draft, arrangement: { notebook } }, output: note },
    save: { input: { id, base: 2, draft }, output: { status: 'saved', note: summary } },
    trash: { input: { id }, output: summary },
    restore: { input: { id }, output: summary },
    arrange: { input: { id, arrangement: { pinned: true, tags: ['home'], notebook } }, output: summary },
    arrangeMany: {
      input: { changes: [{ id, arrangement: { pinned: true } }] },
      output: { failed: [{ id, code: 'not-found' }] },
    },
    moveMany: { input: { ids: [id], to: 'trash' }, output: { failed: [] } },
    restoreMany: { input: { revisions: [{ id, revision: 1 }] }, output: { failed: [] } },
    purge: { input: { id }, output: undefined },
    emptyTrash: { input: undefined, output: 2 },
    history: {
      input: { id },
      output: [{ revision: 1, savedAt: at, title: 'Shop', place: 'notes', length: 4 }],
    },
    openRevision: { input: { id, revision: 1 }, output: note },
    restoreRevision: { input: { id, revision: 1 }, output: summary },
    recover: { input: { id }, output: summary },
  },
  notebooks: {
    list: { input: undefined, output: [{ id: notebook, name: 'Home', parent: null }] },
    create: { input: { name: 'Home', parent: null }, output: { id: notebook, name: 'Home', parent: null } },
    rename: { input: { id: notebook, name: 'House' }, output: undefined },
    move: { input: { id: notebook, parent: null }, output: undefined },
    remove: { input: { id: notebook }, output: undefined },
    putBack: {
      input: { notebook: { id: notebook, name: 'Home', parent: null }, children: [] },
      output: undefined,
    },
  },
  searches: {
    list: { input: undefined, output: [savedSearch] },
    counts: {
      input: { now: 1_795_500_000_000, offsetMinutes: 60 },
      output: [{ id: savedSearch.id, count: 3 }],
    },
    create: { input: { name: 'Open tasks', query: 'has:todo', position: 0 }, output: savedSearch },
    rename: { input: { id: savedSearch.id, name: 'To do' }, output: undefined },
    remove: { input: { id: savedSearch.id }, output: undefined },
  },
  links: {
    backlinks: {
      input: { id, offset: 0, limit: 20 },
      output: {
        total: 1,
        links: [{ note: summary, lines: [{ text: 'see Shopping', ranges: [{ start: 4, end: 12 }] }] }],
      },
    },
    linking: { input: { id, title: 'Shopping' }, output: [id] },
    relink: {
      input: { id, from: 'Shop', ids: [id] },
      output: { changed: [{ id, revision: 4 }], failed: [] },
    },
  },
  spelling: {
    settings: { input: undefined, output: { languages: ['en-GB'], words: ['Fernkeep'] } },
    choose: { input: { languages: ['en-GB', 'de'] }, output: undefined },
    check: { input: { words: ['colour', 'teh'], languages: ['en-GB'] }, output: ['teh'] },
    suggest: { input: { word: 'teh', languages: ['en-GB'] }, output: ['the'] },
    learn: { input: { word: 'Fernkeep' }, output: undefined },
    forget: { input: { word: 'Fernkeep' }, output: undefined },
  },
  printing: {
    print: { input: undefined, output: 'printed' },
    savePdf: { input: { title: 'Shopping' }, output: true },
  },
  desktop: {
    state: { input: undefined, output: { settings: defaultDesktopSettings, shortcutTaken: false } },
    change: {
      input: defaultDesktopSettings,
      output: { settings: defaultDesktopSettings, shortcutTaken: false },
    },
    copyAddress: { input: { id }, output: undefined },
    takeAsked: { input: undefined, output: id },
  },
  quick: {
    save: { input: { text: 'Shopping\nmilk' }, output: undefined },
    close: { input: { unsaved: false }, output: undefined },
  },
  attachments: {
    begin: { input: { name: 'cat.jpg', size: 3 }, output: { upload } },
    put: { input: { upload, at: 0, bytes: Uint8Array.of(1, 2, 3) }, output: undefined },
    finish: { input: { upload }, output: attachment },
    cancel: { input: { upload }, output: undefined },
    facts: { input: { id: attachment.id }, output: attachment },
    read: { input: { id: attachment.id, part: 0 }, output: { bytes: Uint8Array.of(1, 2, 3) } },
    save: { input: { id: attachment.id }, output: true },
  },
  index: { state: { input: undefined, output: { status: 'indexing', done: 5, total: 9 } } },
  vault: {
    verify: {
      input: undefined,
      output: { finished: true, checked: 5, problems: [{ ...problem, offer: null }] },
    },
    leakTest: {
      input: undefined,
      output: {
        ...{ finished: true, files: 120, bytes: 4_000_000, unread: 0 },
        hits: [{ place: 'cache', form: 'utf16', files: 1 }],
      },
    },
    rotate: { input: undefined, output: { finished: true, current: 5, problems: [] } },
    cancel: { input: undefined, output: undefined },
  },
}

/** One call of the contract with its channel and its sample. */
export interface SampleCall {
  readonly channel: string
  readonly spec: Call
  readonly input: unknown
  readonly output: unknown
}

/** Every call of the contract, found by walking it. */
export const sampleCalls: readonly SampleCall[] = membersOf(contract).flatMap(([group, name, spec]) => {
  if (spec.kind !== 'call') return []
  const groups = samples as unknown as Record<string, Record<string, { input: unknown; output: unknown }>>
  const sample = groups[group]?.[name]
  if (sample === undefined) throw new Error(`no sample for ${channelOf(group, name)}`)
  return [{ channel: channelOf(group, name), spec, input: sample.input, output: sample.output }]
})

/** The sample of one channel. */
export function sampleOf(channel: string): SampleCall {
  const sample = sampleCalls.find((call) => call.channel === channel)
  if (sample === undefined) throw new Error(`no call ${channel}`)
  return sample
}
