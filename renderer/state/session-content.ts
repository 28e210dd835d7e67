import { forgetFitting } from '../components/fuzzy.ts'
import type { App } from './app.ts'
import { until } from './store.ts'

/**
 * Ask for what the vault holds when it is unlocked; everything that came out of it leaves memory with the session.
 * `drawn` resolves when what was changed until now is on screen.
 */
export function followSession(app: App, drawn: () => Promise<void>) {
  const { session, notes, notebooks } = app
  const stores = [
    app.dialogs,
    app.selection,
    app.many,
    app.finding,
    app.noteLinks,
    app.backlinks,
    app.attachments,
    app.spelling,
    app.outline,
    { clear: () => app.isFocused.set(false) },
    app.linkRenaming,
    app.history,
    app.printing,
    app.workspace,
    app.editorStates,
    app.drafts,
    notes,
    app.tallies,
    notebooks,
    app.settings,
    app.speaking,
    app.activity,
    app.protections,
    app.savedSearches,
    app.catchingUp,
    app.recoveries,
    app.vaultTasks,
    app.access,
    app.toasts,
    { clear: forgetFitting },
  ]
  const later = [notebooks, app.savedSearches, app.catchingUp, app.access, app.spelling]
  let unlocked = false
  async function load() {
    void notes.load()
    // Drawing what stands beside the list takes as long as drawing the list, which is what a person waits for.
    await until(notes.state, ({ status }) => status !== 'loading')
    await drawn()
    if (!unlocked) return
    later.forEach((part) => void part.load())
    void app.desktop.follow()
  }
  session.state.subscribe(() => {
    const now = session.state.get().status === 'unlocked'
    if (now === unlocked) return
    unlocked = now
    if (now) void load()
    else for (const store of stores) store.clear()
  })
}
