import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { shown } from '../components/shortcuts.ts'
import type { QuickNoteDraft } from '../state/quick-note.ts'
import { useStore } from '../state/store.ts'
import { desktopTexts } from '../text/texts.ts'
import hidden from '../components/visually-hidden.module.css'
import styles from './quick-note.module.css'

const words = desktopTexts.quickNote

/** The page of the small window: one text, which becomes a note. */
export function QuickNote({ note }: { readonly note: QuickNoteDraft }) {
  const text = useStore(note.text)
  const state = useStore(note.state)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const keeps = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!keeps) return
    event.preventDefault()
    void note.keep()
  }
  return (
    <main className={styles.note} onKeyDown={key}>
      <h1 className={hidden.hidden}>{words.name}</h1>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        readOnly={state.status === 'saving'}
        onChange={({ target }) => note.text.set(target.value)}
      />
      {state.status === 'failed' && <FailureNote failure={state.failure} />}
      <div className={styles.actions}>
        <span className={styles.hint}>{words.hint}</span>
        <Button onClick={note.discard}>{words.discard}</Button>
        <Button look="primary" title={shown('Mod+Enter')} onClick={() => void note.keep()}>
          {words.keep}
        </Button>
      </div>
    </main>
  )
}
