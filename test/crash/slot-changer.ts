import { writeSync } from 'node:fs'
import { newRecoveryKey, parseRecoveryKey } from '../../electron/crypto/recovery-key.ts'
import { type FileOperations, diskFiles } from '../../electron/files/operations.ts'
import { SafeFolder } from '../../electron/files/safe-folder.ts'
import { type Keychain, systemKeychain } from '../../electron/keychain/keychain.ts'
import { KeySlots } from '../../electron/vault/key-slots.ts'
import { openKeys } from '../../electron/vault/vault-keys.ts'
import { userHash } from '../../shared/model/session.ts'
import { type SlotChange, slotChange } from './slot-change.ts'

/*
 * A process that makes one change of the ways into a vault, on the real disk and the real keychain, and kills itself at the
 * step that it is told. Arguments: the user's folder, the user, the change as JSON, the number of the step (from 1), and
 * `before` or `after` it. It says which step it is (`file.write`, `keychain.write`) before it dies; ends with 0 when there is
 * no such step.
 */
const [root = '', user = '', json = '', step = '', moment = ''] = process.argv.slice(2)
const change = slotChange.parse(JSON.parse(json))
let isBegun = false
let steps = 0

async function counted<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (isBegun) steps++
  const isHere = isBegun && steps === Number(step)
  if (isHere) writeSync(1, name)
  if (isHere && moment === 'before') process.kill(process.pid, 'SIGKILL')
  const answer = await act()
  if (isHere) process.kill(process.pid, 'SIGKILL')
  return answer
}

const files: FileOperations = {
  ...diskFiles,
  open: (path, flags, mode) =>
    counted('open', async () => {
      const file = await diskFiles.open(path, flags, mode)
      return {
        ...file,
        write: (...bytes) => counted('file.write', () => file.write(...bytes)),
        sync: () => counted('file.sync', () => file.sync()),
      }
    }),
  rename: (from, to) => counted('rename', () => diskFiles.rename(from, to)),
  unlink: (path) => counted('unlink', () => diskFiles.unlink(path)),
}
const system = systemKeychain('Fernkeep (dev)')
const keychain: Keychain = {
  read: (account) => system.read(account),
  write: (account, secret) => counted('keychain.write', () => system.write(account, secret)),
  remove: (account) => counted('keychain.remove', () => system.remove(account)),
}

async function make(slots: KeySlots, { passphrase, recoveryKey, kind }: SlotChange): Promise<void> {
  const key = parseRecoveryKey(recoveryKey) ?? newRecoveryKey()
  if (kind === 'passphrase') await slots.setPassphrase(passphrase)
  else if (kind === 'recovery') await slots.setRecovery(key)
  else await slots.changeRootKey(passphrase, key)
}

const who = userHash.parse(user)
const way =
  change.current === null
    ? ({ kind: 'keychain' } as const)
    : ({ kind: 'passphrase', passphrase: change.current } as const)
const keys = await openKeys(who, await SafeFolder.open(root, files), keychain, way)
isBegun = true
await make(new KeySlots(keys, keychain, () => undefined), change)
