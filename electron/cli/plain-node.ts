import { readSettings } from '../app/developer-settings.ts'
import { foldersFor, nameFor } from '../app/environment.ts'
import { systemKeychain } from '../keychain/keychain.ts'
import { fernetMode } from '../vault/mode.ts'
import { plaintextMode } from '../vault/plaintext-mode.ts'
import { runCommandLine } from './command-line.ts'
import { appDataFolder } from './app-folder.ts'
import { hiddenQuestions, interruptSignal, standardOutput } from './terminal.ts'

/** `npm run vault -- COMMAND`: the command line in plain Node, from a checkout. */
const { environment, devMode } = readSettings(process.env)

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  root: foldersFor(appDataFolder(process.platform, process.env), environment, devMode).vault,
  mode: devMode ? plaintextMode : fernetMode(systemKeychain(nameFor(environment))),
  output: standardOutput,
  signal: interruptSignal(),
  ask: hiddenQuestions(),
})
