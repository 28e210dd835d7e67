import { Hash, PenLine, X } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import { useDropTarget } from '../components/drop-target.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useSelected } from '../state/store.ts'
import { hasTag, type TagCount } from '../state/tags.ts'
import { sentences } from '../text/texts.ts'
import styles from './places-pane.module.css'
import { SideRow } from './side-row.tsx'

const words = sentences.organising

/** Every tag in use. Dropping notes on one gives it to them. */
export function TagSection() {
  const { tallies } = useApp()
  const tags = useSyncExternalStore(tallies.subscribe, tallies.tags)
  if (tags.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="tags-title">
      <header className={styles.sectionHead}>
        <h2 id="tags-title">{words.tags}</h2>
      </header>
      <ul className={styles.ways}>
        {tags.map((one) => (
          <TagRow key={one.tag.toLowerCase()} {...one} />
        ))}
      </ul>
    </section>
  )
}

const TagRow = memo(function TagRow({ tag, count }: TagCount) {
  const { workspace, organising, dialogs } = useApp()
  const isCurrent = useSelected(
    workspace.state,
    ({ view, scope }) => view === 'notes' && scope.kind === 'tag' && hasTag([scope.tag], tag),
  )
  const target = useDropTarget(
    (what) => what.kind === 'notes',
    (what) => what.kind === 'notes' && void organising.addTag(what.ids, tag),
  )
  return (
    <SideRow
      icon={Hash}
      name={tag}
      hint={tag}
      count={count}
      isCurrent={isCurrent}
      open={() => focusAfter(() => workspace.show('notes', { kind: 'tag', tag }), 'list')}
      actionsName={words.actionsOf(tag)}
      actions={[
        {
          label: words.renameTag,
          icon: PenLine,
          keys: 'F2',
          run: () => dialogs.open({ kind: 'rename-tag', tag }),
        },
        {
          label: words.removeTag,
          icon: X,
          keys: 'Delete',
          run: () => void organising.removeTagEverywhere(tag),
        },
      ]}
      {...target}
    />
  )
})
