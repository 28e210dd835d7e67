// eslint-disable-next-line no-restricted-imports -- written before Chromium starts, which does not wait; a file of Chromium's, not ours
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** By Chromium's names. Without a language it takes the system's; one that is blocked is not looked for. */
const preferences = {
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: ['en-US'], blocked_dictionaries: ['en-US'] },
}

/**
 * Tell Chromium, before its first start in `folder`, that nobody wants its spell check. It would look for a dictionary to
 * download as it makes the session, before anything can be set there; in vain, because no name resolves, but not without
 * trying. Later starts find what lockDown set.
 */
export function wantNoDictionary(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
