import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { classes } from '../components/button.tsx'
import { useDropTarget } from '../components/drop-target.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { number } from '../text/locale.ts'
import styles from './places-pane.module.css'

interface PlaceButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly count: number
  readonly counted?: string | undefined
  /** Set on the place that is shown. */
  readonly button: Ref<HTMLButtonElement> | null
  readonly go: () => void
  /** What happens to notes that are dropped on it; without it none can be. */
  readonly take?: (ids: readonly NoteId[]) => void
}

/** One place of the sidebar. */
export function PlaceButton({ icon: Icon, label, count, counted, button, go, take }: PlaceButtonProps) {
  const isCurrent = button !== null
  const { over, handlers } = useDropTarget(
    (what) => take !== undefined && what.kind === 'notes',
    (what) => what.kind === 'notes' && take?.(what.ids),
  )
  return (
    <button
      ref={button}
      type="button"
      className={classes(styles.place, isCurrent && styles.current, over && styles.over)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      aria-description={counted}
      title={label}
      onClick={go}
      {...handlers}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{count > 0 && number(count)}</span>
    </button>
  )
}
