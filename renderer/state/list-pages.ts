import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'
import { patiently } from './patience.ts'

/** Hand the list from `from` to its end to `take`, page by page, while `isWanted` holds. Answers the failure that ended it. */
export async function readRest(
  client: FernkeepBridge,
  from: number,
  isWanted: () => boolean,
  take: (page: readonly NoteSummary[]) => void,
): Promise<Failure | null> {
  for (let next: number | null = from; next !== null;) {
    const at: number = next
    const answer = await patiently(() => client.notes.list({ from: at }), isWanted)
    if (!isWanted()) return null
    if (!answer.ok) return answer
    take(answer.value.notes)
    next = answer.value.next
  }
  return null
}
