import { parseArgs } from 'node:util'
import { readSettings } from '../electron/app/developer-settings.ts'
import { foldersFor, nameFor } from '../electron/app/environment.ts'
import { appDataFolder } from '../electron/cli/app-folder.ts'
import { systemKeychain } from '../electron/keychain/keychain.ts'
import { fernetMode } from '../electron/vault/mode.ts'
import { plaintextMode } from '../electron/vault/plaintext-mode.ts'
import { seedVault } from './seed/vault.ts'

/**
 * `npm run seed -- --notes N [--seed S] [--until DAY] [--add]`: fill the vault that `npm start` opens (DEV_MODE and
 * ENVIRONMENT choose it, as they do there) with notes that look like a person's. The same S and DAY give the same notes:
 * ids, titles, texts, tags, dates, and notebooks of the same names. What differs each time is what has to be random: keys,
 * tokens, and the notebooks' ids. A vault that has notes is left alone unless `--add` says otherwise.
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    // Fixed, so that the dates are the same tomorrow.
    until: { type: 'string', default: '2026-11-24' },
    add: { type: 'boolean', default: false },
  },
})

const wholeNumber = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : NaN)
const options = {
  notes: wholeNumber(values.notes),
  seed: wholeNumber(values.seed),
  until: Date.parse(`${values.until}T08:00:00Z`),
}
if (Object.values(options).some(Number.isNaN)) {
  process.stderr.write('Usage: npm run seed -- --notes N [--seed S] [--until 2026-11-24] [--add]\n')
  process.exit(2)
}
const { environment, devMode } = readSettings(process.env)
const root = foldersFor(appDataFolder(process.platform, process.env), environment, devMode).vault
const mode = devMode ? plaintextMode : fernetMode(systemKeychain(nameFor(environment)))
process.stdout.write(`${root}\n`)
process.exitCode = await seedVault({ root, mode, add: values.add, ...options }, (line) => {
  process.stdout.write(`${line}\n`)
})
