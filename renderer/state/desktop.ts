import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { DesktopSettings, DesktopState } from '../../shared/model/desktop.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { desktopTexts } from '../text/texts.ts'
import type { Finding } from './finding.ts'
import { goToNote } from './going.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/** What the desktop around the window has to do with the notes. */
export interface Desktop {
  /** Null until main has answered. */
  readonly state: Store<DesktopState | null>
  readonly load: () => Promise<void>
  readonly change: (settings: DesktopSettings) => Promise<void>
  /** Put the address of a note into the clipboard. */
  readonly copyAddress: (note: { readonly id: NoteId } | undefined) => Promise<void>
  /** Open a note wherever it is; one that is not there is told. */
  readonly goTo: (id: NoteId) => Promise<void>
  /** Open what another program asked for, if it did. */
  readonly follow: () => Promise<void>
}

export function createDesktop(
  client: FernkeepBridge,
  workspace: Workspace,
  finding: Finding,
  toasts: Toasts,
): Desktop {
  const state = createStore<DesktopState | null>(null)

  async function goTo(id: NoteId) {
    const answer = await patiently(() => client.notes.open({ id }))
    if (answer.ok) goToNote({ workspace, finding }, answer.value)
    else toasts.refuse(answer)
  }

  async function follow() {
    const asked = await client.desktop.takeAsked()
    if (!asked.ok) toasts.refuse(asked)
    else if (asked.value !== null) await goTo(asked.value)
  }

  client.desktop.onAsked(() => void follow())
  return {
    state,
    goTo,
    follow,
    async load() {
      const answer = await client.desktop.state()
      if (answer.ok) state.set(answer.value)
      else toasts.refuse(answer)
    },
    async change(settings) {
      const answer = await patiently(() => client.desktop.change(settings))
      if (answer.ok) state.set(answer.value)
      else toasts.refuse(answer)
    },
    async copyAddress(note) {
      if (note === undefined) return
      const answer = await client.desktop.copyAddress({ id: note.id })
      if (answer.ok) toasts.show(desktopTexts.addressCopied)
      else toasts.refuse(answer)
    },
  }
}
