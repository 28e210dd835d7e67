import { join } from 'node:path'
import { app } from 'electron'
import { type VaultMode } from '../vault/mode.ts'

export type Environment = 'dev' | 'staging' | 'production'

/** What a build runs as: its environment, and how it writes the vault. */
export interface Profile {
  readonly environment: Environment
  /** The keychain service its keys are stored under. */
  readonly keychainService: string
  /** The vault's way of writing, when it is not Fernet with the keychain: development builds only. */
  readonly plaintextMode?: VaultMode
  /** Shows the stack of an unexpected error; development builds only. */
  readonly reportBug?: (error: unknown) => void
}

/** The name of an environment's data folder and keychain service. */
export const nameFor = (environment: Environment): string =>
  environment === 'production' ? 'Fernkeep' : `Fernkeep (${environment})`

/**
 * Give each profile folders of its own before anything else touches them:
 * `<app data>/<name>/{vault,chromium,logs}`. The vault is apart from Chromium's, so that it can be backed up or
 * synchronised by itself.
 */
export function takeFolders(profile: Profile): { readonly vault: string; readonly logs: string } {
  const name = nameFor(profile.environment) + (profile.plaintextMode === undefined ? '' : ' plaintext')
  const base = join(app.getPath('appData'), name)
  app.setName(name)
  app.setPath('userData', base)
  app.setPath('sessionData', join(base, 'chromium'))
  app.setAppLogsPath(join(base, 'logs'))
  return { vault: join(base, 'vault'), logs: join(base, 'logs') }
}
