import { readFile } from 'node:fs/promises'
import { systemKeychain } from '../../../electron/keychain/keychain.ts'
import { fernetMode } from '../../../electron/vault/mode.ts'
import { Session } from '../../../electron/vault/session.ts'
import { codeOf } from '../../../shared/errors.ts'
import { errorOf } from '../files/fault-files.ts'

/*
 * A session on the real keychain in a process of its own, because keytar talks to the bus that the process was started
 * with. Opens the vault in the folder that the first argument names; `create` as the second one makes its user. Prints
 * one line of JSON: an `UnlockOutcome`.
 */
export interface UnlockOutcome {
  /** `unlocked`, or the code that keeps the vault shut or its user from being made. */
  readonly result: string
  /** How long the slowest read of a file took meanwhile, in milliseconds. */
  readonly slowestReadMs: number
}

const [root = '', create] = process.argv.slice(2)
const session = new Session({
  root,
  mode: fernetMode(systemKeychain('Fernkeep (dev)')),
  report: () => '',
  onState: () => undefined,
  onNoteChange: () => undefined,
})

async function unlock(): Promise<string> {
  await session.start()
  if (create === 'create') {
    const error = await errorOf(session.create('Ada'))
    if (error !== null) return codeOf(error)
  }
  const { state } = session
  return state.status === 'blocked' ? state.code : state.status
}

/** Read a small file again and again until `over`; the answer is how long the slowest read took. */
async function readUntil(over: AbortSignal): Promise<number> {
  let slowest = 0
  do {
    const start = performance.now()
    await readFile(import.meta.filename)
    slowest = Math.max(slowest, performance.now() - start)
  } while (!over.aborted)
  return slowest
}

const over = new AbortController()
const reading = readUntil(over.signal)
const result = await unlock()
over.abort()
const outcome: UnlockOutcome = { result, slowestReadMs: await reading }
await session.close()
process.stdout.write(`${JSON.stringify(outcome)}\n`)
// Ending by itself, it would wait for a call that hangs in the keychain.
process.kill(process.pid, 'SIGKILL')
