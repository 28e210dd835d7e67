import { FernkeepError } from '../../shared/errors.ts'

/** Resolves when the holder before is through with its turn, in whatever way. */
let turn: Promise<unknown> = Promise.resolve()

/** Whether a call that ran out of its time still occupies a thread. */
let hanging = false

/**
 * Run `task` when nobody else in this process talks to the keychain. Throws `FernkeepError` keychain-stalled at once
 * while a call of before is hanging.
 */
export async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = turn.then(() => {
    if (hanging) throw new FernkeepError('keychain-stalled')
    return task()
  })
  turn = result.catch(() => undefined)
  return result
}

/**
 * The answer of `call`, or `FernkeepError` keychain-stalled after `waitMs`. Each call of keytar occupies one of libuv's
 * four threads, which files need too; four that hang would freeze every file operation. So one that ran out of its time
 * keeps all later ones out until it comes back, whatever it then says.
 */
export async function withinTime<T>(call: () => Promise<T>, waitMs: number): Promise<T> {
  const answer = call()
  let timer: NodeJS.Timeout | undefined
  const timeOut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      hanging = true
      const free = () => void (hanging = false)
      answer.then(free, free)
      reject(new FernkeepError('keychain-stalled'))
    }, waitMs)
  })
  try {
    return await Promise.race([answer, timeOut])
  } finally {
    clearTimeout(timer)
  }
}
