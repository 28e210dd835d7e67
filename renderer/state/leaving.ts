import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { Failure } from '../../shared/result.ts'
import { keysText } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

export interface Leaving {
  /** Save everything, then `act`; a text that cannot be saved is told (`refusal`), and nothing is done. */
  readonly leave: (act: () => Promise<Failure | null>, refusal?: string) => Promise<Failure | null>
  readonly lock: () => Promise<void>
}

/** The end of a session that the person wants, or that main asks for: what is typed is saved first. */
export function createLeaving(
  client: FernkeepBridge,
  drafts: Drafts,
  workspace: Workspace,
  toasts: Toasts,
): Leaving {
  const save = async () => {
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, limits.closingMs))
    await Promise.race([workspace.discardUntouched().then(() => drafts.settleAll()), tooLate])
    return drafts.unsaved().length === 0
  }
  const leave: Leaving['leave'] = async (act, refusal = keysText.locking.notLocked) => {
    if (await save()) return act()
    toasts.show(refusal)
    return null
  }
  client.app.onLocking(() => void save().then((isSaved) => client.session.lock({ unsaved: !isSaved })))
  return {
    leave,
    async lock() {
      const failure = await leave(async () => {
        const answer = await client.session.lock({ unsaved: false })
        return answer.ok ? null : answer
      })
      if (failure !== null) toasts.refuse(failure)
    },
  }
}
