import { type Environment, environments } from './environment.ts'

/** How an unpackaged build is asked to run. */
export interface DeveloperSettings {
  readonly environment: Environment
  /** Write readable files. */
  readonly devMode: boolean
}

/**
 * Read `ENVIRONMENT` (dev when unset) and `DEV_MODE` (false when unset). Throws on any other value: a misspelt one must
 * not end in another environment's folder. Imported by electron/development.ts alone, so that packaged code has no
 * words to turn it on with.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): DeveloperSettings {
  const wanted = variables['ENVIRONMENT'] ?? 'dev'
  const environment = environments.find((name) => name === wanted)
  if (environment === undefined) throw new Error(`ENVIRONMENT must be one of ${environments.join(', ')}`)
  const devMode = variables['DEV_MODE'] ?? 'false'
  if (devMode !== 'true' && devMode !== 'false') throw new Error('DEV_MODE must be true or false')
  return { environment, devMode: devMode === 'true' }
}
