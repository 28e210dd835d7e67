import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { History, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import buttonStyles from '../components/button.module.css'
import { Button, classes } from '../components/button.tsx'
import dialogStyles from '../components/dialog.module.css'
import { Empty } from '../components/empty.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { requestFocus } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import type { HistoryState, OpenHistory, Shown } from '../state/note-history.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { HistoryDifference } from './history-difference.tsx'
import styles from './history-dialog.module.css'
import { HistoryTimeline } from './history-timeline.tsx'

const words = sentences.history

/** The earlier versions of the note that is open, over the window. */
export function HistoryDialog() {
  const { history, notes } = useApp()
  const state = useStore(history.state)
  useFocusOnNoteAfter(state.status !== 'closed')
  if (state.status === 'closed') return null
  const isFull = state.status === 'ready' && state.revisions.length > 0
  const title = state.status === 'ready' ? state.now.title : notes.get(state.id)?.title
  return (
    <Dialog
      open
      onClose={history.close}
      autoFocusOnHide={false}
      className={classes(dialogStyles.dialog, isFull && styles.dialog)}
      backdrop={<div className={dialogStyles.veil} />}
    >
      <header className={dialogStyles.head}>
        <DialogHeading className={classes(dialogStyles.heading, styles.heading)}>
          {words.title(title ?? '')}
        </DialogHeading>
        <DialogDismiss
          className={classes(buttonStyles.button, buttonStyles.icon)}
          aria-label={sentences.close}
        >
          <X size={18} strokeWidth={1.75} aria-hidden />
        </DialogDismiss>
      </header>
      <Content state={state} />
    </Dialog>
  )
}

/** Back to the note once the dialog is gone: until then nothing outside of it takes the focus. */
function useFocusOnNoteAfter(isOpen: boolean) {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) requestFocus('body')
    wasOpen.current = isOpen
  }, [isOpen])
}

function Content({ state }: { readonly state: Exclude<HistoryState, { status: 'closed' }> }) {
  const { history } = useApp()
  switch (state.status) {
    case 'loading':
      return <p className={styles.loading}>{words.loading}</p>
    case 'failed':
      return (
        <FailureNote failure={state.failure}>
          <Button onClick={() => void history.open()}>{sentences.tryAgain}</Button>
        </FailureNote>
      )
    case 'ready':
      if (state.revisions.length > 0) return <Versions state={state} />
      return <Empty icon={History} title={words.emptyTitle} body={words.emptyBody} />
  }
}

function Versions({ state }: { readonly state: OpenHistory }) {
  const { history } = useApp()
  const [restoring, setRestoring] = useState(false)
  const ready = !restoring && canRestore(state)
  const restore = async () => {
    setRestoring(true)
    await history.restore()
    setRestoring(false)
  }
  return (
    <>
      <div className={styles.versions}>
        <HistoryTimeline state={state} />
        <HistoryDifference state={state} />
      </div>
      <footer className={styles.foot}>
        <p>{words.restoreBody}</p>
        <Button look="primary" aria-disabled={!ready} onClick={() => ready && void restore()}>
          {words.restore}
        </Button>
      </footer>
    </>
  )
}

/** What is restored is what is on screen, and differs from the note as it is. */
const canRestore = ({ shown, chosen }: OpenHistory) =>
  shown?.status === 'compared' && shown.revision === chosen && !isSame(shown)

const isSame = ({ title, body }: Extract<Shown, { status: 'compared' }>) =>
  title.kind === 'same' && body.kind === 'same'
