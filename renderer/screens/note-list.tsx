import { useVirtualizer } from '@tanstack/react-virtual'
import { Archive, NotebookPen, Pin, SearchX, SquarePen, Trash2 } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Place } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import type { Failure } from '../../shared/result.ts'
import { classes, Button, IconButton } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { flinging } from '../components/flinging.ts'
import { useFocusTarget } from '../components/focus-targets.ts'
import { NoteRow, rowHeight } from '../components/note-row.tsx'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import type { Scope } from '../state/scope.ts'
import { useSelected, useStore } from '../state/store.ts'
import type { View } from '../state/workspace.ts'
import { findingTexts, sentences } from '../text/texts.ts'
import { EmptyTrash } from './empty-trash.tsx'
import { FindBox } from './find-box.tsx'
import styles from './note-list.module.css'
import { listKey, noteOf } from './note-list-keys.ts'
import { keyOfOpened, placeFinder, rowActions } from './note-list-pointer.ts'
import { SortMenu } from './sort-menu.tsx'

interface NoteListProps {
  readonly view: Place
  readonly className: string | undefined
}

export function NoteList({ view, className }: NoteListProps) {
  const { workspace, notes, notebooks, commands } = useApp()
  const status = useSelected(notes.state, (state) => state.status)
  const failure = useSelected(notes.state, (state) => (state.status === 'failed' ? state.failure : null))
  const scope = useSelected(workspace.state, (state) => state.scope)
  const title = titleOf(view, scope, useStore(notebooks.list))
  return (
    <section className={classes(styles.pane, className)} aria-label={title} data-pane="1">
      <header className={styles.head}>
        <h2 title={title}>{title}</h2>
        {view === 'trash' && <EmptyTrash />}
        <SortMenu />
        <IconButton
          icon={SquarePen}
          name={sentences.newNote}
          shortcut={shown('Mod+N')}
          onClick={() => commands.run('new-note')}
        />
      </header>
      <FindBox />
      {status === 'loading' && <p className={styles.loading}>{sentences.loadingNotes}</p>}
      {failure && (
        <div className={styles.failed}>
          <FailureNote failure={failure}>
            <Button onClick={() => void notes.load()}>{sentences.tryAgain}</Button>
          </FailureNote>
        </div>
      )}
      {status === 'ready' && <Rows />}
      <ChosenBar />
    </section>
  )
}

/** In a narrow window, where the list hides what can be done with the chosen notes: the way there. */
function ChosenBar() {
  const { selection, workspace } = useApp()
  const count = useStore(selection.state).ids.size
  if (count === 0) return null
  return (
    <div className={styles.chosen}>
      <Button look="primary" onClick={() => workspace.bring('editor')}>
        {sentences.organising.doWith(count)}
      </Button>
    </div>
  )
}

function titleOf(view: Place, scope: Scope, notebooks: readonly Notebook[]): string {
  const words = sentences.organising
  if (view === 'trash') return sentences.trash
  if (view === 'archive') return words.archive
  if (scope.kind === 'pinned') return words.pinnedNotes
  if (scope.kind === 'tag') return `#${scope.tag}`
  if (scope.kind === 'all') return words.allNotes
  return notebooks.find(({ id }) => id === scope.id)?.name ?? words.allNotes
}

function Rows() {
  const app = useApp()
  const { listing, selection } = app
  const rows = useSyncExternalStore(listing.subscribe, listing.rows)
  const opened = useSelected(app.workspace.state, (state) => state.opened)
  const { text, result, failure } = useStore(app.finding.state)
  const chosen = useStore(selection.state)
  const finding = text.trim() !== ''
  const openedKey = keyOfOpened(app, opened)
  const [[placeOfOpened, placeOfLead]] = useState(() => [placeFinder(), placeFinder()] as const)
  const openedAt = useMemo(() => placeOfOpened(rows, openedKey), [placeOfOpened, rows, openedKey])
  const leadAt = useMemo(() => placeOfLead(rows, chosen.lead), [placeOfLead, rows, chosen.lead])
  const { press, choose, dragged } = useMemo(() => rowActions(app), [app])
  const at = leadAt < 0 ? openedAt : leadAt
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Its own height is known when it has been laid out, which would then be done twice.
    initialRect: { width: 0, height: window.innerHeight },
  })
  const [isFlung] = useState(flinging)
  const brief = isFlung(virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0, virtual.isScrolling)
  useFocusTarget('list', () => scroller.current?.focus())
  useEffect(() => {
    // A row that is in view stays where it is: going there would lay out the window once more.
    if (at >= 0 && virtual.getOffsetForIndex(at)?.[1] !== 'auto') virtual.scrollToIndex(at)
  }, [at, virtual])

  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (finding && last >= rows.length - 1) app.finding.more()
  }, [app, finding, last, rows.length])

  if (finding && failure !== null) return <FindingFailed failure={failure} />
  if (rows.length === 0) return finding && result === null ? null : <EmptyList finding={finding} />
  return (
    <div
      ref={scroller}
      className={styles.rows}
      role="listbox"
      aria-label={sentences.notes}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `${prefix}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => listKey(app, event, rows, at)}
    >
      <div role="presentation" className={styles.track} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          const id = noteOf(row)
          const isSelected = id !== null && chosen.ids.has(id)
          return (
            row && (
              <NoteRow
                key={row.key}
                id={`${prefix}-${index}`}
                row={row}
                position={index + 1}
                total={rows.length}
                top={start}
                chosen={chosen.ids.size > 0 ? isSelected : index === openedAt}
                brief={brief}
                dragged={dragged}
                press={press}
                choose={choose}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function FindingFailed({ failure }: { readonly failure: Failure }) {
  return (
    <div className={styles.failed}>
      <FailureNote failure={failure} />
    </div>
  )
}

/** Says why nothing is listed. */
function EmptyList({ finding }: { readonly finding: boolean }) {
  const host = useRef<HTMLDivElement>(null)
  const { view, scope } = useStore(useApp().workspace.state)
  useFocusTarget('list', () => host.current?.focus())
  useEffect(() => {
    // The last row took the focus with it.
    if (document.activeElement === document.body) host.current?.focus()
  }, [])
  return (
    <div ref={host} className={styles.empty} tabIndex={-1}>
      <Empty {...emptyOf(finding, view, scope)} />
    </div>
  )
}

function emptyOf(finding: boolean, view: View, scope: Scope) {
  const words = sentences.organising
  const newNote = shown('Mod+N')
  if (finding) return { icon: SearchX, title: findingTexts.nothingTitle, body: findingTexts.nothingBody }
  if (view === 'trash')
    return { icon: Trash2, title: sentences.emptyTrashTitle, body: sentences.emptyTrashBody }
  if (view === 'archive')
    return { icon: Archive, title: words.emptyArchiveTitle, body: words.emptyArchiveBody }
  if (scope.kind === 'pinned')
    return { icon: Pin, title: words.emptyPinnedTitle, body: words.emptyPinnedBody }
  if (scope.kind !== 'all')
    return { icon: NotebookPen, title: words.emptyScopeTitle, body: words.emptyScopeBody(newNote) }
  return { icon: NotebookPen, title: sentences.emptyNotesTitle, body: sentences.emptyNotesBody(newNote) }
}
