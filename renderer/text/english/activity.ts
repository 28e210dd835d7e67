import type { ActivityKind } from '../../../shared/model/activity.ts'
import { counted } from './words.ts'

/** What the list of security events says. */
export const activityTexts = {
  kinds: {
    sessions: 'Starting and unlocking',
    keychain: 'Keychain',
    vault: 'Checks, keys and exports',
    refused: 'Refused or failed requests',
    slowed: 'Rate limits',
    blocked: 'Blocked in the window',
  } satisfies Record<ActivityKind, string>,
  started: (version: string) => `Fernkeep ${version} started.`,
  session: {
    starting: 'The vault was closed, and its keys left memory.',
    new: 'Nobody keeps notes here yet.',
    unlocked: 'The vault was unlocked.',
    blocked: 'The vault could not be unlocked.',
  },
  otherSession: (status: string) => `The session is now “${status}”.`,
  unknownFailure: 'Something failed.',
  askedTooOften: (channel: string) => `The window asked too often (${channel}) and had to wait.`,
  notDone: (channel: string, failure: string) =>
    `A request of the window (${channel}) was not done: ${failure}`,
  pageGone: (reason: string) => `The window’s page ended (${reason}) and was loaded again.`,
  verified: (finished: boolean, files: number, problems: number) =>
    `${finished ? 'All files were checked' : 'A check of all files was cancelled'}: ${counted(files, 'file')}, ${
      problems === 0 ? 'all as they should be' : `${problems} not as they should be`
    }.`,
  rotated: (finished: boolean, files: number) =>
    `${finished ? 'The keys were changed' : 'A change of the keys was cut short'}: ${counted(files, 'file')} under the new key.`,
  leakTestBegun: 'The leak self-test began.',
  leakTested: (finished: boolean, files: number, leaks: number) =>
    `The leak self-test read ${counted(files, 'file')}${finished ? '' : ' before it was cancelled'}: ${leaks === 0 ? 'nothing found' : counted(leaks, 'leak')}.`,
  exported: (notes: number) => `${counted(notes, 'note')} exported as readable files.`,
  /** `detail` is empty when there is none. */
  repeated: (times: number, what: string, detail: string) =>
    `The same happened ${times === 1 ? 'again, maybe more often' : `${times} more times`} within a minute (${what}${detail === '' ? '' : `, ${detail}`}).`,
  withheld: (what: string) =>
    `An entry (${what}) was not written, because it may have held something private.`,
  blocked: {
    navigation: (scheme: string) => `The page tried to go to another address (${scheme}). It stayed.`,
    window: (scheme: string) => `The page tried to open a window (${scheme}). None was opened.`,
    request: (scheme: string) => `A request to another address (${scheme}) was stopped. Nothing was sent.`,
    download: (scheme: string) => `A download (${scheme}) was stopped.`,
    webview: (scheme: string) => `The page tried to embed another page (${scheme}). It was stopped.`,
    certificate: (scheme: string) => `A certificate (${scheme}) was not trusted.`,
    permission: (permission: string) => `The page asked for a permission (${permission}). It was refused.`,
    policy: (directive: string) =>
      `The page tried something that its content security policy forbids (${directive}). It was stopped.`,
  },
} as const
