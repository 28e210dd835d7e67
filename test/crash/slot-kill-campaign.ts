import { cp, mkdtemp, readdir } from 'node:fs/promises'
import { constants as system } from 'node:os'
import { join } from 'node:path'
import { newRecoveryKey, recoveryGroupsOf } from '../../electron/crypto/recovery-key.ts'
import { capture } from '../../scripts/program.ts'
import { type PrivateKeyring, startKeyring } from '../electron/keychain/private-keyring.ts'
import type { Deed, Meeting } from '../electron/vault/door-process.ts'
import { type SlotChange } from './slot-change.ts'

/** All but `points` have to be 0: kills after which neither the old nor the new secrets open the vault. */
export interface SlotKillFigures extends Readonly<Record<string, number>> {
  readonly points: number
  readonly shut: number
}

/** What leads into a vault: the keychain with this passphrase (null: without one), and this recovery key. */
interface Secrets {
  readonly passphrase: string | null
  readonly recoveryKey: string
}

const changes: readonly {
  readonly name: string
  readonly kind: SlotChange['kind']
  readonly from: string | null
  readonly to: string | null
  readonly renews: boolean
}[] = [
  { name: 'set the passphrase', kind: 'passphrase', from: null, to: 'two', renews: false },
  { name: 'change the passphrase', kind: 'passphrase', from: 'one', to: 'two', renews: false },
  { name: 'remove the passphrase', kind: 'passphrase', from: 'one', to: null, renews: false },
  { name: 'renew the recovery key', kind: 'recovery', from: 'one', to: 'one', renews: true },
  { name: 'change the root key', kind: 'root-key', from: 'one', to: 'one', renews: true },
]

/**
 * SIGKILL a process that changes the ways into a vault, on the real disk and a real gnome-keyring, before and after each
 * of its steps (each operation on the disk and each call of the keychain that changes something). After each, all the
 * secrets of before open the vault, or all of after do. `work` is an empty folder.
 */
export async function slotKillCampaign(work: string, tell: (line: string) => void): Promise<SlotKillFigures> {
  let [points, shut] = [0, 0]
  for (const change of changes) {
    let wrong = 0
    let steps = 0
    for (let isThere = true; isThere; steps++)
      for (const moment of ['before', 'after'] as const) {
        const killed = await killAt(work, change, steps + 1, moment)
        isThere = killed !== null
        if (killed === null) break
        points++
        if (killed.opens) continue
        wrong++
        tell(`  ${change.name}: shut when killed ${moment} step ${steps + 1}, ${killed.step}`)
      }
    shut += wrong
    tell(`${change.name}: ${steps - 1} steps, ${wrong} shut`)
  }
  return { points, shut }
}

/** Null when the change has no such step. */
async function killAt(
  work: string,
  { kind, from, to, renews }: (typeof changes)[number],
  step: number,
  moment: 'before' | 'after',
): Promise<{ readonly step: string; readonly opens: boolean } | null> {
  const keyring = await startKeyring()
  try {
    const root = await mkdtemp(join(work, 'vault-'))
    const [made] = (await meet(keyring, root, { do: 'make', passphrase: from })).encounters
    const before: Secrets = { passphrase: from, recoveryKey: made?.recoveryKey ?? '' }
    const renewed = recoveryGroupsOf(newRecoveryKey()).join('-')
    const after: Secrets = { passphrase: to, recoveryKey: renews ? renewed : before.recoveryKey }
    const change: SlotChange = { kind, current: from, passphrase: to, recoveryKey: renewed }
    const [user = ''] = await readdir(join(root, 'users'))
    const args = [join(root, 'users', user), user, JSON.stringify(change), String(step), moment]
    const script = join(import.meta.dirname, 'slot-changer.ts')
    const { code, output, errors } = await capture(process.execPath, [script, ...args], { env: keyring.env })
    if (code === 0) return null
    if (code !== 128 + system.signals.SIGKILL) throw new Error(`the changer ended with ${code}: ${errors}`)
    return {
      step: output,
      opens: (await open(work, keyring, root, before)) || (await open(work, keyring, root, after)),
    }
  } finally {
    await keyring.stop()
  }
}

/** Whether the vault opens with the keychain and passphrase, and a copy of it with the recovery key. */
async function open(
  work: string,
  keyring: PrivateKeyring,
  root: string,
  { passphrase, recoveryKey }: Secrets,
): Promise<boolean> {
  const [byDoor, byKey] = [await mkdtemp(join(work, 'copy-')), await mkdtemp(join(work, 'copy-'))]
  for (const copy of [byDoor, byKey]) await cp(root, copy, { recursive: true })
  const door = await meet(keyring, byDoor, { do: 'unlock', passphrase })
  if (door.encounters[0]?.titles?.[0] !== 'Kept') return false
  // On a stalled keyring nothing is repaired: the other copies of the vault keep their entries.
  keyring.stall()
  const recovered = await meet(keyring, byKey, { do: 'recover', key: recoveryKey, passphrase: null }, 200)
  keyring.resume()
  return recovered.encounters[0]?.titles?.[0] === 'Kept'
}

async function meet(keyring: PrivateKeyring, root: string, deed: Deed, waitMs = 10_000): Promise<Meeting> {
  const script = join(import.meta.dirname, '../electron/vault/door-process.ts')
  const args = [script, root, JSON.stringify([deed]), String(waitMs)]
  const { output } = await capture(process.execPath, args, { env: keyring.env })
  return JSON.parse(output) as Meeting
}
