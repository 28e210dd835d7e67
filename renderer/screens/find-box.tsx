import { Search, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { requestFocus, useFocusTarget } from '../components/focus-targets.ts'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'
import styles from './find-box.module.css'

/** The one box that finds: hits appear in the list below as you type. */
export function FindBox() {
  const { finding } = useApp()
  const { text, result } = useStore(finding.state)
  const field = useRef<HTMLInputElement>(null)
  useFocusTarget('finding', () => field.current?.select())

  const clear = () => {
    finding.clear()
    field.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      clear()
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      requestFocus('list')
    }
  }
  return (
    <div className={styles.box} role="search">
      <Search className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="text"
        role="searchbox"
        value={text}
        placeholder={sentences.finding.placeholder}
        aria-label={sentences.finding.label}
        aria-keyshortcuts={shown('Mod+Shift+F')}
        title={sentences.finding.hint}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => finding.type(target.value)}
        onKeyDown={key}
      />
      {text !== '' && (
        <button type="button" aria-label={sentences.finding.clear} onClick={clear}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      )}
      <p className={styles.told} role="status" aria-label={sentences.finding.label}>
        {text.trim() !== '' && result !== null && sentences.finding.told(result.total, result.forgiven)}
      </p>
    </div>
  )
}
