import type { Result } from '../../shared/result.ts'
import { pace } from './draft-record.ts'

/** Ask again for as long as main asks to wait and `isWanted` holds. Answers what main said last. */
export async function patiently<T>(
  ask: () => Promise<Result<T>>,
  isWanted: () => boolean = () => true,
): Promise<Result<T>> {
  for (;;) {
    const answer = await ask()
    if (answer.ok || answer.code !== 'rate-limited' || !isWanted()) return answer
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs ?? pace.refused))
  }
}
