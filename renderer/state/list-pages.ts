import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'

/** How long to wait when main refuses without saying, in ms. */
const refusedMs = 1_000

/**
 * The list from `from` to its end, page by page; the failure that ended it; or null when `isWanted` no longer holds.
 */
export async function readRest(
  client: FernkeepBridge,
  from: number,
  isWanted: () => boolean,
): Promise<readonly NoteSummary[] | Failure | null> {
  const rest: NoteSummary[] = []
  for (let next: number | null = from; next !== null;) {
    const answer = await client.notes.list({ from: next })
    if (!isWanted()) return null
    if (answer.ok) {
      for (const summary of answer.value.notes) rest.push(summary)
      next = answer.value.next
    } else if (answer.code !== 'rate-limited') return answer
    else await pause(answer.retryAfterMs ?? refusedMs)
  }
  return rest
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
