import * as z from 'zod/mini'
import { limits } from '../../shared/limits.ts'
import { preferences } from '../../shared/model/access.ts'
import { instant } from '../../shared/model/fields.ts'
import { lastChecks } from '../../shared/model/last-checks.ts'
import { note, noteSummary } from '../../shared/model/note.ts'
import { notebook } from '../../shared/model/notebook.ts'
import { savedSearch } from '../../shared/model/saved-search.ts'
import { userHash } from '../../shared/model/session.ts'
import { spellingSettings } from '../../shared/model/spelling.ts'

/**
 * What stands inside each file of a vault (docs/vault-format.md). Fernet binds no context to a token, so every payload
 * names its kind and its user, and what else tells it from its siblings; all are checked after decryption.
 */
export const payloadFormat = 1

const envelope = <K extends string>(kind: K) => ({
  format: z.literal(payloadFormat),
  kind: z.literal(kind),
  user: userHash,
})

export const notePayload = z.strictObject({
  ...envelope('note'),
  /** When this revision was written. */
  savedAt: instant,
  note,
})
export type NotePayload = z.infer<typeof notePayload>

export const structurePayload = z.strictObject({
  ...envelope('structure'),
  /** The person's name, as the window greets them. */
  name: z.string().check(z.maxLength(limits.nameLength)),
  notebooks: z.array(notebook).check(z.maxLength(limits.notebooks)),
  searches: z.optional(z.array(savedSearch).check(z.maxLength(limits.savedSearches))),
  preferences: z.optional(preferences),
  spelling: z.optional(spellingSettings),
  checks: z.optional(lastChecks),
})

export const firstPagePayload = z.strictObject({
  ...envelope('first-page'),
  notes: z.array(noteSummary).check(z.maxLength(limits.firstPage)),
})

/** What secret-payload.ts leaves of a key's 44 characters: its number. */
const keyText = z.string().check(z.regex(/^\d{1,2}$/))

export const rootKeyPayload = z.strictObject({ ...envelope('root-key'), key: keyText })
export const keyRingPayload = z.strictObject({
  ...envelope('key-ring'),
  /** Newest first: the first encrypts, all decrypt. */
  keys: z.tuple([keyText], keyText).check(z.maxLength(16)),
})

export const registryPayload = z.strictObject({
  format: z.literal(payloadFormat),
  kind: z.literal('registry'),
  users: z.array(z.strictObject({ user: userHash, name: z.string().check(z.maxLength(limits.nameLength)) })),
})
export type RegistryPayload = z.infer<typeof registryPayload>
