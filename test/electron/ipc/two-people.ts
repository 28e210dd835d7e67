import { randomUUID } from 'node:crypto'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { type Session } from '../../../electron/vault/session.ts'
import { type AppHandlers, type contract } from '../../../shared/ipc/contract.ts'
import { type Emitters, type Handlers } from '../../../shared/ipc/define.ts'
import { sampleCalls } from './sample-calls.ts'

/* Ada's and Bob's vaults in one data folder, Bob's open: what is Ada's, asked of Bob's session. */

/** Stands in all of Ada's texts. */
export const canary = 'quillbright'

/** One of each kind that a channel takes. */
export interface Ids {
  readonly user: string
  readonly note: string
  readonly notebook: string
  readonly search: string
  readonly attachment: string
}

/** Give Ada, whose vault is open, one of each, and make Bob; the answer is what is Ada's. */
export async function makeTwoPeople(session: Session): Promise<Ids> {
  const { notes, notebooks, searches, attachments } = session.vault
  const note = await notes.create({ title: canary, body: canary })
  const saved = await notes.save(note.id, 1, { title: canary, body: `${canary} again` })
  if (saved.status !== 'saved') throw new Error('the note is saved')
  const ada = {
    user: session.vault.user,
    note: note.id,
    notebook: (await notebooks.create(canary, null)).id,
    search: (await searches.create(canary, canary)).id,
    attachment: (await attachments.add(`${canary}.bin`, Buffer.from(canary))).id,
  }
  await session.addUser('Bob')
  return ada
}

/** Ids that are nobody's. */
export const nobodysIds = (): Ids => ({
  user: 'f'.repeat(32),
  ...{ note: randomUUID(), notebook: randomUUID(), search: randomUUID(), attachment: randomUUID() },
})

const silent = new Proxy({}, { get: () => () => undefined })
const silentEvents = new Proxy({}, { get: () => silent })

/** The real handlers on a session, in an app that does nothing besides. */
export const handlersOf = (session: Session): Handlers<typeof contract> =>
  createHandlers(
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

const takesId = (input: unknown) => /"[0-9a-f]{8}-[0-9a-f-]{27}"|"[0-9a-f]{32}"/.test(JSON.stringify(input))
/** Every call that takes an id. */
export const callsWithIds = sampleCalls.filter(({ input }) => takesId(input))

/** The input of a sample with every id in it replaced, by the kind of thing the channel is about. */
export function inputWith(channel: string, input: unknown, ids: Ids): unknown {
  const [group = ''] = channel.split('.')
  const own =
    { notebooks: ids.notebook, searches: ids.search, attachments: ids.attachment }[group] ?? ids.note
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
