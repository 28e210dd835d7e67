import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'

/** How far a quick note is from being one. */
export type QuickNoteState =
  | { readonly status: 'writing' }
  | { readonly status: 'saving' }
  /** Its text is kept in the window. */
  | { readonly status: 'failed'; readonly failure: Failure }

export interface QuickNoteDraft {
  readonly text: Store<string>
  readonly state: Store<QuickNoteState>
  /** Make a note of the text, if there is one, and close the window. */
  readonly keep: () => Promise<void>
  /** Close the window and forget the text. */
  readonly discard: () => void
}

/** What is typed into the quick note; when main wants the window closed, it is kept. */
export function createQuickNote(client: Pick<FernkeepBridge, 'quick'>): QuickNoteDraft {
  const text = createStore('')
  const state = createStore<QuickNoteState>({ status: 'writing' })

  async function keep() {
    if (state.get().status === 'saving') return
    if (text.get().trim() !== '') {
      state.set({ status: 'saving' })
      const answer = await patiently(() => client.quick.save({ text: text.get() }))
      if (!answer.ok) {
        state.set({ status: 'failed', failure: answer })
        void client.quick.close({ unsaved: true })
        return
      }
      text.set('')
    }
    await client.quick.close({ unsaved: false })
  }

  client.quick.onFinish(() => void keep())
  return {
    text,
    state,
    keep,
    discard: () => void client.quick.close({ unsaved: false }),
  }
}
