import { readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Session } from '../../../electron/vault/session.ts'
import { SessionBench } from '../vault/opened-session.ts'
import {
  type Ids,
  callsWithIds,
  canary,
  handlersOf,
  inputWith,
  makeTwoPeople,
  nobodysIds,
} from './two-people.ts'
import { ServedContract } from './served-contract.ts'

/* Bob's session, asked on every channel that takes an id for what is Ada's. */

let bench: SessionBench
let session: Session
let ada: Ids
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
  ada = await makeTwoPeople(session)
  before = filesOf(ada.user)
  const handlers = handlersOf(session)
  fresh = () => new ServedContract({ handlers })
})

afterAll(async () => {
  await session.close()
  await rm(bench.root, { recursive: true })
})

/** An answer with what differs from call to call taken out: ids, times, references. */
const shapeOf = (answer: unknown) =>
  JSON.stringify(answer)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/FK-[A-Z0-9]+/g, 'FK')

it('is asked on every channel that takes an id', () => {
  expect(callsWithIds.length).toBeGreaterThan(15)
})

describe.each(callsWithIds)('$channel', ({ channel, input }) => {
  it('answers for what is Ada’s as for what is nobody’s, tells nothing of it, and logs the refusal', async () => {
    const served = fresh()
    const answer = await served.invoke(channel, inputWith(channel, input, ada))
    const control = await fresh().invoke(channel, inputWith(channel, input, nobodysIds()))
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
