import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppHandlers, createHandlers } from '../../../electron/ipc/handlers.ts'
import { type Session } from '../../../electron/vault/session.ts'
import { type contract } from '../../../shared/ipc/contract.ts'
import { type Emitters } from '../../../shared/ipc/define.ts'
import { SessionBench } from '../vault/opened-session.ts'
import { sampleCalls } from './sample-calls.ts'
import { ServedContract } from './served-contract.ts'

/* Bob's session, asked on every channel that takes an id for what is Ada's. */

const canary = 'quillbright'
const silent = new Proxy({}, { get: () => () => undefined })
const silentEvents = new Proxy({}, { get: () => silent })

let bench: SessionBench
let session: Session
let ada: { user: string; note: string; notebook: string; search: string }
let before: ReadonlyMap<string, string>
let fresh: () => ServedContract

/** Every file of a user's folder with its bytes. */
function filesOf(user: string): Map<string, string> {
  const folder = join(bench.root, 'users', user)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file)).toString('base64')]),
  )
}

beforeAll(async () => {
  bench = new SessionBench(await mkdtemp(join(tmpdir(), 'fernkeep-test-')))
  session = await bench.open()
  const { notes, notebooks, searches } = session.vault
  const note = await notes.create({ title: canary, body: canary })
  const saved = await notes.save(note.id, 1, { title: canary, body: `${canary} again` })
  if (saved.status !== 'saved') throw new Error('the note is saved')
  ada = {
    user: session.vault.user,
    note: note.id,
    notebook: (await notebooks.create(canary, null)).id,
    search: (await searches.create(canary, canary)).id,
  }
  await session.addUser('Bob')
  before = filesOf(ada.user)
  const handlers = createHandlers(
    session,
    Object.fromEntries(
      ['app', 'printing', 'desktop', 'quick'].map((group) => [group, silent]),
    ) as unknown as AppHandlers,
    silentEvents as Emitters<typeof contract>,
    { record: () => '' },
    {
      saveRecoveryKey: async () => false,
      saveFile: async () => false,
      copySecret: async () => undefined,
      stayUnlocked: () => undefined,
      settle: async () => true,
      applyPreferences: () => undefined,
    },
    { folders: () => [], stir: async () => undefined },
  )
  fresh = () => new ServedContract({ handlers })
})

afterAll(async () => {
  await session.close()
  await rm(bench.root, { recursive: true })
})

const takesId = (input: unknown) => /"[0-9a-f]{8}-[0-9a-f-]{27}"|"[0-9a-f]{32}"/.test(JSON.stringify(input))
const withIds = sampleCalls.filter(({ input }) => takesId(input))

/** The input of a sample with every id in it replaced, by the kind of thing the channel is about. */
function inputWith(channel: string, input: unknown, ids: typeof ada): unknown {
  const [group = ''] = channel.split('.')
  const own = group === 'notebooks' ? ids.notebook : group === 'searches' ? ids.search : ids.note
  const text = JSON.stringify(input, (key, value: unknown) =>
    key === 'notebook' && value !== null ? ids.notebook : value,
  )
  return JSON.parse(
    text
      .replace(/"[0-9a-f]{32}"/g, JSON.stringify(ids.user))
      .replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, (id) =>
        id === JSON.stringify(ids.notebook) ? id : JSON.stringify(own),
      ),
  ) as unknown
}

/** An answer with what differs from call to call taken out: ids, times, references. */
const shapeOf = (answer: unknown) =>
  JSON.stringify(answer)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/FK-[A-Z0-9]+/g, 'FK')

it('is asked on every channel that takes an id', () => {
  expect(withIds.length).toBeGreaterThan(15)
})

describe.each(withIds)('$channel', ({ channel, input }) => {
  it('answers for what is Ada’s as for what is nobody’s, tells nothing of it, and logs the refusal', async () => {
    const served = fresh()
    const answer = await served.invoke(channel, inputWith(channel, input, ada))
    const nobody = { user: 'f'.repeat(32), note: randomUUID(), notebook: randomUUID(), search: randomUUID() }
    const control = await fresh().invoke(channel, inputWith(channel, input, nobody))
    expect(JSON.stringify(answer)).not.toContain(canary)
    if (channel !== 'session.unlock' && channel !== 'session.recover' && channel !== 'session.choose')
      expect(shapeOf(answer)).toBe(shapeOf(control))
    if (!answer.ok) expect(served.reports.map((report) => report.channel)).toEqual([channel])
    if (session.state.status !== 'unlocked') await session.unlock(bobsHash(), null)
    expect(filesOf(ada.user)).toEqual(before)
  })
})

const bobsHash = () => {
  if (!('door' in session.state) || session.state.door === undefined)
    throw new Error('the session has a door')
  const bob = session.state.door.people.find(({ name }) => name === 'Bob')
  if (bob === undefined) throw new Error('Bob is here')
  return bob.user
}
