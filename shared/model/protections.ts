import * as z from 'zod/mini'
import { fuseNames } from '../fuses.ts'
import { lastChecks } from './last-checks.ts'
import { codecName } from './session.ts'

/** How a fuse stands in the binary that runs; `absent`: this Electron has no such fuse. */
const fuseState = z.enum(['on', 'off', 'removed', 'absent'])
export type FuseState = z.infer<typeof fuseState>

/** What the operating system keeps keys in. */
export const credentialStore = z.enum(['secret-service', 'apple', 'windows', 'none'])

/** What protects the notes now, as it was found in the running app. */
export const protections = z.readonly(
  z.strictObject({
    packaged: z.boolean(),
    codec: codecName,
    /** Whether the operating system confines the page's process; null where it does not tell. */
    sandboxed: z.nullable(z.boolean()),
    /** Whether the page has the bridge, and nothing of Node or Electron besides. */
    isolated: z.boolean(),
    /** The content security policy that came with the page; empty when none did. */
    policy: z.string(),
    /** Null when the binary has no fuses to read. */
    fuses: z.nullable(z.array(z.readonly(z.strictObject({ name: z.enum(fuseNames), state: fuseState })))),
    electron: z.string(),
    /** The oldest Electron that Fernkeep is released with. */
    electronFloor: z.string(),
    store: credentialStore,
    /** How the store answered when it was asked just now. */
    storeState: z.enum(['open', 'locked', 'stalled', 'unavailable', 'unused']),
    /** The ways into the vault; null when there are no keys. */
    ways: z.nullable(z.readonly(z.strictObject({ passphrase: z.boolean(), recovery: z.boolean() }))),
    checks: lastChecks,
  }),
)
export type Protections = z.infer<typeof protections>
