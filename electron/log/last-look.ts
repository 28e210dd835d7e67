/**
 * The last look at an entry before it is written. The fields of an event let through words only; this refuses the words
 * that may be a secret, should a caller ever hand one over as a word: part of a path, a Fernet token, a key, a hash or
 * an id (all of them longer than any word of ours), a line end.
 */
export function mayBeWritten(entry: Readonly<Record<string, unknown>>): boolean {
  return Object.values(entry).every((value) => typeof value !== 'string' || !suspicious.test(value))
}

/** A base64 token begins `gAAAAA`; keys have 44 characters, user hashes 32, ids 36 with four hyphens. */
const suspicious =
  /[/\\~\r\n\u0085\u2028\u2029\0]|gAAAAA|[A-Za-z0-9_=+-]{32,}|[0-9a-f]{8}-[0-9a-f]{4}-|^[A-Za-z]:$/
