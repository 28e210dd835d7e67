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
