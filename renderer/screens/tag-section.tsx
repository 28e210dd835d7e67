import { useMenuStore } from '@ariakit/react/menu'
import { Ellipsis, Hash, PenLine, X } from 'lucide-react'
import { useMemo, type KeyboardEvent } from 'react'
import { ActionMenu } from '../components/action-menu.tsx'
import { classes } from '../components/button.tsx'
import { useDropTarget } from '../components/drop-target.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { matches } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { hasTag, tagCounts, type TagCount } from '../state/tags.ts'
import { sentences } from '../text/sentences.ts'
import styles from './places-pane.module.css'

const words = sentences.organising

/** Every tag in use. Dropping notes on one gives it to them. */
export function TagSection() {
  const { notes } = useApp()
  const state = useStore(notes.state)
  const tags = useMemo(() => tagCounts(state), [state])
  if (tags.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="tags-title">
      <header className={styles.sectionHead}>
        <h2 id="tags-title">{words.tags}</h2>
      </header>
      <ul className={styles.tags}>
        {tags.map((one) => (
          <TagRow key={one.tag.toLowerCase()} {...one} />
        ))}
      </ul>
    </section>
  )
}

function TagRow({ tag, count }: TagCount) {
  const { workspace, organising, dialogs } = useApp()
  const { view, scope } = useStore(workspace.state)
  const isCurrent = view === 'notes' && scope.kind === 'tag' && hasTag([scope.tag], tag)
  const menu = useMenuStore()
  const { over, handlers } = useDropTarget(
    (what) => what.kind === 'notes',
    (what) => what.kind === 'notes' && void organising.addTag(what.ids, tag),
  )
  const actions = [
    {
      label: words.renameTag,
      icon: PenLine,
      keys: 'F2',
      run: () => dialogs.open({ kind: 'rename-tag', tag }),
    },
    { label: words.removeTag, icon: X, keys: 'Delete', run: () => void organising.removeTagEverywhere(tag) },
  ] as const
  const key = (event: KeyboardEvent) => {
    const action = actions.find(({ keys }) => matches(event, keys))
    if (!action) return
    event.preventDefault()
    action.run()
  }
  return (
    <li
      className={classes(styles.place, styles.branch, isCurrent && styles.current, over && styles.over)}
      onContextMenu={(event) => {
        event.preventDefault()
        menu.show()
      }}
      {...handlers}
    >
      <button
        type="button"
        className={styles.tag}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={tag}
        aria-description={sentences.noteCount(count)}
        onClick={() => focusAfter(() => workspace.show('notes', { kind: 'tag', tag }), 'list')}
        onKeyDown={key}
      >
        <Hash size={14} strokeWidth={2} aria-hidden />
        <span className={styles.label} title={tag}>
          {tag}
        </span>
        <span className={styles.count}>{count.toLocaleString()}</span>
      </button>
      <ActionMenu
        className={styles.actions}
        icon={Ellipsis}
        name={words.actionsOf(tag)}
        actions={actions}
        store={menu}
      />
    </li>
  )
}
