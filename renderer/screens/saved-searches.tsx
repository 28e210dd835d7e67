import { Bookmark, PenLine, X } from 'lucide-react'
import { useId } from 'react'
import type { SavedSearch } from '../../shared/model/saved-search.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { savedSearchTexts } from '../text/texts.ts'
import styles from './places-pane.module.css'
import { SideRow } from './side-row.tsx'

const words = savedSearchTexts

/** The saved searches and how much each finds; nothing while there is none. */
export function SavedSearches() {
  const { savedSearches, finding } = useApp()
  const { searches, counts } = useStore(savedSearches.state)
  const { text } = useStore(finding.state)
  const heading = useId()
  if (searches.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <header className={styles.sectionHead}>
        <h2 id={heading}>{words.title}</h2>
      </header>
      <ul className={styles.ways}>
        {searches.map((search) => (
          <SavedSearchRow
            key={search.id}
            search={search}
            count={counts.get(search.id)}
            isCurrent={search.query === text.trim()}
          />
        ))}
      </ul>
    </section>
  )
}

interface SavedSearchRowProps {
  readonly search: SavedSearch
  readonly count: number | undefined
  /** It is what the find box asks. */
  readonly isCurrent: boolean
}

function SavedSearchRow({ search, count, isCurrent }: SavedSearchRowProps) {
  const { savedSearches } = useApp()
  return (
    <SideRow
      icon={Bookmark}
      name={search.name}
      hint={`${search.name}\n${search.query}`}
      count={count}
      isCurrent={isCurrent}
      open={() => focusAfter(() => savedSearches.open(search), 'list')}
      actionsName={words.more(search.name)}
      actions={[
        {
          label: words.rename,
          icon: PenLine,
          keys: 'F2',
          run: () => savedSearches.naming.set({ kind: 'saved', search }),
        },
        { label: words.remove, icon: X, keys: 'Delete', run: () => void savedSearches.remove(search.id) },
      ]}
    />
  )
}
