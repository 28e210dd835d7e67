import type { ActivityKind } from '../../shared/model/activity.ts'
import type { LoggedEvent } from '../../shared/model/security-event.ts'
import { failureTexts } from './failures.ts'
import { counted } from './sentences.ts'

export const activityKinds: Readonly<Record<ActivityKind, string>> = {
  sessions: 'Starting and unlocking',
  keychain: 'Keychain',
  vault: 'Checks, keys and exports',
  refused: 'Refused or failed requests',
  slowed: 'Rate limits',
  blocked: 'Blocked in the window',
}

/** What happened, in a sentence. Values come from a file that another program may have written: any may be unlisted. */
export function activityText(entry: LoggedEvent): string {
  switch (entry.event) {
    case 'start':
      return `Fernkeep ${entry.version} started.`
    case 'session':
      return sessionTexts[entry.status] ?? `The session is now “${entry.status}”.`
    case 'session-failure':
    case 'keychain-failure':
      return titleOf(entry.code)
    case 'call-refused':
      return entry.code === 'rate-limited'
        ? `The window asked too often (${entry.channel}) and had to wait.`
        : `A request of the window (${entry.channel}) was not done: ${titleOf(entry.code)}`
    case 'page-gone':
      return `The window’s page ended (${entry.reason}) and was loaded again.`
    case 'verified':
      return verifiedText(entry)
    case 'rotated':
      return `${entry.finished ? 'The keys were changed' : 'A change of the keys was cut short'}: ${counted(entry.current, 'file')} under the new key.`
    case 'leak-test-begun':
      return 'The leak self-test began.'
    case 'leak-tested':
      return `The leak self-test read ${counted(entry.files, 'file')}${entry.finished ? '' : ' before it was cancelled'}: ${entry.hits === 0 ? 'nothing found' : counted(entry.hits, 'leak')}.`
    case 'exported':
      return `${counted(entry.notes, 'note')} exported as readable files.`
    case 'repeated':
      return repeatedText(entry)
    case 'withheld':
      return `An entry (${entry.of}) was not written, because it may have held something private.`
    default:
      return blockedText(entry)
  }
}

type Entry<E extends LoggedEvent['event']> = Extract<LoggedEvent, { readonly event: E }>

function blockedText(
  entry: Entry<
    | 'navigation-blocked'
    | 'window-blocked'
    | 'request-blocked'
    | 'download-blocked'
    | 'webview-blocked'
    | 'certificate-refused'
    | 'permission-refused'
    | 'policy-violated'
  >,
): string {
  switch (entry.event) {
    case 'navigation-blocked':
      return `The page tried to go to another address (${entry.scheme}). It stayed.`
    case 'window-blocked':
      return `The page tried to open a window (${entry.scheme}). None was opened.`
    case 'request-blocked':
      return `A request to another address (${entry.scheme}) was stopped. Nothing was sent.`
    case 'download-blocked':
      return `A download (${entry.scheme}) was stopped.`
    case 'webview-blocked':
      return `The page tried to embed another page (${entry.scheme}). It was stopped.`
    case 'certificate-refused':
      return `A certificate (${entry.scheme}) was not trusted.`
    case 'permission-refused':
      return `The page asked for a permission (${entry.permission}). It was refused.`
    case 'policy-violated':
      return `The page tried something that its content security policy forbids (${entry.directive}). It was stopped.`
  }
}

const sessionTexts: Readonly<Record<string, string>> = {
  starting: 'The vault was closed, and its keys left memory.',
  new: 'Nobody keeps notes here yet.',
  unlocked: 'The vault was unlocked.',
  blocked: 'The vault could not be unlocked.',
}

const titleOf = (code: string): string =>
  (failureTexts as Readonly<Record<string, { readonly title: string }>>)[code]?.title ?? 'Something failed.'

const verifiedText = ({ finished, checked, problems }: Entry<'verified'>): string =>
  `${finished ? 'All files were checked' : 'A check of all files was cancelled'}: ${counted(checked, 'file')}, ${
    problems === 0 ? 'all as they should be' : `${problems} not as they should be`
  }.`

const repeatedText = ({ of, detail, times }: Entry<'repeated'>): string =>
  `The same happened ${times === 1 ? 'again, maybe more often' : `${times} more times`} within a minute (${of}${detail === 'any' ? '' : `, ${detail}`}).`
