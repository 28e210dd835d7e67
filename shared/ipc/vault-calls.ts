import * as z from 'zod/mini'
import { leakReport } from '../model/leak-report.ts'
import { verifyReport } from '../model/problem.ts'
import { rotationReport } from '../model/rotation.ts'
import { call, event } from './define.ts'

/** Work on all files of the vault: one at a time, with progress, and to be cancelled. */
export const vaultCalls = {
  /** Decrypt every file and name each that is not as it should be. */
  verify: call('write', z.void(), verifyReport),
  /** Change the keys: encrypt everything anew, verify, drop the old keys. */
  rotate: call('keys', z.void(), rotationReport),
  /** Write and use a note of unique words, look for them in every file they could have reached, and remove the note. */
  leakTest: call('write', z.void(), leakReport),
  /** Stop the check, rotation or self-test that is running; it answers with what it did until then. */
  cancel: call('write', z.void(), z.void()),
  progress: event(z.strictObject({ done: z.int(), total: z.int() })),
}
