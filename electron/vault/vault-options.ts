import { type IndexState } from '../../shared/model/index-state.ts'
import { type VaultAccess } from './access.ts'
import { type NoteStoreOptions } from './note-store-options.ts'

/** What is told of a vault while it is open, and how long opening may take. */
export interface VaultOptions extends NoteStoreOptions {
  /** Told how far list and index have caught up with the folder, when that takes long. */
  readonly onIndexState?: (state: IndexState) => void
  /**
   * How long opening waits for the folder to be read, in ms, when there is no index to list the notes from; the rest is
   * read in the background then. Without it, opening waits for all, and with an index for what that knows.
   */
  readonly patienceMs?: number
  readonly access: VaultAccess
  /** The folder of the dictionaries that spelling is checked with; without one every word is right. */
  readonly dictionaries?: string | undefined
}
