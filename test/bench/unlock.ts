import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newRecoveryKey } from '../../electron/crypto/recovery-key.ts'
import { stretch, tunedCost } from '../../electron/crypto/stretch.ts'
import { SafeFolder } from '../../electron/files/safe-folder.ts'
import { KeySlots } from '../../electron/vault/key-slots.ts'
import { type Way, createKeys, openKeys } from '../../electron/vault/vault-keys.ts'
import { userHash } from '../../shared/model/session.ts'
import { MemoryKeychain } from '../electron/vault/memory-keychain.ts'
import { Report } from './report.ts'
import { Sample } from './sample.ts'

/**
 * `npm run bench -- unlock`: from a passphrase, a recovery key or the keychain's answer to the keys of a vault, and what
 * that takes of memory. The keychain is in memory: what a system's own takes is not ours.
 */
const times = 20
const user = userHash.parse('0123456789abcdef0123456789abcdef')
const report = new Report('unlock')
const root = mkdtempSync(join(tmpdir(), 'fernkeep-bench-'))
const keychain = new MemoryKeychain()
const fail = (error: unknown) => {
  throw error
}

try {
  const folder = await SafeFolder.open(root)
  const keys = await createKeys(user, folder, keychain)
  const slots = new KeySlots(keys, keychain, fail)
  report.add('with the keychain, p95', await unlockMs(folder, { kind: 'keychain' }, 0.95), 'ms')
  const recoveryKey = newRecoveryKey()
  await slots.setRecovery(recoveryKey)
  const way = { kind: 'recovery', key: recoveryKey } as const
  report.add('with a recovery key, p95', await unlockMs(folder, way, 0.95), 'ms')
  await measurePassphrase(folder, slots)
} finally {
  rmSync(root, { recursive: true })
}
report.close()

async function measurePassphrase(folder: SafeFolder, slots: KeySlots): Promise<void> {
  const before = process.resourceUsage().maxRSS
  const cost = await tunedCost()
  await slots.setPassphrase('correct horse battery staple')
  const way = { kind: 'passphrase', passphrase: 'correct horse battery staple' } as const
  const ms = await unlockMs(folder, way, 0.5)
  report.add('passes over 64 MiB, tuned here', cost.passes, '')
  report.judge('with a passphrase, p50', ms, 'ms', '<=', 1_000)
  const sample = new Sample()
  for (let i = 0; i < times; i++) await sample.time(() => stretch('correct horse battery staple', cost))
  report.add('of it Argon2id, p50', sample.percentile(0.5), 'ms')
  report.add('peak memory for it', (process.resourceUsage().maxRSS - before) / 1_024, 'MB')
}

async function unlockMs(folder: SafeFolder, way: Way, quantile: number): Promise<number> {
  const sample = new Sample()
  for (let i = 0; i < times; i++)
    await sample.time(async () => (await openKeys(user, folder, keychain, way)).wipe())
  return sample.percentile(quantile)
}
