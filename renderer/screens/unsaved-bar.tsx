import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { useApp } from '../state/app.ts'
import type { DraftKey } from '../state/draft-record.ts'
import { useSelected } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import styles from './unsaved-bar.module.css'

/** Stays for as long as the text on screen could not be saved. */
export function UnsavedBar({ draftKey }: { readonly draftKey: DraftKey }) {
  const { drafts } = useApp()
  const saving = useSelected(drafts.views, (views) => views.get(draftKey)?.saving)
  if (saving?.status !== 'failed') return null
  return (
    <div className={styles.bar}>
      <FailureNote failure={saving.failure} more={sentences.draftIsSafe}>
        <Button onClick={() => drafts.retry(draftKey)}>{sentences.tryAgain}</Button>
      </FailureNote>
    </div>
  )
}
