import { type ErrorCode, FernkeepError } from '../../shared/errors.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-denied',
  EPERM: 'disk-denied',
  EMFILE: 'disk-busy',
  ENFILE: 'disk-busy',
  EBUSY: 'disk-busy',
}

/**
 * What to throw for an error of a file operation: a `FernkeepError` whose cause is `error`, for an answer of the system
 * (`ENOSPC` and its like, errno(3)). Anything else, a bug or an error that is named already, is given back as it is.
 */
export function diskFailure(error: unknown): unknown {
  const errno = errnoOf(error)
  return errno === null ? error : new FernkeepError(codes[errno] ?? 'disk-error', { cause: error })
}

/** Node's own errors are called `ERR_…`; the system's have no underscore. */
function errnoOf(error: unknown): string | null {
  if (error instanceof FernkeepError || !(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}
