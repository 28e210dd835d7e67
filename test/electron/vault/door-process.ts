import * as z from 'zod/mini'
import keytar from 'keytar'
import { systemKeychain } from '../../../electron/keychain/keychain.ts'
import { fernetMode } from '../../../electron/vault/mode.ts'
import { Session } from '../../../electron/vault/session.ts'
import { codeOf } from '../../../shared/errors.ts'
import { type UserHash } from '../../../shared/model/session.ts'
import { errorOf } from '../files/fault-files.ts'

/*
 * A person in front of a vault on the real keychain, in a process of their own, because keytar talks to the bus that the
 * process was started with. The first argument is the data folder, the second what they do, as JSON, the third how long the
 * keychain may take to answer, in ms. Prints one line of JSON: a `Meeting`.
 */
const deed = z.discriminatedUnion('do', [
  /** Make a vault with a note, this passphrase (null: none) and a recovery key. */
  z.strictObject({ do: z.literal('make'), passphrase: z.nullable(z.string()) }),
  /** Null: with the keychain alone. */
  z.strictObject({ do: z.literal('unlock'), passphrase: z.nullable(z.string()) }),
  z.strictObject({ do: z.literal('recover'), key: z.string(), passphrase: z.nullable(z.string()) }),
])
export type Deed = z.infer<typeof deed>

export interface Meeting {
  /** As `Encounter.state`, before anything was done. */
  readonly started: string
  readonly encounters: readonly Encounter[]
}

export interface Encounter {
  /** `new`, `unlocked`, `locked`, or the code that keeps the vault shut. */
  readonly state: string
  /** What the deed threw, or null. */
  readonly refused: string | null
  /** Of an open vault: its titles, the person's name, and why the keychain could not be repaired. */
  readonly titles?: readonly string[]
  readonly name?: string
  readonly unrepaired?: string | null
  /** The name that the start screen greets with. */
  readonly greeted?: string
  /** Only `make` has one. */
  readonly recoveryKey?: string
}

const [root = '', json = '', waitMs = ''] = process.argv.slice(2)
const session = new Session({
  root,
  mode: fernetMode(systemKeychain('Fernkeep (dev)', keytar, Number(waitMs))),
  report: () => '',
  onState: () => undefined,
  onNoteChange: () => undefined,
  allowKeyChange: () => Promise.resolve(true),
})

/** The answer is a new vault's recovery key. */
async function act(todo: Deed): Promise<string> {
  if (todo.do === 'make') return make(todo.passphrase)
  await session.lock()
  if (todo.do === 'unlock') await session.unlock(userHere(), todo.passphrase)
  else await session.recover(userHere(), todo.key, todo.passphrase)
  return ''
}

const stateNow = ({ state } = session) => (state.status === 'blocked' ? state.code : state.status)

async function make(passphrase: string | null): Promise<string> {
  await session.create('Ada')
  const { notes, access } = session.vault
  await notes.create({ title: 'Kept', body: '' })
  if (passphrase !== null) await access.setPassphrase(null, passphrase)
  const { groups, asked } = await access.propose('recovery', passphrase)
  await access.confirm([groups[asked[0]] ?? '', groups[asked[1]] ?? ''])
  return groups.join('-')
}

const doorNow = ({ state } = session) => ('door' in state ? state.door : undefined)
const greeted = () => doorNow()?.people[0]?.name ?? ''

function userHere(): UserHash {
  const door = doorNow()
  if (door === undefined) throw new Error('nobody stands in front of the vault')
  return door.user
}

async function encounter(todo: Deed): Promise<Encounter> {
  let recoveryKey = ''
  const error = await errorOf(
    act(todo).then((made) => {
      recoveryKey = made
    }),
  )
  const refused = error === null ? null : codeOf(error)
  const seen = { state: stateNow(), refused, ...(recoveryKey !== '' && { recoveryKey }) }
  if (seen.state !== 'unlocked') return { ...seen, greeted: greeted() }
  const { vault } = session
  const titles = vault.notes.list().notes.map(({ title }) => title)
  const { unrepaired } = await vault.access.state()
  const names = (await session.people()).map(({ name }) => name)
  return { ...seen, titles, name: vault.name, unrepaired, greeted: names.join() }
}

await session.start()
const started = stateNow()
const encounters: Encounter[] = []
for (const todo of z.array(deed).parse(JSON.parse(json))) encounters.push(await encounter(todo))
await session.close()
process.stdout.write(`${JSON.stringify({ started, encounters } satisfies Meeting)}\n`)
// Ending by itself, it would wait for a call that hangs in the keychain.
process.kill(process.pid, 'SIGKILL')
