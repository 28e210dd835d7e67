import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import keytar from 'keytar'
import { systemKeychain } from '../../../electron/keychain/keychain.ts'
import { codeOf } from '../../../shared/errors.ts'

/*
 * The keychain in a process of its own, because keytar talks to the bus that the process was started with. Does what the
 * arguments say, one after the other, and prints the outcome of each as a line of JSON.
 */
type Outcome = { value: string | null } | { done: true } | { error: string; cause: string }

const account = '0123456789abcdef0123456789abcdef'
let lastCall: Promise<unknown> = Promise.resolve()
const keychain = systemKeychain('Fernkeep (dev)', {
  ...keytar,
  getPassword: (...args) => remembered(keytar.getPassword(...args)),
  setPassword: (...args) => remembered(keytar.setPassword(...args)),
})
const lines = createInterface(process.stdin)[Symbol.asyncIterator]()

const steps: Readonly<Record<string, (argument: string) => Promise<void>>> = {
  read: async () => print(await outcomeOf(async () => ({ value: await keychain.read(account) }))),
  write: async (secret) =>
    print(await outcomeOf(() => keychain.write(account, secret).then(() => ({ done: true })))),
  remove: async () => print(await outcomeOf(() => keychain.remove(account).then(() => ({ done: true })))),
  /** Six calls at once; prints their outcomes in order, how long each took, and the slowest of the file reads meanwhile. */
  flood: async (secret) => {
    const over = new AbortController()
    const calls = Promise.all(Array.from({ length: 6 }, (_, i) => timed(i % 2 === 0 ? '' : secret)))
    void calls.finally(() => over.abort())
    let slowestReadMs = 0
    while (!over.signal.aborted)
      slowestReadMs = Math.max(slowestReadMs, await timeOf(() => readFile(import.meta.filename)))
    print({ calls: await calls, slowestReadMs })
  },
  /** Until the parent says that the service answers again, and the call that was hanging is back. */
  wait: async () => {
    await lines.next()
    await lastCall.catch(() => 'refused, but back')
  },
}

async function timed(secret: string) {
  const start = performance.now()
  const outcome = await outcomeOf(async () =>
    secret === ''
      ? { value: await keychain.read(account) }
      : keychain.write(account, secret).then(() => ({ done: true })),
  )
  return { outcome, ms: performance.now() - start }
}

async function outcomeOf(call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call()
  } catch (error) {
    return { error: codeOf(error), cause: error instanceof Error ? String(error.cause) : '' }
  }
}

async function timeOf(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

function remembered<T>(call: Promise<T>): Promise<T> {
  lastCall = call
  return call
}

const print = (outcome: unknown) => void process.stdout.write(`${JSON.stringify(outcome)}\n`)

for (const step of process.argv.slice(2)) {
  const [name = '', argument = ''] = step.split(':')
  const act = steps[name]
  if (act === undefined) throw new Error(`no step ${name}`)
  await act(argument)
}
process.exit()
