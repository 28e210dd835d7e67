/**
 * Every failure a person can be told about. The window maps a code to a sentence (renderer/text/failures.ts);
 * the detail stays in the log under a reference.
 */
export const errorCodes = [
  // The call itself
  'bad-request',
  'too-large',
  'rate-limited',
  'not-found',
  'internal',
  // The session and its keys
  'vault-locked',
  'user-exists',
  'keychain-locked',
  'keychain-unavailable',
  'keychain-stalled',
  'key-missing',
  'key-wrong',
  'passphrase-needed',
  'passphrase-wrong',
  'unlock-wait',
  'recovery-mistyped',
  'recovery-wrong',
  'recovery-absent',
  'declined',
  'name-differs',
  // The vault on disk
  'vault-in-use',
  'vault-task-running',
  'export-not-empty',
  'vault-damaged',
  'vault-newer',
  'vault-other-mode',
  'note-damaged',
  'attachment-damaged',
  // The disk under it
  'disk-full',
  'disk-read-only',
  'disk-denied',
  'disk-busy',
  'disk-error',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A failure that is expected and named. Anything else that is thrown is a bug and is answered `internal`. */
export class FernkeepError extends Error {
  readonly code: ErrorCode
  /** How long to wait before asking again, where that is known. */
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, options?: ErrorOptions & { readonly retryAfterMs?: number }) {
    super(code, options)
    this.name = 'FernkeepError'
    this.code = code
    this.retryAfterMs = options?.retryAfterMs
  }
}

/** The code to answer with for anything that was thrown. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof FernkeepError ? error.code : 'internal'
