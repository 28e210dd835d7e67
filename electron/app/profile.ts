import { app } from 'electron'
import type { VaultMode } from '../vault/mode.ts'
import { type Environment, type Folders, foldersFor } from './environment.ts'

/** What a build runs as: its environment, and how it writes the vault. */
export interface Profile {
  readonly environment: Environment
  /** The keychain service its keys are stored under. */
  readonly keychainService: string
  /** Loads the vault's way of writing, when it is not Fernet with the keychain: development builds only. */
  readonly plaintextMode?: () => Promise<VaultMode>
  /** Shows the stack of an unexpected error; development builds only. */
  readonly reportBug?: (error: unknown) => void
}

/** Give each profile folders of its own before anything else touches them. */
export function takeFolders(profile: Profile): Folders {
  const plaintext = profile.plaintextMode !== undefined
  const folders = foldersFor(app.getPath('appData'), profile.environment, plaintext)
  app.setName(folders.name)
  app.setPath('userData', folders.base)
  app.setPath('sessionData', folders.chromium)
  app.setAppLogsPath(folders.logs)
  return folders
}
