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
  type Asked = ReturnType<FernkeepBridge['notes']['list']>
  const ask = (at: number): Asked => patiently(() => client.notes.list({ from: at }), isWanted)
  for (let asked: Asked | null = ask(from); asked !== null;) {
    const answer: Awaited<Asked> = await asked
    if (!isWanted()) return null
    if (!answer.ok) return answer
    const { notes }: { readonly notes: readonly NoteSummary[] } = answer.value
    const next: number | null = answer.value.next
    asked = next === null ? null : ask(next)
    take(notes)
  }
  return null
}
