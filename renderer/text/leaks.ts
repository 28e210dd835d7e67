import type { LeakReport } from '../../shared/model/leak-report.ts'
import { hitCount } from '../../shared/hit-count.ts'
import { leakTexts as words } from './texts.ts'

/** How a leak self-test ended: `0 of 212 files`. */
export const leakResult = ({ finished, files, bytes, hits }: LeakReport): string =>
  words.result(finished, hitCount(hits), files, Math.round(bytes / 1e5) / 10)

/** Files that could not be searched, or null when there are none. */
export const leakUnread = ({ unread }: LeakReport): string | null =>
  unread === 0 ? null : words.unread(unread)

export const leakPlaceText = ({ place, form, files }: LeakReport['hits'][number]): string =>
  words.found(words.places[place], files, words.forms[form])
