import { randomInt } from 'node:crypto'
import { type ErrorCode, FernkeepError } from '../../shared/errors.ts'
import { type Access, type RecoveryProposal, type RecoveryPurpose } from '../../shared/model/access.ts'
import { asDigits, newRecoveryKey, recoveryGroups, recoveryGroupsOf } from '../crypto/recovery-key.ts'
import { type Attempts } from './attempts.ts'
import { type KeySlots } from './key-slots.ts'

/** What a person is asked about, in a native dialog that no page can answer. */
export type KeyChange = 'set-passphrase' | 'repair' | RecoveryPurpose

export interface AccessOptions {
  /** Null in a vault without keys. */
  readonly slots: KeySlots | null
  readonly attempts: Attempts
  /** Whether the person, asked in a native dialog, wants it. */
  readonly allow: (change: KeyChange) => Promise<boolean>
  readonly unrepaired: ErrorCode | null
}

interface Pending {
  readonly purpose: RecoveryPurpose
  readonly key: Buffer
  readonly passphrase: string | null
  readonly asked: readonly [number, number]
}

/**
 * The ways into an open vault, and who may change them: with a passphrase, whoever knows it; without one, whoever says
 * yes in a native dialog, so that a page that was taken over cannot. A vault without keys throws `vault-other-mode`.
 */
export class VaultAccess {
  readonly #options: AccessOptions
  #pending: Pending | null = null
  #unrepaired: ErrorCode | null

  constructor(options: AccessOptions) {
    this.#options = options
    this.#unrepaired = options.unrepaired
  }

  async state(): Promise<Access> {
    const ways = (await this.#options.slots?.ways()) ?? { passphrase: false, recovery: false }
    return { ...ways, unrepaired: this.#unrepaired }
  }

  /**
   * Set, change or (null) remove the passphrase. Throws `passphrase-needed`, `passphrase-wrong` and `unlock-wait` for
   * `current`, `declined`, and the keychain's and the disk's failures, which change nothing.
   */
  async setPassphrase(current: string | null, next: string | null): Promise<void> {
    await this.#authorize(current, this.#unrepaired === null ? 'set-passphrase' : 'repair')
    await this.#slots.setPassphrase(next)
    this.#unrepaired = null
  }

  /** Make a recovery key, which works once it is confirmed; until then the one before does. Throws as above. */
  async propose(purpose: RecoveryPurpose, passphrase: string | null): Promise<RecoveryProposal> {
    await this.#authorize(passphrase, purpose)
    this.cancel()
    const first = randomInt(recoveryGroups - 1)
    const asked = [first, first + 1 + randomInt(recoveryGroups - 1 - first)] as const
    this.#pending = { purpose, key: newRecoveryKey(), passphrase, asked }
    return { groups: recoveryGroupsOf(this.#pending.key), asked: [...asked] }
  }

  /** The recovery key that waits to be confirmed, in groups, or null. */
  get proposed(): string[] | null {
    return this.#pending === null ? null : recoveryGroupsOf(this.#pending.key)
  }

  /**
   * Make the proposed recovery key work. Throws `recovery-mistyped` for other groups than were asked for, `not-found` when
   * none is proposed, and the keychain's and the disk's failures: it can then be confirmed again.
   */
  async confirm(typed: readonly [string, string]): Promise<void> {
    const pending = this.#pending
    if (pending === null) throw new FernkeepError('not-found')
    const groups = recoveryGroupsOf(pending.key)
    if (pending.asked.some((at, i) => groups[at] !== asDigits(typed[i] ?? '').trim()))
      throw new FernkeepError('recovery-mistyped')
    if (pending.purpose === 'recovery') await this.#slots.setRecovery(pending.key)
    else await this.#slots.changeRootKey(pending.passphrase, pending.key)
    if (this.#pending === pending) this.cancel()
  }

  /** Forget a proposed recovery key. */
  cancel(): void {
    this.#pending?.key.fill(0)
    this.#pending = null
  }

  get #slots(): KeySlots {
    if (this.#options.slots === null) throw new FernkeepError('vault-other-mode')
    return this.#options.slots
  }

  async #authorize(passphrase: string | null, change: KeyChange): Promise<void> {
    const slots = this.#slots
    // Opened with the recovery key: no passphrase can be proven while the keychain's part of it is lost.
    if (this.#unrepaired !== null || !(await slots.ways()).passphrase) {
      if (!(await this.#options.allow(change))) throw new FernkeepError('declined')
    } else if (passphrase === null) throw new FernkeepError('passphrase-needed')
    else await this.#options.attempts.charge(() => slots.prove(passphrase))
  }
}
