import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import styles from './recovery-offer.module.css'

const words = sentences.recovery

/** Offers to have a note back whose file is damaged, and says what came of it. */
export function RecoveryOffer({ note }: { readonly note: NoteId }) {
  const { recoveries, workspace } = useApp()
  const recovery = useStore(recoveries.state).get(note)
  const recover = () => void recoveries.recover(note)
  const open = ({ id }: NoteSummary) =>
    focusAfter(() => {
      workspace.show('notes')
      workspace.open({ kind: 'note', id })
      workspace.bring('editor')
    }, 'body')

  if (recovery?.status === 'recovered')
    return (
      <div className={styles.offer} role="status">
        <p>{words.recovered(recovery.note.title)}</p>
        <Button onClick={() => open(recovery.note)}>{words.open}</Button>
      </div>
    )
  if (recovery?.status === 'failed' && recovery.failure.code === 'not-found')
    return (
      <p className={styles.none} role="status">
        {words.none}
      </p>
    )
  return (
    <div className={styles.offer}>
      {recovery?.status === 'failed' && <FailureNote failure={recovery.failure} />}
      <Button aria-disabled={recovery?.status === 'recovering'} onClick={recover}>
        {recovery?.status === 'recovering' ? words.recovering : words.recover}
      </Button>
    </div>
  )
}
