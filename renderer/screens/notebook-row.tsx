import { ChevronRight, Ellipsis } from 'lucide-react'
import {
  memo,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { limits } from '../../shared/limits.ts'
import type { NotebookId } from '../../shared/model/note.ts'
import { ActionMenu, type Action, type MenuOpening } from '../components/action-menu.tsx'
import { classes } from '../components/button.tsx'
import { dragSource, useDropTarget } from '../components/drop-target.ts'
import { useApp } from '../state/app.ts'
import type { Dragged } from '../state/dragging.ts'
import { withBelow, type TreeRow } from '../state/notebook-tree.ts'
import { useSelected } from '../state/store.ts'
import { number } from '../text/locale.ts'
import { sentences } from '../text/texts.ts'
import styles from './places-pane.module.css'

const words = sentences.organising

interface NotebookRowProps {
  readonly row: TreeRow
  readonly count: number
  readonly isCurrent: boolean
  readonly inTabOrder: boolean
  /** The same for all rows and for as long as the tree is on screen: a row is drawn anew only when it changes itself. */
  readonly tree: NotebookTree
}

/** What a row does in its tree. */
export interface NotebookTree {
  readonly actionsOf: (row: TreeRow) => readonly Action[]
  readonly fold: (id: NotebookId, isClosed: boolean) => void
  readonly key: (event: KeyboardEvent, row: TreeRow) => void
  readonly focused: (id: NotebookId) => void
  readonly show: (id: NotebookId) => void
}

/** One notebook of the tree. It takes notes and notebooks that are dropped on it. */
export const NotebookRow = memo(function NotebookRow(props: NotebookRowProps) {
  const { row, count, isCurrent, inTabOrder, tree } = props
  const { notebook, level, position, siblings, expanded } = row
  const { renaming } = useApp()
  const isRenaming = useSelected(renaming, (id) => id === notebook.id)
  const show = () => tree.show(notebook.id)
  const [opening, setOpening] = useState<MenuOpening>('closed')
  const { over, handlers } = useTaking(notebook.id)
  const openMenu = (event: MouseEvent) => {
    event.preventDefault()
    setOpening('pointer')
  }
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      show()
    } else tree.key(event, row)
  }
  const focus = ({ target, currentTarget }: FocusEvent) =>
    target === currentTarget && tree.focused(notebook.id)
  return (
    <div
      role="treeitem"
      data-notebook={notebook.id}
      className={classes(
        styles.place,
        styles.branch,
        styles[`level${Math.min(level, 6)}`],
        isCurrent && styles.current,
        over && styles.over,
      )}
      tabIndex={inTabOrder ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={expanded}
      aria-selected={isCurrent}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={notebook.name}
      aria-description={sentences.noteCount(count)}
      onClick={show}
      onContextMenu={openMenu}
      onKeyDown={key}
      onFocus={focus}
      {...(isRenaming ? {} : dragSource(() => ({ kind: 'notebook', id: notebook.id })))}
      {...handlers}
    >
      <span
        className={classes(styles.twist, expanded && styles.open)}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          if (expanded !== undefined) tree.fold(notebook.id, expanded)
        }}
      >
        {expanded !== undefined && <ChevronRight size={14} strokeWidth={2} />}
      </span>
      {isRenaming ? (
        <NameField id={notebook.id} name={notebook.name} />
      ) : (
        <>
          <span className={styles.label} title={notebook.name}>
            {notebook.name}
          </span>
          <span className={styles.count}>{count > 0 && number(count)}</span>
          <ActionMenu
            className={styles.actions}
            icon={Ellipsis}
            name={words.actionsOf(notebook.name)}
            actions={() => tree.actionsOf(row)}
            opening={opening}
            setOpening={setOpening}
            inTabOrder={false}
          />
        </>
      )}
    </div>
  )
})

function useTaking(id: NotebookId) {
  const { notebooks, organising } = useApp()
  const accepts = (what: Dragged) =>
    what.kind === 'notes' || !withBelow(notebooks.list.get(), what.id).has(id)
  const take = (what: Dragged) =>
    void (what.kind === 'notes' ? organising.moveTo(what.ids, id) : notebooks.move(what.id, id))
  return useDropTarget(accepts, take)
}

/** Enter and leaving it keep the name, Escape the one before. */
function NameField({ id, name }: { readonly id: NotebookId; readonly name: string }) {
  const { notebooks, renaming } = useApp()
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (keep: boolean) => {
    if (renaming.get() !== id) return
    const row = field.current?.closest<HTMLElement>('[role="treeitem"]')
    const hadFocus = field.current === document.activeElement
    renaming.set(null)
    if (keep) void notebooks.rename(id, typed)
    if (hadFocus) row?.focus()
  }
  const key = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end(true)
    if (event.key === 'Escape') end(false)
  }
  return (
    <input
      ref={field}
      type="text"
      className={styles.nameField}
      aria-label={words.notebookName}
      value={typed}
      maxLength={limits.nameLength}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={key}
      onBlur={() => end(true)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
