import { readSettings } from './app/developer-settings.ts'
import { nameFor } from './app/environment.ts'
import { start } from './main.ts'

/**
 * The entry of unpackaged builds. `ENVIRONMENT` (dev, staging or production; dev when unset) picks the data folder and
 * the keychain service; `DEV_MODE=true` writes readable files into a folder of their own.
 */
const { environment, devMode } = readSettings(process.env)

start(
  {
    environment,
    keychainService: nameFor(environment),
    ...(devMode && { plaintextMode: async () => (await import('./vault/plaintext-mode.ts')).plaintextMode }),
    reportBug: (error) => {
      // eslint-disable-next-line no-console -- a developer's terminal; release builds have no such entry
      console.error(error)
    },
  },
  import.meta.dirname,
)
