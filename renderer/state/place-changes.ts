import type { App } from './app.ts'

/** What was asked for in one place is not asked for in another, and what was chosen there is not on screen. */
export function followPlace({
  workspace,
  finding,
  selection,
}: Pick<App, 'workspace' | 'finding' | 'selection'>): void {
  let { view, scope } = workspace.state.get()
  workspace.state.subscribe(() => {
    const now = workspace.state.get()
    if (now.view !== view) finding.clear()
    if (now.view !== view || now.scope !== scope) selection.clear()
    view = now.view
    scope = now.scope
  })
}
