import { readFile } from 'node:fs/promises'
import { nativeTheme } from 'electron'
import { type Appearance, appearance, defaultAppearance } from '../../shared/model/appearance.ts'
import { writeOwnFile } from '../files/own-file.ts'

/** What the window asks about how it looks. */
export interface KeptAppearance {
  readonly appearance: () => Promise<Appearance>
  readonly changeAppearance: (wanted: Appearance) => Promise<void>
}

/**
 * How the window looks, kept in the file `path` in the clear: it is there before anything is unlocked, and says nothing
 * of any note. A file that says nothing of use is as none. A change holds at once, and throws the disk's failures.
 */
export async function keepAppearance(path: string): Promise<KeptAppearance> {
  let current = await readAppearance(path)
  nativeTheme.themeSource = current.theme
  return {
    appearance: () => Promise.resolve(current),
    changeAppearance: async (wanted) => {
      current = wanted
      nativeTheme.themeSource = wanted.theme
      await writeOwnFile(path, JSON.stringify(wanted))
    },
  }
}

async function readAppearance(path: string): Promise<Appearance> {
  try {
    return appearance.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Looks are worth no message, and the next change writes the file anew.
    return defaultAppearance
  }
}
