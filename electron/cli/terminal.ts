import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type Ask } from './opening.ts'
import { type Output } from './output.ts'

export const standardOutput: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  aside: (line) => void process.stderr.write(`${line}\n`),
}

/** Aborted by the first Ctrl+C; the second ends the process as it always does. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => {
    controller.abort()
  })
  return controller.signal
}

/**
 * Ask on standard error and read a line of standard input: on a terminal, without showing what is typed. Lines of a pipe
 * are answers to one question after the other. Null at its end, and for Ctrl+C.
 */
export function hiddenQuestions(input: NodeJS.ReadStream = process.stdin): Ask {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  let lines: AsyncIterator<string> | null = null
  return async (prompt) => {
    process.stderr.write(prompt)
    if (!input.isTTY) {
      lines ??= createInterface(input)[Symbol.asyncIterator]()
      const line = await lines.next()
      return line.done === true ? null : line.value
    }
    const terminal = createInterface({ input, output: nowhere, terminal: true })
    const answer = await Promise.race([
      once(terminal, 'line').then(([line]) => String(line)),
      once(terminal, 'close').then(() => null),
    ])
    terminal.close()
    process.stderr.write('\n')
    return answer
  }
}
