import * as z from 'zod/mini'

/** A change of the ways into a vault. `current`: the passphrase that opens it now, null for none. */
export const slotChange = z.strictObject({
  kind: z.enum(['passphrase', 'recovery', 'root-key']),
  current: z.nullable(z.string()),
  /** The passphrase after it; null for none. */
  passphrase: z.nullable(z.string()),
  /** The recovery key after it, in groups. */
  recoveryKey: z.string(),
})
export type SlotChange = z.infer<typeof slotChange>
