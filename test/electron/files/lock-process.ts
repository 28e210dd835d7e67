import { once } from 'node:events'
import { lockVault } from '../../../electron/files/vault-lock.ts'
import { codeOf } from '../../../shared/errors.ts'

/* Tries to take the vault whose folder is the argument, prints what came of it, and ends when its input does. */
let outcome = 'locked'
try {
  await lockVault(process.argv[2] ?? '')
} catch (error) {
  outcome = codeOf(error)
}
process.stdout.write(`${outcome}\n`)
await once(process.stdin.resume(), 'end')
