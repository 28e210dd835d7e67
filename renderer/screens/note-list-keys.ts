import type { KeyboardEvent } from 'react'
import type { NoteId } from '../../shared/model/note.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { matches } from '../components/shortcuts.ts'
import type { App } from '../state/app.ts'
import type { Row } from '../state/rows.ts'

/** How many rows Page Up and Page Down move by. */
const page = 8

export const noteOf = (row: Row | undefined): NoteId | null =>
  row?.target.kind === 'note' ? row.target.id : null

export const idsOf = (rows: readonly Row[]): readonly NoteId[] => rows.map(noteOf).filter((id) => id !== null)

/** What a key does in the list. `at` is the row that the keyboard is on, -1 when there is none. */
export function listKey(app: App, event: KeyboardEvent, rows: readonly Row[], at: number): void {
  if (stepKey(app, event, rows, at) || commandKey(app, event, rows[at])) event.preventDefault()
}

/** Arrows and their kin move; with Shift they choose all on the way. */
function stepKey(app: App, event: KeyboardEvent, rows: readonly Row[], at: number): boolean {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? rows.length - 1 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  }
  const next = steps[event.key]
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
  const id = noteOf(row)
  if (event.shiftKey && id !== null) app.selection.extend(idsOf(rows), noteOf(rows[at]), id)
  else if (row) openRow(app, row)
  return true
}

function commandKey(app: App, event: KeyboardEvent, row: Row | undefined): boolean {
  if (matches(event, 'Mod+A')) app.commands.run('select-all')
  else if (event.key === 'Escape' && app.selection.state.get().ids.size > 0) app.selection.clear()
  else if (event.key === 'Enter' && row) {
    openRow(app, row)
    focusAfter(() => app.workspace.bring('editor'), 'body')
  } else if (isTrashKey(event)) app.commands.run(app.commands.isReady('trash') ? 'trash' : 'purge')
  else if (matches(event, 'Mod+Z')) undoLast(app)
  else return false
  return true
}

const isTrashKey = (event: KeyboardEvent) =>
  ['Delete', 'Mod+Delete', 'Mod+Backspace'].some((shortcut) => matches(event, shortcut))

/** What the last message offers. */
function undoLast({ toasts }: App) {
  const last = toasts.list.get().findLast(({ action }) => action)
  if (!last) return
  toasts.dismiss(last.id)
  last.action?.run()
}

/** Open a row's note, and nothing else is chosen any more. */
export function openRow(app: App, { target }: Row): void {
  app.selection.clear()
  app.workspace.open(target)
}
