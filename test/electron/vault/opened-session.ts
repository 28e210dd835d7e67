import { type FileOperations } from '../../../electron/files/operations.ts'
import { type VaultMode, fernetMode } from '../../../electron/vault/mode.ts'
import { type NoteChange } from '../../../electron/vault/note-change.ts'
import { type SessionOptions } from '../../../electron/vault/session-options.ts'
import { Session } from '../../../electron/vault/session.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { type ErrorCode } from '../../../shared/errors.ts'
import { type SessionState } from '../../../shared/model/session.ts'
import { quickDisk } from '../files/fault-files.ts'
import { MemoryKeychain } from './memory-keychain.ts'

/** Where a session works, and what it told. */
export class SessionBench {
  readonly root: string
  readonly keychain: MemoryKeychain
  readonly mode: VaultMode
  readonly states: SessionState[] = []
  readonly changes: NoteChange[] = []
  /** What the system's dialogs and its trash do; without them, nothing is allowed or removed. */
  allow: SessionOptions['allowKeyChange']
  trash: SessionOptions['trashFolder']
  readonly failures: { readonly code: ErrorCode; readonly error: unknown }[] = []

  constructor(root: string, keychain = new MemoryKeychain(), mode: VaultMode = fernetMode(keychain)) {
    this.root = root
    this.keychain = keychain
    this.mode = mode
  }

  /** A session that is not started. */
  session(files: FileOperations = quickDisk): Session {
    return new Session({
      root: this.root,
      mode: this.mode,
      files,
      report: (code, error) => {
        this.failures.push({ code, error })
        return `reference ${this.failures.length}`
      },
      onState: (state) => void this.states.push(state),
      onNoteChange: (change) => void this.changes.push(change),
      ...(this.allow && { allowKeyChange: this.allow }),
      trashFolder: async (path) => this.trash?.(path),
    })
  }

  /** A started session with an open vault; the first one makes its user. Throws when it does not unlock. */
  async open(files: FileOperations = quickDisk): Promise<Session> {
    const session = this.session(files)
    await session.start()
    if (session.state.status === 'new') await session.create('Ada')
    if (session.state.status === 'unlocked') return session
    await session.close()
    throw new Error(`the session is ${session.state.status}`, { cause: this.failures.at(-1)?.error })
  }

  /** Open the vault, do something with it, and close it whatever happens. */
  async within<T>(work: (vault: Vault) => T | Promise<T>, files: FileOperations = quickDisk): Promise<T> {
    const session = await this.open(files)
    try {
      return await work(session.vault)
    } finally {
      await session.close()
    }
  }
}
