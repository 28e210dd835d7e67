import { Pin } from 'lucide-react'
import { memo, useSyncExternalStore, type MouseEvent, type PointerEvent } from 'react'
import type { Dragged } from '../state/dragging.ts'
import type { Row } from '../state/rows.ts'
import { fullDate, shortDate } from '../text/dates.ts'
import { sentences } from '../text/texts.ts'
import { classes } from './button.tsx'
import { dragSource } from './drop-target.ts'
import { Marked } from './marked.tsx'
import { currentMinute, onMinute } from './minute-clock.ts'
import styles from './note-row.module.css'

/** In px; note-row.module.css holds to it. */
export const rowHeight = 76

interface NoteRowProps {
  readonly id: string
  readonly row: Row
  readonly position: number
  readonly total: number
  /** Where it stands in the scrolled list, in px. */
  readonly top: number
  readonly chosen: boolean
  /** Only the title: the list is flung past. */
  readonly brief: boolean
  /** The same three functions for as long as the list is there. */
  readonly dragged: (row: Row) => Dragged
  readonly press: (event: PointerEvent, row: Row) => void
  readonly choose: (event: MouseEvent, row: Row) => void
}

/** Not drawn anew while its row stays the same: scrolling, and a key in one note's title, draw the others as they are. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { id, row, position, total, top, chosen, brief, dragged, press, choose } = props
  const title = row.title || sentences.untitled
  return (
    <div
      id={id}
      role="option"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-label={title}
      aria-description={described(row)}
      aria-selected={chosen}
      aria-setsize={total}
      aria-posinset={position}
      onPointerDown={(event) => press(event, row)}
      onClick={(event) => choose(event, row)}
      {...dragSource(() => dragged(row))}
    >
      <div className={styles.card}>
        <div className={styles.head}>
          <span className={classes(styles.title, row.title === '' && styles.untitled)}>
            <Marked text={title} ranges={row.marks?.title ?? []} />
          </span>
          {!brief && <Aside row={row} />}
        </div>
        {!brief && <Below row={row} />}
      </div>
    </div>
  )
})

function Aside({ row }: { readonly row: Row }) {
  return (
    <span className={styles.aside}>
      {row.pinned && <Pin size={12} strokeWidth={2} aria-hidden />}
      {row.modifiedAt && <When at={Date.parse(row.modifiedAt)} />}
    </span>
  )
}

function Below({ row }: { readonly row: Row }) {
  if (row.unsaved) return <span className={styles.unsaved}>{sentences.unsavedMark}</span>
  return (
    <span className={styles.excerpt}>
      <Marked text={row.excerpt} ranges={row.marks?.excerpt ?? []} />
    </span>
  )
}

const described = (row: Row) =>
  row.unsaved ? sentences.unsavedMark : row.pinned ? sentences.organising.isPinned : undefined

function When({ at }: { readonly at: number }) {
  const now = useSyncExternalStore(onMinute, currentMinute)
  return (
    <time className={styles.when} dateTime={new Date(at).toISOString()} title={fullDate(at)}>
      {shortDate(at, Math.max(now, at))}
    </time>
  )
}
