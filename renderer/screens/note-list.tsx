import { useVirtualizer } from '@tanstack/react-virtual'
import { NotebookPen, SearchX, SquarePen, Trash2 } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Failure } from '../../shared/result.ts'
import { classes, Button, IconButton } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { focusAfter, useFocusTarget } from '../components/focus-targets.ts'
import { NoteRow, rowHeight } from '../components/note-row.tsx'
import { matches, shown } from '../components/shortcuts.ts'
import { useApp, type App } from '../state/app.ts'
import { hitRows, rowsOf, type Row } from '../state/rows.ts'
import { useStore } from '../state/store.ts'
import type { Opened } from '../state/workspace.ts'
import { findingTexts } from '../text/finding.ts'
import { sentences } from '../text/sentences.ts'
import { EmptyTrash } from './empty-trash.tsx'
import { FindBox } from './find-box.tsx'
import styles from './note-list.module.css'

interface NoteListProps {
  readonly view: 'notes' | 'trash'
  readonly className: string | undefined
}

export function NoteList({ view, className }: NoteListProps) {
  const { workspace, notes } = useApp()
  const state = useStore(notes.state)
  const newNote = () => focusAfter(workspace.newNote, 'title')
  return (
    <section
      className={classes(styles.pane, className)}
      aria-label={view === 'trash' ? sentences.trash : sentences.notes}
      data-pane="1"
    >
      <header className={styles.head}>
        <h2>{view === 'trash' ? sentences.trash : sentences.notes}</h2>
        {view === 'trash' && <EmptyTrash />}
        <IconButton icon={SquarePen} name={sentences.newNote} shortcut={shown('Mod+N')} onClick={newNote} />
      </header>
      <FindBox />
      {state.status === 'loading' && <p className={styles.loading}>{sentences.loadingNotes}</p>}
      {state.status === 'failed' && (
        <div className={styles.failed}>
          <FailureNote failure={state.failure}>
            <Button onClick={() => void notes.load()}>{sentences.tryAgain}</Button>
          </FailureNote>
        </div>
      )}
      {state.status === 'ready' && <Rows view={view} />}
    </section>
  )
}

function Rows({ view }: { readonly view: 'notes' | 'trash' }) {
  const app = useApp()
  const state = useStore(app.notes.state)
  const drafts = useStore(app.drafts.views)
  const { opened } = useStore(app.workspace.state)
  const { text, result, failure } = useStore(app.finding.state)
  const finding = text.trim() !== ''
  const rows = useMemo(
    () => (finding ? hitRows(result?.hits ?? [], drafts) : rowsOf(state, drafts, view)),
    [finding, result, state, drafts, view],
  )
  const chosen = rows.findIndex((row) => isOpened(app, opened, row))
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  })
  useFocusTarget('list', () => scroller.current?.focus())
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])

  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (finding && last >= rows.length - 1) app.finding.more()
  }, [app, finding, last, rows.length])

  if (finding && failure !== null) return <FindingFailed failure={failure} />
  if (rows.length === 0)
    return finding && result === null ? null : <EmptyList view={view} finding={finding} />
  return (
    <div
      ref={scroller}
      className={styles.rows}
      role="listbox"
      aria-label={sentences.notes}
      aria-activedescendant={chosen >= 0 ? `${prefix}-${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => listKey(app, event, rows, chosen)}
    >
      <div role="presentation" className={styles.track} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <NoteRow
                key={key}
                id={`${prefix}-${index}`}
                row={row}
                position={index + 1}
                total={rows.length}
                top={start}
                chosen={index === chosen}
                choose={() => {
                  app.workspace.open(row.target)
                  app.workspace.bring('editor')
                }}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

const isOpened = (app: App, opened: Opened, { target }: Row): boolean => {
  switch (opened.status) {
    case 'nothing':
      return false
    case 'opening':
    case 'failed':
      return target.kind === 'note' && target.id === opened.id
    case 'reading':
      return target.kind === 'note' && target.id === opened.note.id
    case 'editing':
      return target.kind === 'draft'
        ? target.key === opened.key
        : app.drafts.views.get().get(opened.key)?.id === target.id
  }
}

/** How many rows Page Up and Page Down move by. */
const page = 8

function listKey(app: App, event: KeyboardEvent, rows: readonly Row[], chosen: number) {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen < 0 ? rows.length - 1 : chosen - 1,
    PageDown: chosen + page,
    PageUp: chosen - page,
    Home: 0,
    End: rows.length - 1,
  }
  const row = rows[chosen]
  const next = steps[event.key]
  if (next !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    const target = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (target) app.workspace.open(target.target)
  } else if (event.key === 'Enter' && row) {
    event.preventDefault()
    focusAfter(() => app.workspace.bring('editor'), 'body')
  } else if (isTrashKey(event) && row?.target.kind === 'note') {
    event.preventDefault()
    if (app.workspace.state.get().view === 'notes') void app.moves.trash(row.target.id)
  } else if (matches(event, 'Mod+Z')) {
    event.preventDefault()
    app.toasts.list
      .get()
      .findLast(({ action }) => action)
      ?.action?.run()
  }
}

const isTrashKey = (event: KeyboardEvent) =>
  ['Delete', 'Mod+Delete', 'Mod+Backspace'].some((shortcut) => matches(event, shortcut))

function FindingFailed({ failure }: { readonly failure: Failure }) {
  return (
    <div className={styles.failed}>
      <FailureNote failure={failure} />
    </div>
  )
}

interface EmptyListProps {
  readonly view: 'notes' | 'trash'
  /** Nothing was found, rather than nothing is there. */
  readonly finding: boolean
}

function EmptyList({ view, finding }: EmptyListProps) {
  const host = useRef<HTMLDivElement>(null)
  useFocusTarget('list', () => host.current?.focus())
  useEffect(() => {
    // The last row took the focus with it.
    if (document.activeElement === document.body) host.current?.focus()
  }, [])
  return (
    <div ref={host} className={styles.empty} tabIndex={-1}>
      {finding ? (
        <Empty icon={SearchX} title={findingTexts.nothingTitle} body={findingTexts.nothingBody} />
      ) : view === 'trash' ? (
        <Empty icon={Trash2} title={sentences.emptyTrashTitle} body={sentences.emptyTrashBody} />
      ) : (
        <Empty
          icon={NotebookPen}
          title={sentences.emptyNotesTitle}
          body={sentences.emptyNotesBody(shown('Mod+N'))}
        />
      )}
    </div>
  )
}
