import { type Environment, nameFor } from './app/profile.ts'
import { start } from './main.ts'
import { plaintextMode } from './vault/plaintext-mode.ts'

/**
 * The entry of unpackaged builds. `ENVIRONMENT` (dev, staging or production; dev when unset) picks the data folder and
 * the keychain service; `DEV_MODE=true` writes readable files into a folder of their own.
 */
const environments: readonly Environment[] = ['dev', 'staging', 'production']
const wanted = process.env['ENVIRONMENT'] ?? 'dev'
const environment = environments.find((name) => name === wanted)
if (environment === undefined) throw new Error(`ENVIRONMENT must be one of ${environments.join(', ')}`)
const devMode = process.env['DEV_MODE'] ?? 'false'
if (devMode !== 'true' && devMode !== 'false') throw new Error('DEV_MODE must be true or false')

start(
  {
    environment,
    keychainService: nameFor(environment),
    ...(devMode === 'true' ? { plaintextMode } : {}),
    reportBug: (error) => {
      // eslint-disable-next-line no-console -- a developer's terminal; release builds have no such entry
      console.error(error)
    },
  },
  import.meta.dirname,
)
