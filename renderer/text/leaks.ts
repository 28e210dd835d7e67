import type { LeakForm, LeakPlace, LeakReport } from '../../shared/model/leak-report.ts'
import { hitCount } from '../../shared/hit-count.ts'
import { counted } from './sentences.ts'

const places: Readonly<Record<LeakPlace, string>> = {
  vault: 'the folder of the notes',
  logs: 'the log',
  cache: 'the window’s caches',
  storage: 'the window’s storage',
  browser: 'the window’s other files',
  settings: 'the settings',
  temp: 'the system’s temporary files',
}

const forms: Readonly<Record<LeakForm, string>> = {
  utf8: 'as it is',
  utf16: 'in UTF-16',
  base64: 'in base64',
  hex: 'in hex',
  name: 'in its name',
}

/** How a leak self-test ended: `0 of 212 files`. */
export function leakResult({ finished, files, bytes, hits }: LeakReport): string {
  const size = `${(bytes / 1e6).toFixed(1)} MB`
  const head = finished ? '' : 'Cancelled. '
  return `${head}Found in ${hitCount(hits).toLocaleString()} of ${counted(files, 'file')} (${size}).`
}

/** Files that could not be searched, or null when there are none. */
export const leakUnread = ({ unread }: LeakReport): string | null =>
  unread === 0 ? null : `${counted(unread, 'file')} could not be read, and may hold anything.`

export const leakPlaceText = ({ place, form, files }: LeakReport['hits'][number]): string =>
  `In ${places[place]}: ${counted(files, 'file')}, ${forms[form]}`
