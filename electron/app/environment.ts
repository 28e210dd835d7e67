import { join } from 'node:path'

export const environments = ['dev', 'staging', 'production'] as const
export type Environment = (typeof environments)[number]

/** The name of an environment's data folder and keychain service. */
export const nameFor = (environment: Environment): string =>
  environment === 'production' ? 'Fernkeep' : `Fernkeep (${environment})`

/** Where one way of running keeps what it writes. */
export interface Folders {
  /** The app's name, and its folder's. */
  readonly name: string
  readonly base: string
  readonly vault: string
  readonly chromium: string
  readonly logs: string
  /** The file that says where the window stood. */
  readonly window: string
  /** The file that says how the window looks. */
  readonly appearance: string
  /** The file that says how the app stands in the desktop. */
  readonly desktop: string
}

/**
 * The folders of an environment: `<app data>/<name>/{vault,chromium,logs}`. No two environments share one, nor do an
 * encrypted and a readable vault. The vault is apart from Chromium's, so that it can be backed up or synchronised by
 * itself.
 */
export function foldersFor(appData: string, environment: Environment, plaintext: boolean): Folders {
  const name = nameFor(environment) + (plaintext ? ' plaintext' : '')
  const base = join(appData, name)
  return {
    name,
    base,
    vault: join(base, 'vault'),
    chromium: join(base, 'chromium'),
    logs: join(base, 'logs'),
    window: join(base, 'window.json'),
    appearance: join(base, 'appearance.json'),
    desktop: join(base, 'desktop.json'),
  }
}
