import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { newRecoveryKey } from '../../../electron/crypto/recovery-key.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { KeySlots, waysOf } from '../../../electron/vault/key-slots.ts'
import { type Way, VaultKeys, createKeys, openKeys } from '../../../electron/vault/vault-keys.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { userHash } from '../../../shared/model/session.ts'
import { strikeEach } from '../../crash/strikes.ts'
import { type Fault, errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'

const ada = userHash.parse('a'.repeat(32))
const passphrase = (text: string): Way => ({ kind: 'passphrase', passphrase: text })
const recovery = (key: Buffer): Way => ({ kind: 'recovery', key })
const withKeychain: Way = { kind: 'keychain' }

/** A user's keys with a folder and a keychain of their own. */
class Bench {
  readonly root: string
  readonly keychain: MemoryKeychain
  readonly failures: unknown[] = []

  constructor(root: string, keychain = new MemoryKeychain()) {
    this.root = root
    this.keychain = keychain
  }

  async open(way?: Way, files = quickDisk) {
    const keys = await openKeys(ada, await SafeFolder.open(this.root, files), this.keychain, way)
    return { keys, slots: new KeySlots(keys, this.keychain, (error) => this.failures.push(error)) }
  }

  /** What it opens with: the code that a way is refused with, or the ring's newest key. */
  async answer(way: Way): Promise<string> {
    try {
      return (await this.open(way)).keys.ring.newest.toText()
    } catch (error) {
      return codeOf(error)
    }
  }

  async copy(): Promise<Bench> {
    const root = await temporaryFolder()
    await cp(this.root, root, { recursive: true })
    return new Bench(root, new MemoryKeychain(this.keychain.entries))
  }
}

let bench: Bench
let newest: string

beforeEach(async () => {
  bench = new Bench(await temporaryFolder())
  await createKeys(ada, await SafeFolder.open(bench.root, quickDisk), bench.keychain)
  newest = await bench.answer(withKeychain)
})

const file = async () => readFile(join(bench.root, 'keys.json'), 'utf8')

describe('a passphrase', () => {
  test('opens the vault together with the keychain, and neither does alone', async () => {
    const { slots } = await bench.open()
    const entries = new Map(bench.keychain.entries)
    await slots.setPassphrase('Grüße, 世界')
    expect(await slots.ways()).toEqual({ passphrase: true, recovery: false })
    expect(await bench.answer(withKeychain)).toBe('passphrase-needed')
    expect(await bench.answer(passphrase('grüße, 世界'))).toBe('passphrase-wrong')
    expect(await bench.answer(passphrase(''))).toBe('passphrase-wrong')
    expect(await bench.answer(passphrase('Grüße, 世界'.normalize('NFD')))).toBe(newest)
    // The key of before is gone: an earlier copy of keys.json opens with nothing that is still there.
    expect(bench.keychain.entries.size).toBe(1)
    expect([...bench.keychain.entries.values()]).not.toEqual([...entries.values()])
    bench.keychain.entries.clear()
    expect(await bench.answer(passphrase('Grüße, 世界'))).toBe('key-missing')
  })

  test('costs what the file says, which is never less than 64 MiB and three passes', async () => {
    const { slots } = await bench.open()
    await slots.setPassphrase('one')
    const [slot] = (JSON.parse(await file()) as { slots: Record<string, unknown>[] }).slots
    expect(slot).toMatchObject({ kind: 'passphrase', memory: 65_536, lanes: 4 })
    expect(slot?.['passes']).toBeGreaterThanOrEqual(3)
    expect(slot?.['salt']).toMatch(/^[0-9a-f]{32}$/)
    await slots.setPassphrase('one')
    const [again] = (JSON.parse(await file()) as { slots: Record<string, unknown>[] }).slots
    expect(again?.['salt']).not.toBe(slot?.['salt'])
    const folder = await SafeFolder.open(bench.root, quickDisk)
    const bounds = { memory: [65_535, 1_048_577], passes: [2, 201], lanes: [0, 17] }
    for (const [name, values] of Object.entries(bounds))
      for (const value of values) {
        const other = { ...(JSON.parse(await file()) as object), slots: [{ ...again, [name]: value }] }
        const copy = await bench.copy()
        const at = await SafeFolder.open(copy.root, quickDisk)
        await at.write('keys.json', Buffer.from(JSON.stringify(other)))
        expect(await copy.answer(passphrase('one'))).toBe('vault-damaged')
      }
    expect(await waysOf(ada, folder)).toEqual({ passphrase: true, recovery: false })
  })

  test('is changed and removed, and the one before opens nothing', async () => {
    const { slots } = await bench.open()
    await slots.setPassphrase('one')
    await slots.setPassphrase('two')
    expect(await bench.answer(passphrase('one'))).toBe('passphrase-wrong')
    expect(await bench.answer(passphrase('two'))).toBe(newest)
    await slots.setPassphrase(null)
    expect(await bench.answer(withKeychain)).toBe(newest)
    expect(await slots.ways()).toEqual({ passphrase: false, recovery: false })
  })

  test('is proven by itself alone', async () => {
    const { slots } = await bench.open()
    await slots.prove(null)
    await slots.setPassphrase('one')
    await slots.prove('one')
    expect(codeOf(await errorOf(slots.prove('two')))).toBe('passphrase-wrong')
    expect(codeOf(await errorOf(slots.prove(null)))).toBe('passphrase-needed')
  })

  test('is told from a wrong key of the keychain, before anybody types it', async () => {
    const { slots } = await bench.open()
    await slots.setPassphrase('one')
    for (const account of bench.keychain.entries.keys())
      bench.keychain.entries.set(account, `${'A'.repeat(43)}=`)
    expect(await bench.answer(withKeychain)).toBe('key-wrong')
    expect(await bench.answer(passphrase('one'))).toBe('key-wrong')
  })
})

describe('a recovery key', () => {
  test('opens the vault without the keychain, and another one does not', async () => {
    expect(await bench.answer(recovery(newRecoveryKey()))).toBe('recovery-absent')
    const { slots } = await bench.open()
    const key = newRecoveryKey()
    await slots.setRecovery(key)
    expect(await slots.ways()).toEqual({ passphrase: false, recovery: true })
    bench.keychain.entries.clear()
    expect(await bench.answer(recovery(key))).toBe(newest)
    expect(await bench.answer(recovery(newRecoveryKey()))).toBe('recovery-wrong')
    expect(await bench.answer(withKeychain)).toBe('key-missing')
  })

  test('stays through a change of the passphrase, and is replaced by a new one', async () => {
    const { slots } = await bench.open()
    const [first, second] = [newRecoveryKey(), newRecoveryKey()]
    await slots.setRecovery(first)
    await slots.setPassphrase('one')
    expect(await bench.answer(recovery(first))).toBe(newest)
    await slots.setRecovery(second)
    expect(await bench.answer(recovery(first))).toBe('recovery-wrong')
    expect(await bench.answer(recovery(second))).toBe(newest)
    expect(await bench.answer(passphrase('one'))).toBe(newest)
  })

  test('repairs what the keychain has lost, into an entry of its own', async () => {
    const key = newRecoveryKey()
    await (await bench.open()).slots.setRecovery(key)
    const foreign = [...bench.keychain.entries.keys()].map(
      (account) => [account, `${'A'.repeat(43)}=`] as const,
    )
    const moved = new Bench(bench.root, new MemoryKeychain(foreign))
    const { slots } = await moved.open(recovery(key))
    await slots.setPassphrase(null)
    expect(await moved.answer(withKeychain)).toBe(newest)
    expect(await moved.answer(recovery(key))).toBe(newest)
  })
})

describe('another root key', () => {
  test('is led to by the new slots alone, and the ring stays', async () => {
    const { slots, keys } = await bench.open()
    const [first, second] = [newRecoveryKey(), newRecoveryKey()]
    await slots.setPassphrase('one')
    await slots.setRecovery(first)
    const before = await bench.copy()
    const root = keys.rootKey.toText()
    await slots.changeRootKey('one', second)
    expect(keys.rootKey.toText()).not.toBe(root)
    expect(await bench.answer(recovery(first))).toBe('recovery-wrong')
    expect(await bench.answer(recovery(second))).toBe(newest)
    expect(await bench.answer(passphrase('one'))).toBe(newest)
    // The copy of before opens with its own recovery key only, to the root key of before.
    before.keychain.entries.clear()
    for (const [account, secret] of bench.keychain.entries) before.keychain.entries.set(account, secret)
    expect(await before.answer(passphrase('one'))).toBe('key-missing')
    await slots.setPassphrase(null)
    expect(await bench.answer(withKeychain)).toBe(newest)
  })

  test('keeps keys that were opened before from writing over it', async () => {
    const { slots } = await bench.open()
    const other = await bench.open()
    await slots.changeRootKey(null, newRecoveryKey())
    const changed = await snapshotOf(bench.root)
    expect(codeOf(await errorOf(other.slots.setRecovery(newRecoveryKey())))).toBe('vault-damaged')
    expect(await snapshotOf(bench.root)).toEqual(changed)
  })
})

describe('a change that the keychain refuses', () => {
  test.each(['keychain-locked', 'keychain-unavailable', 'keychain-stalled'] as const)(
    'with %s leaves everything as it was',
    async (code) => {
      const { slots } = await bench.open()
      const before = await snapshotOf(bench.root)
      const held = [...bench.keychain.entries]
      bench.keychain.fail('write', new FernkeepError(code))
      expect(codeOf(await errorOf(slots.setPassphrase('one')))).toBe(code)
      bench.keychain.fail('write', new FernkeepError(code))
      expect(codeOf(await errorOf(slots.changeRootKey(null, newRecoveryKey())))).toBe(code)
      expect(await snapshotOf(bench.root)).toEqual(before)
      expect([...bench.keychain.entries]).toEqual(held)
      expect(await bench.answer(withKeychain)).toBe(newest)
    },
  )

  test('only for the entry of before is done, and told', async () => {
    const { slots } = await bench.open()
    bench.keychain.fail('remove', new FernkeepError('keychain-stalled'))
    await slots.setPassphrase('one')
    expect(await bench.answer(passphrase('one'))).toBe(newest)
    expect(bench.failures.map(codeOf)).toEqual(['keychain-stalled'])
  })
})

describe('whatever happens at whichever operation of the disk', () => {
  const faults: readonly Fault[] = [{ kind: 'fail', errno: 'EIO' }, { kind: 'crash-after' }]
  const [first, second] = [newRecoveryKey(), newRecoveryKey()]
  const changes: readonly (readonly [
    name: string,
    change: (slots: KeySlots) => Promise<void>,
    before: readonly Way[],
    after: readonly Way[],
  ])[] = [
    ['setting a passphrase', (slots) => slots.setPassphrase('two'), [withKeychain], [passphrase('two')]],
    ['removing it', (slots) => slots.setPassphrase(null), [passphrase('one')], [withKeychain]],
    ['changing it', (slots) => slots.setPassphrase('two'), [passphrase('one')], [passphrase('two')]],
    [
      'renewing the recovery key',
      (slots) => slots.setRecovery(second),
      [recovery(first)],
      [recovery(second)],
    ],
    [
      'changing the root key',
      (slots) => slots.changeRootKey('one', second),
      [passphrase('one'), recovery(first)],
      [passphrase('one'), recovery(second)],
    ],
  ]

  test.each(changes)(
    'of %s, the vault opens with the old or the new secret',
    async (_, change, before, after) => {
      const made = (await bench.open()).slots
      await made.setRecovery(first)
      if (before[0]?.kind === 'passphrase') await made.setPassphrase(before[0].passphrase)
      const answers = (on: Bench, ways: readonly Way[]) => Promise.all(ways.map((way) => on.answer(way)))
      const opens = (all: readonly string[]) => all.every((answer) => answer === newest)
      const opened = (await bench.open(before[0])).keys
      for (const fault of faults) {
        const strikes = await strikeEach(fault, {
          prepare: () => bench.copy(),
          flow: async (files, on) => {
            const folder = await SafeFolder.open(on.root, files)
            const ring = KeyRing.parse([opened.ring.newest.toText()])
            const keys = new VaultKeys(ada, folder, FernetKey.parse(opened.rootKey.toText()), ring)
            await change(new KeySlots(keys, on.keychain, () => undefined))
          },
          check: async ({ error }, on) => {
            const now = await answers(on, after)
            if (error === null) expect(opens(now)).toBe(true)
            else expect(opens(now) || opens(await answers(on, before))).toBe(true)
          },
        })
        expect(strikes).toBeGreaterThan(3)
      }
    },
    240_000,
  )
})
