import * as z from 'zod/mini'
import { codecName } from './session.ts'

/** What the running app is: for the banner and the about line. */
export const appFacts = z.strictObject({
  version: z.string(),
  environment: z.enum(['dev', 'staging', 'production']),
  codec: codecName,
})
export type AppFacts = z.infer<typeof appFacts>
