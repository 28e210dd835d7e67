import type { MouseEvent, PointerEvent } from 'react'
import type { App } from '../state/app.ts'
import type { Dragged } from '../state/dragging.ts'
import type { Row } from '../state/rows.ts'
import type { Opened } from '../state/workspace.ts'
import { idsOf, noteOf, openRow } from './note-list-keys.ts'

/** What the pointer does with a row. It asks for what is on screen when it is used, so that no row waits for that. */
export function rowActions(app: App) {
  const placeOf = placeFinder()
  const opened = () => {
    const rows = app.listing.rows()
    const key = keyOfOpened(app, app.workspace.state.get().opened)
    return noteOf(rows[placeOf(rows, key)])
  }
  return {
    /** A press that is going to be a click: what it opens is read while the hand lets go. */
    press({ button, pointerType, shiftKey, ctrlKey, metaKey }: PointerEvent, row: Row) {
      const id = noteOf(row)
      const opens = button === 0 && pointerType !== 'touch' && !shiftKey && !ctrlKey && !metaKey
      if (opens && id !== null && app.drafts.keyOf(id) === undefined) app.workspace.expect(id)
    },
    /** A click opens; with Ctrl or Cmd it adds to what is chosen, with Shift it chooses all up to there. */
    choose(event: MouseEvent, row: Row) {
      const id = noteOf(row)
      if (id !== null && event.shiftKey) app.selection.extend(idsOf(app.listing.rows()), opened(), id)
      else if (id !== null && (event.ctrlKey || event.metaKey)) app.selection.toggle(id, opened())
      else {
        openRow(app, row)
        app.workspace.bring('editor')
      }
    },
    /** All that is chosen when the row is part of it. */
    dragged(row: Row): Dragged {
      const id = noteOf(row)
      const { ids } = app.selection.state.get()
      return { kind: 'notes', ids: id === null ? [] : ids.has(id) ? [...ids] : [id] }
    },
  }
}

/** Where the row with a key stands, -1 for none. Looked for first where it stood last: a key in a title moves no row. */
export function placeFinder(): (rows: readonly Row[], key: string | null) => number {
  let last = -1
  return (rows, key) => {
    if (key === null) return -1
    if (rows[last]?.key !== key) last = rows.findIndex((row) => row.key === key)
    return last
  }
}

/** The key of the row of what is open, whatever list it is in. */
export function keyOfOpened(app: App, opened: Opened): string | null {
  switch (opened.status) {
    case 'nothing':
      return null
    case 'opening':
    case 'failed':
      return opened.id
    case 'reading':
      return opened.note.id
    case 'editing':
      return app.drafts.views.get().get(opened.key)?.id ?? opened.key
  }
}
