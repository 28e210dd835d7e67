import { useSyncExternalStore } from 'react'
import type { Row } from '../state/rows.ts'
import { fullDate, shortDate } from '../text/dates.ts'
import { sentences, untitled } from '../text/sentences.ts'
import { classes } from './button.tsx'
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
  readonly choose: () => void
}

export function NoteRow({ id, row, position, total, top, chosen, choose }: NoteRowProps) {
  const title = row.title || untitled
  return (
    <div
      id={id}
      role="option"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-label={title}
      aria-description={row.unsaved ? sentences.unsavedMark : undefined}
      aria-selected={chosen}
      aria-setsize={total}
      aria-posinset={position}
      onClick={choose}
    >
      <div className={styles.card}>
        <span className={classes(styles.title, row.title === '' && styles.untitled)}>
          <Marked text={title} ranges={row.marks?.title ?? []} />
        </span>
        {row.modifiedAt && <When at={Date.parse(row.modifiedAt)} />}
        {row.unsaved ? (
          <span className={styles.unsaved}>{sentences.unsavedMark}</span>
        ) : (
          <span className={styles.excerpt}>
            <Marked text={row.excerpt} ranges={row.marks?.excerpt ?? []} />
          </span>
        )}
      </div>
    </div>
  )
}

function When({ at }: { readonly at: number }) {
  const now = useSyncExternalStore(onMinute, currentMinute)
  return (
    <time className={styles.when} dateTime={new Date(at).toISOString()} title={fullDate(at)}>
      {shortDate(at, Math.max(now, at))}
    </time>
  )
}
