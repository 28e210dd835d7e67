import { defaultPreferences, type Preferences } from '../../shared/model/access.ts'
import { userHash } from '../../shared/model/session.ts'
import { failure, success, type Result } from '../../shared/result.ts'

export type AccessCall = 'setPassphrase' | 'propose' | 'confirm' | 'prefer' | 'access'

const user = userHash.parse('0123456789abcdef0123456789abcdef')

/** Who is there and what opens their vault, in memory. A recovery key's groups are AAAA, BBBB, CCCC and six of 0000. */
export function fakeAccess(answer: <T>(name: string, work: () => Result<T>) => Promise<Result<T>>) {
  const access = { passphrase: false, recovery: false, unrepaired: null }
  let preferences = defaultPreferences
  return {
    people: {
      list: () => answer('people', () => success([{ user, name: 'Ada', you: true }])),
    },
    access: {
      state: () => answer('access', () => success({ ...access })),
      preferences: () => answer('preferences', () => success(preferences)),
      prefer: (wanted: Preferences) =>
        answer('prefer', () => {
          preferences = wanted
          return success(wanted)
        }),
      setPassphrase: ({ next }: { next: string | null }) =>
        answer('setPassphrase', () => {
          access.passphrase = next !== null
          return success(undefined)
        }),
      propose: () =>
        answer('propose', () =>
          success({
            groups: ['AAAA', 'BBBB', 'CCCC', ...Array.from({ length: 6 }, () => '0000')],
            asked: [0, 2],
          }),
        ),
      confirm: ({ groups }: { groups: readonly [string, string] }) =>
        answer('confirm', () => {
          if (groups.join() !== 'AAAA,CCCC') return failure('recovery-mistyped')
          access.recovery = true
          return success(undefined)
        }),
      cancel: () => answer('cancelRecovery', () => success(undefined)),
    },
  }
}
