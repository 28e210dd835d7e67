import { type ErrorCode } from '../../shared/errors.ts'
import { type IndexState } from '../../shared/model/index-state.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type SessionState } from '../../shared/model/session.ts'
import { type FileOperations } from '../files/operations.ts'
import { type KeyChange } from './access.ts'
import { type VaultMode } from './mode.ts'
import { type FoundChange, type NoteChange } from './note-change.ts'

export interface SessionOptions {
  /** The data folder: absolute; made when absent. */
  readonly root: string
  readonly mode: VaultMode
  /** The disk; only tests have another one. */
  readonly files?: FileOperations
  /** Log a failure; the answer is the reference the person sees. */
  readonly report: (code: ErrorCode, error: unknown) => string
  readonly onState: (state: SessionState) => void
  readonly onNoteChange: (change: NoteChange) => void
  /** Told of what something else did to the notes. */
  readonly onNotesFound?: (changes: readonly FoundChange[]) => void
  readonly onIndexState?: (state: IndexState) => void
  /** As in `VaultOptions`. */
  readonly patienceMs?: number
  /** As in `VaultOptions`. */
  readonly dictionaries?: string
  /** The files that cannot be used are no longer the same. */
  readonly onProblems?: (problems: FileProblem[]) => void
  /** Ask the person in a native dialog; without one, nothing that has to be asked is allowed. */
  readonly allowKeyChange?: (change: KeyChange) => Promise<boolean>
  /** Move a folder to the system's trash. */
  readonly trashFolder?: (path: string) => Promise<void>
}
