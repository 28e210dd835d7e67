import { Ellipsis, type LucideIcon } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { ActionMenu, type Action, type MenuOpening } from '../components/action-menu.tsx'
import { classes } from '../components/button.tsx'
import type { useDropTarget } from '../components/drop-target.ts'
import { matches } from '../components/shortcuts.ts'
import { sentences } from '../text/texts.ts'
import { number } from '../text/locale.ts'
import styles from './places-pane.module.css'

/** With what `useDropTarget` answers it takes what is dropped on it. */
interface SideRowProps extends Partial<ReturnType<typeof useDropTarget>> {
  readonly icon: LucideIcon
  readonly name: string
  /** Shown when the pointer rests on it. */
  readonly hint: string
  /** How many notes it leads to; undefined while that is not known. */
  readonly count: number | undefined
  readonly isCurrent: boolean
  readonly open: () => void
  /** What can be done with it: by the menu, whose name is `actionsName`, and by each action's keys. */
  readonly actions: readonly Action[]
  readonly actionsName: string
}

/** A line of the sidebar's lists: a way to notes, how many they are, and what can be done with the way. */
export function SideRow(props: SideRowProps) {
  const { icon: Icon, name, hint, count, isCurrent, open, actions, actionsName, over, handlers } = props
  const [opening, setOpening] = useState<MenuOpening>('closed')
  const key = (event: KeyboardEvent) => {
    const action = actions.find(({ keys }) => keys !== undefined && matches(event, keys))
    if (!action) return
    event.preventDefault()
    action.run()
  }
  return (
    <li
      className={classes(styles.place, styles.branch, isCurrent && styles.current, over && styles.over)}
      onContextMenu={(event) => {
        event.preventDefault()
        setOpening('pointer')
      }}
      onKeyDown={key}
      {...handlers}
    >
      <button
        type="button"
        className={styles.way}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={name}
        aria-description={count === undefined ? undefined : sentences.noteCount(count)}
        onClick={open}
      >
        <Icon size={14} strokeWidth={2} aria-hidden />
        <span className={styles.label} title={hint}>
          {name}
        </span>
        <span className={styles.count}>{count !== undefined && number(count)}</span>
      </button>
      <ActionMenu
        className={styles.actions}
        icon={Ellipsis}
        name={actionsName}
        actions={() => actions}
        opening={opening}
        setOpening={setOpening}
      />
    </li>
  )
}
