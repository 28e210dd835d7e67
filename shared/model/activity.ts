import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { type LoggedEvent, loggedEvent } from './security-event.ts'

/** What a person may want to see of the log by itself. */
export const activityKind = z.enum(['sessions', 'keychain', 'vault', 'refused', 'slowed', 'blocked'])
export type ActivityKind = z.infer<typeof activityKind>

/** The newest entries first. */
export const activityRequest = z.readonly(
  z.strictObject({
    kind: z.nullable(activityKind),
    /** Any part of a reference, `''` for all. */
    reference: z.string().check(z.maxLength(20)),
    offset: z.int().check(z.minimum(0)),
    limit: z.int().check(z.minimum(1), z.maximum(limits.activityPerPage)),
  }),
)
export type ActivityRequest = z.infer<typeof activityRequest>

export const activityPage = z.readonly(
  z.strictObject({
    entries: z.array(loggedEvent),
    /** How many entries match. */
    total: z.int(),
    /** Lines that no version of Fernkeep wrote like that. */
    unreadable: z.int(),
  }),
)
export type ActivityPage = z.infer<typeof activityPage>

/** Under which kind an entry is listed. */
export function activityKindOf(entry: LoggedEvent): ActivityKind {
  switch (entry.event) {
    case 'start':
    case 'session':
    case 'session-failure':
    case 'page-gone':
    case 'withheld':
      return 'sessions'
    case 'keychain-failure':
      return 'keychain'
    case 'verified':
    case 'rotated':
    case 'leak-test-begun':
    case 'leak-tested':
    case 'exported':
      return 'vault'
    case 'call-refused':
      return entry.code === 'rate-limited' ? 'slowed' : 'refused'
    case 'repeated':
      return kindOfRepeated(entry.of, entry.detail)
    case 'navigation-blocked':
    case 'window-blocked':
    case 'request-blocked':
    case 'download-blocked':
    case 'webview-blocked':
    case 'certificate-refused':
    case 'permission-refused':
    case 'policy-violated':
      return 'blocked'
  }
}

function kindOfRepeated(of: string, detail: string): ActivityKind {
  if (of === 'call-refused') return detail === 'rate-limited' ? 'slowed' : 'refused'
  if (of === 'keychain-failure') return 'keychain'
  return /-(blocked|refused|violated)$/.test(of) ? 'blocked' : 'sessions'
}
