import { spawnSync } from 'node:child_process'
import { app } from 'electron'
import { exitCodes } from '../cli/exit-codes.ts'
import type { VaultMode } from '../vault/mode.ts'

/** What stands after `vault` when the program was started as `fernkeep vault …`; null when it was started as the app. */
export function vaultArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  // Chromium's switches may stand before; unpackaged, the app's folder does.
  const words = argv.slice(argv.findIndex((word, i) => i > 0 && !word.startsWith('-')))
  const [word, ...args] = isPackaged ? words : words.slice(1)
  return word === 'vault' ? args : null
}

/**
 * Run the command line instead of the app, without a window, and end the process with its exit code. It is loaded here: no
 * start of the app has to wait for it.
 */
export async function runVaultCommand(
  args: readonly string[],
  root: string,
  loadMode: () => Promise<VaultMode>,
): Promise<void> {
  if (needsHeadless()) {
    app.exit(rerunHeadless())
    return
  }
  const { runCommandLine } = await import('../cli/command-line.ts')
  const { hiddenQuestions, interruptSignal, standardOutput } = await import('../cli/terminal.ts')
  app.exit(
    await runCommandLine({
      args,
      root,
      mode: await loadMode(),
      output: standardOutput,
      signal: interruptSignal(),
      ask: hiddenQuestions(),
    }),
  )
}

/** On Linux Electron ends as soon as it finds no display, and a terminal need not have one. */
const needsHeadless = () =>
  process.platform === 'linux' && app.commandLine.getSwitchValue('ozone-platform') !== 'headless'

/** The same program again, on no display. Chromium takes this switch from the command line only. */
function rerunHeadless(): number {
  const args = ['--ozone-platform=headless', '--disable-gpu', ...process.argv.slice(1)]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? exitCodes.failed
}
