import * as z from 'zod/mini'
import { instant } from './fields.ts'

const count = z.int().check(z.minimum(0))

/** When the vault was last looked through to the end, and what came of it. Null: never. */
export const lastChecks = z.readonly(
  z.strictObject({
    verified: z.nullable(z.readonly(z.strictObject({ at: instant, checked: count, problems: count }))),
    leakTested: z.nullable(z.readonly(z.strictObject({ at: instant, files: count, hits: count }))),
  }),
)
export type LastChecks = z.infer<typeof lastChecks>
