import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'
import { patiently } from './patience.ts'

/**
 * Hand the list from `from` to its end to `take`, page by page, while `isWanted` holds; main makes a page while the one
 * before is taken. Answers the failure that ended it.
 */
export async function readRest(
  client: FernkeepBridge,
  from: number,
  isWanted: () => boolean,
  take: (page: readonly NoteSummary[]) => void,
): Promise<Failure | null> {
  const ask = (at: number) => patiently(() => client.notes.list({ from: at }), isWanted)
  let asked = ask(from)
  for (;;) {
    const answer = await asked
    if (!isWanted()) return null
    if (!answer.ok) return answer
    const { notes, next } = answer.value
    if (next !== null) asked = ask(next)
    take(notes)
    if (next === null) return null
  }
}
