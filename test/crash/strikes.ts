import { type FileOperations } from '../../electron/files/operations.ts'
import { type Fault, FaultFiles, type Strike, errorOf } from '../electron/files/fault-files.ts'

/** Something that works on files: made ready by `prepare`, done by `flow`, looked at by `check`. */
export interface Exercise<T> {
  readonly prepare: () => Promise<T>
  readonly flow: (files: FileOperations, on: T) => Promise<unknown>
  /** What has to hold of what is left. Rejects when it does not. */
  readonly check: (strike: Strike, on: T) => Promise<void>
}

/**
 * Do the exercise with `fault` at its first operation, then at its second, and so on until it has none left. Resolves to
 * the number of operations at which the fault struck; rejects with what `check` rejected with.
 */
export async function strikeEach<T>(fault: Fault, { prepare, flow, check }: Exercise<T>): Promise<number> {
  let strikes = 0
  for (let at = 1; ; at++) {
    const on = await prepare()
    const files = new FaultFiles(fault, at)
    const error = await errorOf(flow(files.operations, on))
    await files.finish()
    if (!files.reached) return strikes
    if (!files.struck) continue
    strikes++
    await check({ fault, at, operation: files.log[at - 1] ?? '', crashed: files.crashed, error }, on)
  }
}
