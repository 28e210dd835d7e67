import { type ErrorCode } from '../../shared/errors.ts'

export const exitCodes = {
  done: 0,
  failed: 1,
  notUnderstood: 2,
  noSuchNote: 3,
  inUse: 4,
  keychain: 5,
  problems: 6,
} as const

/** The exit code for a failure. */
export function exitCodeFor(code: ErrorCode): number {
  if (code === 'not-found') return exitCodes.noSuchNote
  if (code === 'note-damaged' || code === 'attachment-damaged') return exitCodes.problems
  if (code === 'vault-in-use') return exitCodes.inUse
  if (/^(keychain|key|passphrase|recovery|unlock)-/.test(code)) return exitCodes.keychain
  return exitCodes.failed
}
