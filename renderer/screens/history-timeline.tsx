import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { RevisionSummary } from '../../shared/model/revision.ts'
import { currentMinute, onMinute } from '../components/minute-clock.ts'
import { useApp } from '../state/app.ts'
import type { OpenHistory } from '../state/note-history.ts'
import { fullDate, momentDate } from '../text/dates.ts'
import { sentences } from '../text/texts.ts'
import styles from './history-timeline.module.css'

/** In px; history-timeline.module.css holds to it. */
const rowHeight = 56
/** How many rows Page Up and Page Down move by. */
const page = 8

/** When the note was what, newest first. The arrow keys choose. */
export function HistoryTimeline({ state }: { readonly state: OpenHistory }) {
  const { history } = useApp()
  const { revisions, now } = state
  const chosen = revisions.findIndex(({ revision }) => revision === state.chosen)
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const virtual = useVirtualizer({
    count: revisions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  useEffect(() => scroller.current?.focus(), [])
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])

  const key = (event: KeyboardEvent) => {
    const next = stepOf(event.key, chosen, revisions.length)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const revision = revisions[next]
    if (revision) void history.choose(revision.revision)
  }
  return (
    <div
      ref={scroller}
      className={styles.rows}
      role="listbox"
      aria-label={sentences.history.versions}
      aria-activedescendant={chosen >= 0 ? `${prefix}-${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={key}
    >
      <div role="presentation" className={styles.track} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const revision = revisions[index]
          return (
            revision && (
              <VersionRow
                key={revision.revision}
                id={`${prefix}-${index}`}
                revision={revision}
                more={revision.length - now.body.length}
                position={index + 1}
                total={revisions.length}
                top={start}
                chosen={index === chosen}
                choose={() => void history.choose(revision.revision)}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function stepOf(key: string, chosen: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + page,
    PageUp: chosen - page,
    Home: 0,
    End: total - 1,
  }
  const next = steps[key]
  return next === undefined ? null : Math.min(Math.max(next, 0), total - 1)
}

interface VersionRowProps {
  readonly id: string
  readonly revision: RevisionSummary
  /** Characters more than the note has now; negative for fewer. */
  readonly more: number
  readonly position: number
  readonly total: number
  readonly top: number
  readonly chosen: boolean
  readonly choose: () => void
}

function VersionRow({ id, revision, more, position, total, top, chosen, choose }: VersionRowProps) {
  const minute = useSyncExternalStore(onMinute, currentMinute)
  const at = Date.parse(revision.savedAt)
  return (
    <div
      id={id}
      role="option"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={chosen}
      aria-setsize={total}
      aria-posinset={position}
      onClick={choose}
    >
      <div className={styles.card}>
        <time dateTime={revision.savedAt} title={fullDate(at)}>
          {momentDate(at, minute)}
        </time>
        <span>
          {[sentences.history.length(more), sentences.history.inPlace[revision.place]]
            .filter((text) => text !== '')
            .join(', ')}
        </span>
      </div>
    </div>
  )
}
