import { createStore, type Store } from './store.ts'
import type { Workspace } from './workspace.ts'

/** The sections of the settings. */
export type SectionId =
  | 'security'
  | 'passphrase'
  | 'recovery'
  | 'locking'
  | 'people'
  | 'appearance'
  | 'spelling'
  | 'desktop'
  | 'activity'
  | 'vault'
  | 'about'

export interface Settings {
  /** The section that is shown, or will be when the settings are opened. */
  readonly section: Store<SectionId>
  /** Show the settings, at a section of one's choice or where they were left. */
  readonly open: (section?: SectionId) => void
  readonly clear: () => void
}

const first: SectionId = 'vault'

export function createSettings(workspace: Workspace): Settings {
  const section = createStore<SectionId>(first)
  return {
    section,
    open(wanted) {
      if (wanted !== undefined) section.set(wanted)
      workspace.show('settings')
      if (wanted !== undefined) workspace.bring('editor')
    },
    clear: () => section.set(first),
  }
}
