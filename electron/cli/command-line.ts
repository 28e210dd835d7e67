import { codeOf } from '../../shared/errors.ts'
import { type VaultMode } from '../vault/mode.ts'
import { Session } from '../vault/session.ts'
import { parseCommand, usage } from './arguments.ts'
import { run } from './commands.ts'
import { exitCodeFor, exitCodes } from './exit-codes.ts'
import { type Ask, openDoor } from './opening.ts'
import { type Output } from './output.ts'

export interface CommandLineOptions {
  /** What stands after `vault`. */
  readonly args: readonly string[]
  /** The data folder, and how it is written. */
  readonly root: string
  readonly mode: VaultMode
  readonly output: Output
  readonly ask: Ask
  /** Aborted by the person: a long command stops and says how far it came. */
  readonly signal: AbortSignal
}

/** Run a command on the vault as the app would open it: same keychain, same lock. The answer is the exit code. */
export async function runCommandLine({
  args,
  root,
  mode,
  output,
  signal,
  ask,
}: CommandLineOptions): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'none') {
    output.aside(`${command.reason}\n\n${usage}`)
    return exitCodes.notUnderstood
  }
  const fail = (error: unknown) => {
    output.aside(`failed: ${codeOf(error)}`)
    return exitCodeFor(codeOf(error))
  }
  let failure: unknown = null
  const session = new Session({
    root,
    mode,
    report: (_code, error) => {
      failure = error
      return ''
    },
    onState: () => undefined,
    onNoteChange: () => undefined,
  })
  try {
    await session.start()
    await openDoor(session, command, ask)
    if (session.state.status === 'blocked') return fail(failure)
    if (session.state.status === 'new') {
      output.aside('there is no vault here yet')
      return exitCodes.failed
    }
    await session.vault.notes.reconciled
    return await run(command, session.vault, output, signal)
  } catch (error) {
    return fail(error)
  } finally {
    await session.close()
  }
}
