import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react/menu'
import { Bookmark, MoreHorizontal } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import type { SavedSearch } from '../../shared/model/saved-search.ts'
import { classes } from '../components/button.tsx'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { savedSearchTexts } from '../text/finding.ts'
import { sentences } from '../text/sentences.ts'
import styles from './saved-searches.module.css'

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
      <h2 id={heading} className={styles.heading}>
        {words.title}
      </h2>
      <ul className={styles.list}>
        {searches.map((search) => (
          <SavedSearchRow
            key={search.id}
            search={search}
            count={counts.get(search.id)}
            current={search.query === text.trim()}
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
  readonly current: boolean
}

function SavedSearchRow({ search, count, current }: SavedSearchRowProps) {
  const { savedSearches } = useApp()
  const rename = () => savedSearches.naming.set({ kind: 'saved', search })
  const remove = () => void savedSearches.remove(search.id)
  const key = (event: KeyboardEvent) => {
    const act = { F2: rename, Delete: remove }[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <li className={classes(styles.row, current && styles.current)} onKeyDown={key}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'page' : undefined}
        aria-label={search.name}
        aria-description={count === undefined ? undefined : sentences.noteCount(count)}
        title={`${search.name}\n${search.query}`}
        onClick={() => focusAfter(() => savedSearches.open(search), 'list')}
      >
        <Bookmark size={18} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{search.name}</span>
        <span className={styles.count}>{count?.toLocaleString()}</span>
      </button>
      <MenuProvider placement="bottom-end">
        <MenuButton className={styles.more} aria-label={words.more(search.name)}>
          <MoreHorizontal size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
        <Menu gutter={4} fixed className={styles.menu}>
          <MenuItem className={styles.item} onClick={rename}>
            {words.rename}
            <kbd>F2</kbd>
          </MenuItem>
          <MenuItem className={styles.item} onClick={remove}>
            {words.remove}
            <kbd>Delete</kbd>
          </MenuItem>
        </Menu>
      </MenuProvider>
    </li>
  )
}
