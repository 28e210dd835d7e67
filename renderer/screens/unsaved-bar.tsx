import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { useApp } from '../state/app.ts'
import type { DraftView } from '../state/draft-record.ts'
import { sentences } from '../text/texts.ts'
import styles from './unsaved-bar.module.css'

/** Stays for as long as the text on screen could not be saved. */
export function UnsavedBar({ draft }: { readonly draft: DraftView }) {
  const { drafts } = useApp()
  if (draft.saving.status !== 'failed') return null
  return (
    <div className={styles.bar}>
      <FailureNote failure={draft.saving.failure} more={sentences.draftIsSafe}>
        <Button onClick={() => drafts.retry(draft.key)}>{sentences.tryAgain}</Button>
      </FailureNote>
    </div>
  )
}
