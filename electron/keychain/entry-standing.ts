// eslint-disable-next-line no-restricted-imports -- D-Bus is reached through its own program, with fixed arguments
import { execFile } from 'node:child_process'

/**
 * What the Secret Service says about an entry. Only `absent` proves that there is none: libsecret, which keytar asks,
 * gives the same null for an entry that is locked.
 * `unreachable`: nothing answers, or there is no way to ask; `stalled`: something is there and does not answer in time.
 */
export type Standing = 'present' | 'absent' | 'locked' | 'unreachable' | 'stalled'

/** One question takes some milliseconds; a service that has stopped never answers. */
const answerMs = 3_000

/**
 * Ask the Secret Service about the entry of `service` and `account` (charset as in keychain.ts: no comma, no quote).
 * Resolves within 10 s and never rejects.
 *
 * The names are those of the Secret Service API (https://specifications.freedesktop.org/secret-service/), the attributes
 * those of keytar's schema. Runs `dbus-send`, which comes with D-Bus; without it the answer is `unreachable`.
 */
export async function standingOf(service: string, account: string): Promise<Standing> {
  try {
    return await ask(service, account)
  } catch (error) {
    return error instanceof NoAnswer ? 'stalled' : 'unreachable'
  }
}

async function ask(service: string, account: string): Promise<Standing> {
  const { unlocked, locked } = entriesIn(
    await call(
      root,
      `${api}.Service.SearchItems`,
      `dict:string:string:service,${service},account,${account}`,
    ),
  )
  if (locked > 0) return 'locked'
  if (unlocked > 0) return 'present'
  // A wallet that cannot be searched while it is locked shows neither.
  const collection = pathIn(await call(root, `${api}.Service.ReadAlias`, 'string:default'))
  // No default collection: a desktop where nothing was ever stored. The first write makes one.
  if (collection === '/') return 'absent'
  const answer = await call(collection, properties, `string:${api}.Collection`, 'string:Locked')
  return flagIn(answer) ? 'locked' : 'absent'
}

const root = '/org/freedesktop/secrets'
const api = 'org.freedesktop.Secret'
const properties = 'org.freedesktop.DBus.Properties.Get'

/** SearchItems answers with two arrays of object paths, the unlocked first. */
function entriesIn(answer: string): { unlocked: number; locked: number } {
  const arrays = [...answer.matchAll(/array \[([^\]]*)\]/g)].map(
    ([, items = '']) => items.split(root).length - 1,
  )
  const [unlocked, locked] = arrays
  if (unlocked === undefined || locked === undefined) throw new Error('not the answer of SearchItems')
  return { unlocked, locked }
}

function pathIn(answer: string): string {
  const path = /^\s*(\/[A-Za-z0-9_/]*)\s*$/.exec(answer)?.[1]
  if (path === undefined) throw new Error('not the answer of ReadAlias')
  return path
}

function flagIn(answer: string): boolean {
  const flag = /^\s*variant\s+boolean (true|false)\s*$/.exec(answer)?.[1]
  if (flag === undefined) throw new Error('not the answer of Get')
  return flag === 'true'
}

class NoAnswer extends Error {}

function call(path: string, method: string, ...values: string[]): Promise<string> {
  const args = ['--session', '--print-reply=literal', '--dest=org.freedesktop.secrets']
  const wait = { timeout: answerMs, killSignal: 'SIGKILL', windowsHide: true } as const
  return new Promise((resolve, reject) => {
    execFile(
      'dbus-send',
      [...args, `--reply-timeout=${answerMs}`, path, method, ...values],
      wait,
      (error, out, said) => {
        if (error === null) resolve(out)
        else if (error.killed === true || said.includes('DBus.Error.NoReply')) reject(new NoAnswer())
        else reject(new Error('no answer to use', { cause: error }))
      },
    )
  })
}
