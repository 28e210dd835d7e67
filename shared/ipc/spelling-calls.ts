import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { chosenLanguages, spellingSettings, spellingWord } from '../model/spelling.ts'
import { call } from './define.ts'

/** The contract's part about spelling. Dictionaries come with the app; nothing is ever fetched. */
export const spellingCalls = {
  settings: call('read', z.void(), spellingSettings),
  /** Check in these languages from now on. */
  choose: call('write', z.strictObject({ languages: chosenLanguages }), z.void()),
  /** Those of the words that are wrong in all of the languages, and not of the person's own. */
  check: call(
    'read',
    z.strictObject({
      words: z.array(spellingWord).check(z.maxLength(limits.spellingWords)),
      languages: chosenLanguages,
    }),
    z.array(z.string()),
  ),
  /** What the word may have been meant to be, likeliest first. */
  suggest: call(
    'read',
    z.strictObject({ word: spellingWord, languages: chosenLanguages }),
    z.array(z.string()),
  ),
  /** Take it for right from now on. Throws `too-large` when there are as many own words as may be. */
  learn: call('write', z.strictObject({ word: spellingWord }), z.void()),
  forget: call('write', z.strictObject({ word: spellingWord }), z.void()),
}
