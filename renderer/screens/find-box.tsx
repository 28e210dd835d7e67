import { Bookmark, BookmarkCheck, Search, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { requestFocus, useFocusTarget } from '../components/focus-targets.ts'
import { matches, shown } from '../components/shortcuts.ts'
import { cleanLine } from '../../shared/text.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { findingTexts, savedSearchTexts } from '../text/texts.ts'
import { CatchingUpBar } from './catching-up-bar.tsx'
import styles from './find-box.module.css'
import { FindField } from './find-field.tsx'

/** Browsers have it for bookmarks. */
const saveShortcut = 'Mod+D'
const words = savedSearchTexts

/** The one box that finds: hits appear in the list below as you type. */
export function FindBox() {
  const { finding, savedSearches, catchingUp } = useApp()
  const { text, result } = useStore(finding.state)
  const isComplete = useStore(catchingUp.state).status === 'ready'
  const field = useRef<HTMLInputElement>(null)
  useStore(savedSearches.state)
  const query = cleanLine(text)
  const saved = savedSearches.find(query)
  useFocusTarget('finding', () => field.current?.select())

  const clear = () => {
    finding.clear()
    field.current?.focus()
  }
  const save = () => savedSearches.save(query)
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      clear()
    } else if (matches(event, saveShortcut) && query !== '') {
      event.preventDefault()
      save()
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      requestFocus('list')
    }
  }
  const SaveIcon = saved === undefined ? Bookmark : BookmarkCheck
  return (
    <div className={styles.box} role="search">
      <Search className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
      <FindField field={field} onKey={key} />
      {text !== '' && (
        <div className={styles.actions}>
          {query !== '' && (
            <button
              type="button"
              aria-label={saved === undefined ? words.save : `${words.saved}: ${words.rename}`}
              title={`${saved === undefined ? words.save : words.saved} (${shown(saveShortcut)})`}
              onClick={save}
            >
              <SaveIcon size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )}
          <button type="button" aria-label={findingTexts.clear} onClick={clear}>
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      )}
      <p className={styles.told} role="status" aria-label={findingTexts.label}>
        {text.trim() !== '' &&
          result !== null &&
          findingTexts.told(result.total, result.forgiven, isComplete)}
      </p>
      <CatchingUpBar />
    </div>
  )
}
