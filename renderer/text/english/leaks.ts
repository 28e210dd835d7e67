import type { LeakForm, LeakPlace } from '../../../shared/model/leak-report.ts'
import { counted, number } from './words.ts'

/** What the leak self-test says. */
export const leakTexts = {
  places: {
    vault: 'the folder of the notes',
    logs: 'the log',
    cache: 'the window’s caches',
    storage: 'the window’s storage',
    browser: 'the window’s other files',
    settings: 'the settings',
    temp: 'the system’s temporary files',
  } satisfies Record<LeakPlace, string>,
  forms: {
    utf8: 'as it is',
    utf16: 'in UTF-16',
    base64: 'in base64',
    hex: 'in hex',
    name: 'in its name',
  } satisfies Record<LeakForm, string>,
  /** How it ended: `0 of 212 files`. `megabytes` has one digit behind the point. */
  result: (finished: boolean, hits: number, files: number, megabytes: number) =>
    `${finished ? '' : 'Cancelled. '}Found in ${number(hits)} of ${counted(files, 'file')} (${number(megabytes)} MB).`,
  unread: (files: number) => `${counted(files, 'file')} could not be read, and may hold anything.`,
  /** `place` and `form` as above. */
  found: (place: string, files: number, form: string) => `In ${place}: ${counted(files, 'file')}, ${form}`,
} as const
