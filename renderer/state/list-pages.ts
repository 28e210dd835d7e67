import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'
import { patiently } from './patience.ts'

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
    const at: number = next
    const answer = await patiently(() => client.notes.list({ from: at }), isWanted)
    if (!isWanted()) return null
    if (!answer.ok) return answer
    for (const summary of answer.value.notes) rest.push(summary)
    next = answer.value.next
  }
  return rest
}
