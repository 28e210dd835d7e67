import { app } from 'electron'
import { runCommandLine } from '../cli/command-line.ts'
import { interruptSignal, standardOutput } from '../cli/terminal.ts'
import { type VaultMode } from '../vault/mode.ts'

/** What stands after `vault` when the program was started as `fernkeep vault …`; null when it was started as the app. */
export function vaultArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  // Unpackaged, Electron's own binary comes first and the app's folder after it.
  const [word, ...args] = argv.slice(isPackaged ? 1 : 2)
  return word === 'vault' ? args : null
}

/** Run the command line instead of the app, without a window, and end the process with its exit code. */
export async function runVaultCommand(args: readonly string[], root: string, mode: VaultMode): Promise<void> {
  app.exit(await runCommandLine({ args, root, mode, output: standardOutput, signal: interruptSignal() }))
}
