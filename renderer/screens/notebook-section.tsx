import { Plus } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import type { NotebookId } from '../../shared/model/note.ts'
import { classes, IconButton } from '../components/button.tsx'
import { useDropTarget } from '../components/drop-target.ts'
import { focusAfter, requestFocus, useFocusTarget } from '../components/focus-targets.ts'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { notebookCounts, treeRows, type TreeRow } from '../state/notebook-tree.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'
import { NotebookRow } from './notebook-row.tsx'
import styles from './places-pane.module.css'
import { useNotebookActions } from './notebook-actions.ts'

const words = sentences.organising

/** The notebooks as a tree. Arrows walk it, F2 renames, Alt+arrows nest, Delete removes. */
export function NotebookSection() {
  const { notebooks, notes, workspace, commands } = useApp()
  const list = useStore(notebooks.list)
  const state = useStore(notes.state)
  const { view, scope } = useStore(workspace.state)
  const [closed, setClosed] = useState<ReadonlySet<NotebookId>>(new Set())
  const [at, setAt] = useState<NotebookId | null>(null)
  const rows = treeRows(list, closed)
  const counts = useMemo(() => notebookCounts(list, state), [list, state])
  const shownId = view === 'notes' && scope.kind === 'notebook' ? scope.id : null
  const current = rows.find(({ notebook }) => notebook.id === (at ?? shownId)) ?? rows[0]
  const actions = useNotebookActions(rows)
  useFocusTarget('notebooks', () => {
    const row = rows.find(({ notebook }) => notebook.id === at) ?? current
    if (row) focusRow(row.notebook.id)
  })
  const toTop = useDropTarget(
    (what) => what.kind === 'notebook',
    (what) => what.kind === 'notebook' && void notebooks.move(what.id, null),
  )

  const fold = (id: NotebookId, isClosed: boolean) => {
    const next = new Set(closed)
    if (isClosed) next.add(id)
    else next.delete(id)
    setClosed(next)
  }
  const go = (row: TreeRow | undefined) => {
    if (!row) return
    focusAfter(() => setAt(row.notebook.id), 'notebooks')
  }
  const key = (event: KeyboardEvent, row: TreeRow) => {
    const next = treeKey(event, rows, row, fold)
    if (next === null && !actions.key(event, row)) return
    event.preventDefault()
    event.stopPropagation()
    go(next ?? undefined)
  }
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
              actions={actions}
              fold={fold}
              onKeyDown={(event) => key(event, row)}
              onFocus={() => setAt(row.notebook.id)}
              show={() => {
                workspace.show('notes', { kind: 'notebook', id: row.notebook.id })
                requestFocus('list')
              }}
            />
          ))}
        </div>
      )}
    </section>
  )
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
