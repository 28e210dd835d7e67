import type { LoggedEvent } from '../../shared/model/security-event.ts'
import { activityTexts as words, failureTexts } from './texts.ts'

/** What happened, in a sentence. Values come from a file that another program may have written: any may be unlisted. */
export function activityText(entry: LoggedEvent): string {
  switch (entry.event) {
    case 'start':
      return words.started(entry.version)
    case 'session':
      return sessionTexts()[entry.status] ?? words.otherSession(entry.status)
    case 'session-failure':
    case 'keychain-failure':
      return titleOf(entry.code)
    case 'call-refused':
      return entry.code === 'rate-limited'
        ? words.askedTooOften(entry.channel)
        : words.notDone(entry.channel, titleOf(entry.code))
    case 'page-gone':
      return words.pageGone(entry.reason)
    case 'verified':
      return words.verified(entry.finished, entry.checked, entry.problems)
    case 'rotated':
      return words.rotated(entry.finished, entry.current)
    case 'leak-test-begun':
      return words.leakTestBegun
    case 'leak-tested':
      return words.leakTested(entry.finished, entry.files, entry.hits)
    case 'exported':
      return words.exported(entry.notes)
    case 'repeated':
      return words.repeated(entry.times, entry.of, entry.detail === 'any' ? '' : entry.detail)
    case 'withheld':
      return words.withheld(entry.of)
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
  const { blocked } = words
  switch (entry.event) {
    case 'navigation-blocked':
      return blocked.navigation(entry.scheme)
    case 'window-blocked':
      return blocked.window(entry.scheme)
    case 'request-blocked':
      return blocked.request(entry.scheme)
    case 'download-blocked':
      return blocked.download(entry.scheme)
    case 'webview-blocked':
      return blocked.webview(entry.scheme)
    case 'certificate-refused':
      return blocked.certificate(entry.scheme)
    case 'permission-refused':
      return blocked.permission(entry.permission)
    case 'policy-violated':
      return blocked.policy(entry.directive)
  }
}

const sessionTexts = (): Readonly<Record<string, string>> => words.session

const titleOf = (code: string): string =>
  (failureTexts as Readonly<Record<string, { readonly title: string }>>)[code]?.title ?? words.unknownFailure
