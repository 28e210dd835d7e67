import { setFlagsFromString } from 'node:v8'
// eslint-disable-next-line no-restricted-imports -- it runs one word, by which V8 gives its collector
import { runInNewContext } from 'node:vm'

/** Left to finish what still holds on to the vault: answers on their way, callbacks of the lock itself. In ms. */
const laterMs = [0, 1_000, 5_000]

/**
 * Collect garbage soon: OpenSSL's copies of keys are zeroed when the objects that hold them are collected, which an app
 * that nobody uses might not do for long. V8 lets it be asked for by a flag that only a context made later sees.
 */
export function collectSoon(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (const ms of laterMs) setTimeout(collect, ms).unref()
}
