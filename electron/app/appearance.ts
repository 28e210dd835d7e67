import { nativeTheme } from 'electron'
import { type Appearance, appearance, defaultAppearance } from '../../shared/model/appearance.ts'
import { readSettings, writeSettings } from './settings-file.ts'
import { speak } from './text/texts.ts'

/** What the window asks about how it looks. */
export interface KeptAppearance {
  readonly appearance: () => Promise<Appearance>
  readonly changeAppearance: (wanted: Appearance) => Promise<void>
}

/**
 * How the window looks and which language is spoken, kept in the file `path` in the clear: it is there before anything is unlocked, and says nothing
 * of any note. A file that says nothing of use is as none. A change holds at once, and throws the disk's failures.
 * `isDevelopment`: the pseudo-locale can be spoken.
 */
export async function keepAppearance(path: string, isDevelopment: boolean): Promise<KeptAppearance> {
  let current = (await readSettings(path, appearance)) ?? defaultAppearance
  nativeTheme.themeSource = current.theme
  speak(current.language, isDevelopment)
  return {
    appearance: () => Promise.resolve(current),
    changeAppearance: (wanted) => {
      current = wanted
      nativeTheme.themeSource = wanted.theme
      const written = writeSettings(path, wanted)
      speak(wanted.language, isDevelopment)
      return written
    },
  }
}
