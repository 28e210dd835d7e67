import { type Mock, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Desk } from '../../../electron/ipc/access-handlers.ts'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { type EventLog } from '../../../electron/log/event-log.ts'
import { type Surroundings } from '../../../electron/vault/leak-test.ts'
import { type Session } from '../../../electron/vault/session.ts'
import { type Task } from '../../../electron/vault/task.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { loggedFields } from '../../../shared/model/security-event.ts'
import { type AppHandlers, type contract } from '../../../shared/ipc/contract.ts'
import { type Emitters } from '../../../shared/ipc/define.ts'
import { sampleCalls, sampleOf, samples } from './sample-calls.ts'

/** What each call comes to: the session's function and its arguments, written out by hand. */
const passedOn: Readonly<Record<string, readonly [string, ...unknown[]]>> = {
  'session.create': ['session.create', 'Pat'],
  'session.retry': ['session.start'],
  'session.unlock': ['session.unlock', samples.session.unlock.input.user, 'correct horse'],
  'session.recover': ['session.recover', samples.session.recover.input.user, '0000-0000', null],
  'session.lock': ['session.lock'],
  'session.choose': ['session.choose', samples.session.choose.input.user],
  'people.add': ['session.addUser', 'Kim'],
  'people.rename': ['session.rename', 'Patricia'],
  'people.remove': ['session.remove', 'Pat'],
  'access.state': ['access.state'],
  'access.setPassphrase': ['access.setPassphrase', null, 'correct horse'],
  'access.propose': ['access.propose', 'recovery', null],
  'access.confirm': ['access.confirm', ['0000', '0000']],
  'access.cancel': ['access.cancel'],
  'notes.list': ['pages.page', 200],
  'notes.open': ['notes.open', samples.notes.open.input.id],
  'notes.search': ['finder.search', samples.notes.search.input],
  'notes.create': ['notes.create', samples.notes.create.input.draft, samples.notes.create.input.arrangement],
  'notes.save': ['notes.save', samples.notes.open.input.id, 2, samples.notes.save.input.draft],
  'notes.trash': ['notes.trash', samples.notes.open.input.id],
  'notes.restore': ['notes.restore', samples.notes.open.input.id],
  'notes.arrange': ['notes.arrange', samples.notes.arrange.input.id, samples.notes.arrange.input.arrangement],
  'links.backlinks': ['links.backlinks', samples.notes.open.input.id, 0, 20],
  'links.linking': ['links.linking', samples.notes.open.input.id, 'Shopping'],
  'links.relink': ['links.relink', samples.notes.open.input.id, 'Shop', samples.links.relink.input.ids],
  'attachments.finish': ['uploads.finish', samples.attachments.finish.input.upload],
  'attachments.facts': ['attachments.facts', samples.attachments.facts.input.id],
  'notes.purge': ['notes.purge', samples.notes.open.input.id],
  'notes.history': ['history.list', samples.notes.open.input.id],
  'notes.openRevision': ['history.open', samples.notes.open.input.id, 1],
  'notes.restoreRevision': ['notes.restoreRevision', samples.notes.open.input.id, 1],
  'notes.recover': ['notes.recover', samples.notes.open.input.id],
  'notebooks.list': ['notebooks.list'],
  'notebooks.create': ['notebooks.create', 'Home', null],
  'notebooks.rename': ['notebooks.rename', samples.notebooks.rename.input.id, 'House'],
  'notebooks.move': ['notebooks.move', samples.notebooks.move.input.id, null],
  'notebooks.remove': ['notebooks.remove', samples.notebooks.remove.input.id],
  'searches.list': ['searches.list'],
  'searches.counts': ['searches.counts', samples.searches.counts.input],
  'searches.create': ['searches.create', 'Open tasks', 'has:todo', 0],
  'searches.rename': ['searches.rename', samples.searches.rename.input.id, 'To do'],
  'searches.remove': ['searches.remove', samples.searches.remove.input.id],
  'spelling.settings': ['spelling.settings'],
  'spelling.choose': ['spelling.choose', ['en-GB', 'de']],
  'spelling.check': ['spelling.check', ['colour', 'teh'], ['en-GB']],
  'spelling.suggest': ['spelling.suggest', 'teh', ['en-GB']],
  'spelling.learn': ['spelling.learn', 'Fernkeep'],
  'spelling.forget': ['spelling.forget', 'Fernkeep'],
  'notebooks.putBack': ['notebooks.putBack', samples.notebooks.putBack.input.notebook, []],
}

/** What the session is not asked for, or not by one function. */
const answeredOtherwise = [
  'app.facts',
  'app.openLink',
  'app.readyToClose',
  'app.reportViolation',
  'app.activity',
  'app.protections',
  'app.appearance',
  'app.changeAppearance',
  'app.copied',
  'printing.print',
  'printing.savePdf',
  'desktop.state',
  'desktop.change',
  'desktop.copyAddress',
  'desktop.takeAsked',
  'quick.save',
  'quick.close',
  'people.list',
  'access.save',
  'access.copy',
  'access.preferences',
  'access.prefer',
  'session.state',
  'index.state',
  'attachments.begin',
  'attachments.put',
  'attachments.cancel',
  'attachments.read',
  'attachments.save',
  'notes.arrangeMany',
  'notes.moveMany',
  'notes.restoreMany',
  'notes.emptyTrash',
  'vault.verify',
  'vault.rotate',
  'vault.leakTest',
  'vault.cancel',
]

type AnyHandlers = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>

let asked: (readonly [string, ...unknown[]])[]
let locked: boolean
let people: unknown[]
let app: AppHandlers
let desk: Desk
let emit: {
  readonly vault: { progress: Mock }
  readonly notebooks: { changed: Mock }
  readonly searches: { changed: Mock }
}
let vault: object
let record: Mock<EventLog['record']>
let handlers: AnyHandlers

/** An object that notes every function called on it; each answers its own name. */
const recorder = (name: string, known: Readonly<Record<string, unknown>> = {}) =>
  new Proxy(known, {
    get: (target, key) =>
      target[String(key)] ??
      ((...args: unknown[]) => {
        asked.push([`${name}.${String(key)}`, ...args])
        return `${name}.${String(key)}`
      }),
  })

const around: Surroundings = { folders: () => [], stir: () => Promise.resolve() }

beforeEach(() => {
  asked = []
  locked = false
  app = {
    app: {
      facts: vi.fn(),
      openLink: vi.fn(),
      readyToClose: vi.fn(),
      reportViolation: vi.fn(),
      activity: vi.fn(),
      protections: vi.fn(),
      appearance: vi.fn(),
      changeAppearance: vi.fn(),
      copied: vi.fn(),
    },
    printing: { print: vi.fn(), savePdf: vi.fn() },
    desktop: { state: vi.fn(), change: vi.fn(), copyAddress: vi.fn(), takeAsked: vi.fn() },
    quick: { save: vi.fn(), close: vi.fn() },
  }
  desk = {
    saveRecoveryKey: vi.fn(() => Promise.resolve(true)),
    saveFile: vi.fn(() => Promise.resolve(true)),
    copySecret: vi.fn(() => Promise.resolve()),
    stayUnlocked: vi.fn(),
    settle: vi.fn(() => Promise.resolve(true)),
    applyPreferences: vi.fn(),
  }
  record = vi.fn(() => 'FK-ABC234')
  emit = { vault: { progress: vi.fn() }, notebooks: { changed: vi.fn() }, searches: { changed: vi.fn() } }
  const notes = recorder('notes', { history: recorder('history') })
  vault = recorder('vault', {
    notes,
    notebooks: recorder('notebooks'),
    searches: recorder('searches'),
    finder: recorder('finder'),
    access: recorder('access', { proposed: ['0000', '1111'] }),
    preferences: samples.access.preferences.output,
    user: samples.session.choose.input.user,
    pages: recorder('pages'),
    links: recorder('links'),
    spelling: recorder('spelling'),
    uploads: recorder('uploads'),
    attachments: recorder('attachments', {
      part: () => Promise.resolve({ bytes: Buffer.from('part') }),
      content: () =>
        Promise.resolve({ facts: samples.attachments.facts.output, bytes: Buffer.from('all of it') }),
    }),
  })
  const session = recorder('session', {
    state: { status: 'new' },
    people: () => Promise.resolve(people),
    get vault() {
      if (locked) throw new FernkeepError('vault-locked')
      return vault
    },
  })
  handlers = createHandlers(
    session as unknown as Session,
    app,
    emit as unknown as Emitters<typeof contract>,
    { record },
    desk,
    around,
  ) as unknown as AnyHandlers
})

function handle(channel: string, input: unknown): Promise<unknown> {
  const [group = '', name = ''] = channel.split('.')
  const handler = handlers[group]?.[name]
  if (handler === undefined) throw new Error(`no handler for ${channel}`)
  return handler(input)
}

it('answers every call of the contract', () => {
  const known = [...Object.keys(passedOn), ...answeredOtherwise]
  expect(known.toSorted()).toEqual(sampleCalls.map(({ channel }) => channel).toSorted())
})

describe.each(sampleCalls.filter(({ channel }) => channel in passedOn))('$channel', ({ channel, input }) => {
  it('passes its input on and answers what comes back', async () => {
    const call = passedOn[channel]
    expect(await handle(channel, input)).toBe(call?.[0])
    expect(asked[0]).toEqual(call)
  })
})

/** Calls that need the open vault: to stop a task that does not run is no failure. */
const needVault = sampleCalls.filter(
  ({ channel }) =>
    /^(access|notes|notebooks|searches|spelling|index|vault)\./.test(channel) && channel !== 'vault.cancel',
)

describe.each(needVault)('$channel, while no vault is open,', ({ channel, input }) => {
  it('rejects with vault-locked and throws nothing', async () => {
    locked = true
    await expect(handle(channel, input)).rejects.toMatchObject({ code: 'vault-locked' })
    expect(asked).toEqual([])
  })
})

describe('a recovery key that is proposed', () => {
  it('is saved and copied by the app, and by no page', async () => {
    await handle('access.save', undefined)
    await handle('access.copy', undefined)
    expect(desk.saveRecoveryKey).toHaveBeenCalledWith(['0000', '1111'])
    expect(desk.copySecret).toHaveBeenCalledWith('0000-1111')
  })

  it('is not there when none is proposed', async () => {
    vault = { access: { proposed: null } }
    for (const channel of ['access.save', 'access.copy'])
      await expect(handle(channel, undefined)).rejects.toMatchObject({ code: 'not-found' })
    expect(desk.copySecret).not.toHaveBeenCalled()
  })
})

it('does not lock what could not be saved, and lets the app ask again', async () => {
  await handle('session.lock', { unsaved: true })
  expect(asked).toEqual([])
  expect(desk.stayUnlocked).toHaveBeenCalledOnce()
})

it('keeps preferences in the vault, and applies them at once', async () => {
  expect(await handle('access.preferences', undefined)).toEqual(samples.access.preferences.output)
  const wanted = { ...samples.access.prefer.input, lockAfter: null }
  expect(await handle('access.prefer', wanted)).toEqual(wanted)
  expect(asked).toEqual([['vault.prefer', wanted]])
  expect(desk.applyPreferences).toHaveBeenCalledWith(wanted)
})

it('says who of the people here is you', async () => {
  const { user } = samples.session.choose.input
  vault = { user }
  const [person] = samples.people.list.output
  const others = [{ user: 'other', name: 'Kim' }]
  people = [{ user, name: 'Pat' }, ...others]
  expect(await handle('people.list', undefined)).toEqual([person, { user: 'other', name: 'Kim', you: false }])
})

it('answers the state that the session is in', async () => {
  expect(await handle('session.state', undefined)).toEqual({ status: 'new' })
})

it('answers how far the index has caught up', async () => {
  vault = { indexState: { status: 'ready' } }
  expect(await handle('index.state', undefined)).toEqual({ status: 'ready' })
})

it.each(['session.lock', 'session.choose', 'people.add', 'people.remove'])(
  '%s ends no session while another window has a text that could not be saved',
  async (channel) => {
    vi.mocked(desk.settle).mockResolvedValueOnce(false)
    await handle(channel, sampleOf(channel).input)
    expect(asked).toEqual([])
    expect(desk.stayUnlocked).toHaveBeenCalledOnce()
  },
)

it("leaves the app's own calls to the app", async () => {
  await handle('app.openLink', { url: 'https://example.com/' })
  expect(app.app.openLink).toHaveBeenCalledWith({ url: 'https://example.com/' })
  expect(asked).toEqual([])
})

it('empties the trash of the notes that are in it, and of no other', async () => {
  const { output } = samples.notes.trash
  const purged = vi.fn(() => Promise.resolve())
  const list = () => ({ notes: [output, { ...output, id: 'trashed', trashedAt: output.createdAt }] })
  vault = { notes: { list, purge: purged } }
  expect(await handle('notes.emptyTrash', undefined)).toBe(1)
  expect(purged.mock.calls).toEqual([['trashed']])
})

it('changes many notes by one call, each as by itself', async () => {
  const ids = samples.notes.moveMany.input.ids
  expect(await handle('notes.moveMany', { ids, to: 'nowhere' })).toEqual({ failed: [] })
  expect(await handle('notes.arrangeMany', samples.notes.arrangeMany.input)).toEqual({ failed: [] })
  expect(asked).toEqual([
    ['notes.purge', ids[0]],
    ['notes.arrange', ids[0], { pinned: true }],
  ])
})

describe('a change of the notebooks', () => {
  it.each(['create', 'rename', 'move', 'remove', 'putBack'] as const)(
    'by %s is told with their new list',
    async (name) => {
      await handle(`notebooks.${name}`, samples.notebooks[name].input)
      expect(emit.notebooks.changed.mock.calls).toEqual([['notebooks.list']])
      expect(asked.map(([called]) => called)).toEqual([`notebooks.${name}`, 'notebooks.list'])
    },
  )

  it('that failed is not told', async () => {
    vault = { notebooks: { remove: () => Promise.reject(new FernkeepError('not-found')) } }
    await expect(handle('notebooks.remove', samples.notebooks.remove.input)).rejects.toThrow('not-found')
    expect(emit.notebooks.changed).not.toHaveBeenCalled()
  })
})

describe('a change of the saved searches', () => {
  it.each(['create', 'rename', 'remove'] as const)('by %s is told with their new list', async (name) => {
    await handle(`searches.${name}`, samples.searches[name].input)
    expect(emit.searches.changed.mock.calls).toEqual([['searches.list']])
    expect(asked.map(([called]) => called)).toEqual([`searches.${name}`, 'searches.list'])
  })

  it('that failed is not told', async () => {
    vault = { searches: { remove: () => Promise.reject(new FernkeepError('not-found')) } }
    await expect(handle('searches.remove', samples.searches.remove.input)).rejects.toThrow('not-found')
    expect(emit.searches.changed).not.toHaveBeenCalled()
  })
})

describe('a long task', () => {
  it('tells the window how far it is, stops when it is cancelled, and is alone', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    let task: Task | undefined
    const verify = (given: Task) => {
      task = given
      return promise
    }
    vault = {
      ...{ verify, rotate: () => Promise.resolve(samples.vault.rotate.output) },
      checks: { verified: (report: unknown) => report },
    }
    const answer = handle('vault.verify', undefined)
    task?.onProgress(1, 5)
    expect(emit.vault.progress.mock.calls).toEqual([[{ done: 1, total: 5 }]])
    await expect(handle('vault.rotate', undefined)).rejects.toThrow('vault-task-running')
    await expect(handle('vault.cancel', undefined)).resolves.toBeUndefined()
    expect(task?.signal.aborted).toBe(true)
    expect(record).not.toHaveBeenCalled()
    resolve(samples.vault.verify.output)
    expect(await answer).toBe(samples.vault.verify.output)
  })

  it('is logged with how it ended, and without the names of files, and remembered', async () => {
    const remember = () => 'remembered'
    vault = {
      verify: () => Promise.resolve(samples.vault.verify.output),
      rotate: () => Promise.resolve(samples.vault.rotate.output),
      checks: { verified: remember, leakTested: remember },
      leakTest: (given: Surroundings) =>
        given === around
          ? Promise.resolve(samples.vault.leakTest.output)
          : Promise.reject(new Error('around')),
    }
    expect(await handle('vault.leakTest', undefined)).toBe('remembered')
    await handle('vault.verify', undefined)
    await handle('vault.rotate', undefined)
    expect(record.mock.calls.map(([event]) => loggedFields(event))).toEqual([
      { finished: true, files: 120, hits: 1 },
      { finished: true, checked: 5, problems: 1 },
      { finished: true, current: 5, problems: 0 },
    ])
  })
})

it('hands files over in parts, and saves one where the person says', async () => {
  const { begin, put, cancel, read, save } = samples.attachments
  await expect(handle('attachments.begin', begin.input)).resolves.toEqual({ upload: 'uploads.begin' })
  await handle('attachments.put', put.input)
  await handle('attachments.cancel', cancel.input)
  expect(asked).toEqual([
    ['uploads.begin', begin.input.name, begin.input.size],
    ['uploads.put', put.input.upload, put.input.at, put.input.bytes],
    ['uploads.cancel', cancel.input.upload],
  ])
  const answer = (await handle('attachments.read', read.input)) as { bytes: Uint8Array }
  expect(Buffer.from(answer.bytes).toString()).toBe('part')
  await expect(handle('attachments.save', save.input)).resolves.toBe(true)
  expect(desk.saveFile).toHaveBeenCalledWith('cat.jpg', Buffer.from('all of it'))
})
