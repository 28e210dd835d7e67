import { Plus } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { NotebookId } from '../../shared/model/note.ts'
import { classes, IconButton } from '../components/button.tsx'
import { useDropTarget } from '../components/drop-target.ts'
import { focusAfter, requestFocus, useFocusTarget } from '../components/focus-targets.ts'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { notebookCounts, treeRows, type TreeRow } from '../state/notebook-tree.ts'
import { useSelected, useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { NotebookRow, type NotebookTree } from './notebook-row.tsx'
import styles from './places-pane.module.css'
import { useNotebookActions } from './notebook-actions.ts'

const words = sentences.organising

/** The notebooks as a tree. Arrows walk it, F2 renames, Alt+arrows nest, Delete removes. */
export function NotebookSection() {
  const { notebooks, tallies, workspace, commands } = useApp()
  const list = useStore(notebooks.list)
  const own = useSyncExternalStore(tallies.subscribe, tallies.notebooks)
  const shownId = useSelected(workspace.state, ({ view, scope }) =>
    view === 'notes' && scope.kind === 'notebook' ? scope.id : null,
  )
  const [closed, setClosed] = useState<ReadonlySet<NotebookId>>(new Set())
  const [at, setAt] = useState<NotebookId | null>(null)
  const rows = useMemo(() => treeRows(list, closed), [list, closed])
  const counts = useMemo(() => notebookCounts(list, own), [list, own])
  const current = rows.find(({ notebook }) => notebook.id === (at ?? shownId)) ?? rows[0]
  const toTop = useDropTarget(
    (what) => what.kind === 'notebook',
    (what) => what.kind === 'notebook' && void notebooks.move(what.id, null),
  )
  const tree = useNotebookTree(rows, setClosed, setAt)
  useFocusTarget('notebooks', () => {
    const row = rows.find(({ notebook }) => notebook.id === at) ?? current
    if (row) focusRow(row.notebook.id)
  })
  return (
    <section className={styles.section} aria-labelledby="notebooks-title">
      <header className={classes(styles.sectionHead, toTop.over && styles.over)} {...toTop.handlers}>
        <h2 id="notebooks-title">{words.notebooks}</h2>
        <IconButton
          icon={Plus}
          name={words.newNotebook}
          shortcut={shown('Mod+Shift+N')}
          onClick={() => commands.run('new-notebook')}
        />
      </header>
      {rows.length === 0 ? (
        <p className={styles.hint}>{words.noNotebooks}</p>
      ) : (
        <div role="tree" aria-labelledby="notebooks-title">
          {rows.map((row) => (
            <NotebookRow
              key={row.notebook.id}
              row={row}
              count={counts.get(row.notebook.id) ?? 0}
              isCurrent={row.notebook.id === shownId}
              inTabOrder={row === current}
              tree={tree}
            />
          ))}
        </div>
      )}
    </section>
  )
}

/** What the rows do, always with the rows that are on screen by then. */
function useNotebookTree(
  rows: readonly TreeRow[],
  setClosed: (change: (closed: ReadonlySet<NotebookId>) => ReadonlySet<NotebookId>) => void,
  setAt: (at: NotebookId) => void,
): NotebookTree {
  const { workspace } = useApp()
  const actions = useNotebookActions(rows)
  const latest = useRef({ rows, actions })
  useLayoutEffect(() => {
    latest.current = { rows, actions }
  })
  return useMemo(() => {
    const fold = (id: NotebookId, isClosed: boolean) =>
      setClosed((closed) => {
        const next = new Set(closed)
        if (isClosed) next.add(id)
        else next.delete(id)
        return next
      })
    return {
      actionsOf: (row) => latest.current.actions.of(row),
      fold,
      key(event, row) {
        const next = treeKey(event, latest.current.rows, row, fold)
        if (next === null && !latest.current.actions.key(event, row)) return
        event.preventDefault()
        event.stopPropagation()
        if (next !== null) focusAfter(() => setAt(next.notebook.id), 'notebooks')
      },
      focused: setAt,
      show(id) {
        workspace.show('notes', { kind: 'notebook', id })
        requestFocus('list')
      },
    }
  }, [setAt, setClosed, workspace])
}

const focusRow = (id: NotebookId) =>
  document.querySelector<HTMLElement>(`[role="treeitem"][data-notebook="${id}"]`)?.focus()

/** The row that a key leads to (the same one when it only folds); null when the key is none of the tree's. */
function treeKey(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  rows: readonly TreeRow[],
  row: TreeRow,
  fold: (id: NotebookId, isClosed: boolean) => void,
): TreeRow | null {
  if (altKey || ctrlKey || metaKey) return null
  const at = rows.indexOf(row)
  const { notebook, expanded } = row
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1] ?? row
    case 'ArrowUp':
      return rows[at - 1] ?? row
    case 'Home':
      return rows[0] ?? row
    case 'End':
      return rows.at(-1) ?? row
    case 'ArrowRight':
      if (expanded === false) fold(notebook.id, false)
      return expanded === true ? (rows[at + 1] ?? row) : row
    case 'ArrowLeft':
      if (expanded === true) fold(notebook.id, true)
      return expanded === true ? row : (rows.find((other) => other.notebook.id === notebook.parent) ?? row)
    default:
      return startingWith(key, rows, at)
  }
}

/** The next row whose name begins with the typed letter, round the end. */
function startingWith(key: string, rows: readonly TreeRow[], at: number): TreeRow | null {
  if ([...key].length !== 1 || key === ' ') return null
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return round.find(({ notebook }) => notebook.name.toLowerCase().startsWith(key.toLowerCase())) ?? null
}
