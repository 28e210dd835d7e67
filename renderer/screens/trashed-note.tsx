import { ArchiveRestore, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { Button, classes } from '../components/button.tsx'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { sentences } from '../text/texts.ts'
import { PaneHead } from './pane-head.tsx'
import titleStyles from './title-field.module.css'
import styles from './trashed-note.module.css'
import { ReadOnlyBody } from './writing-later.tsx'

/** A note in the trash: it can be read, restored, and deleted forever after asking. */
export function TrashedNote({ note }: { readonly note: Note }) {
  const { moves } = useApp()
  const [asking, setAsking] = useState(false)
  const restore = () => void moves.restore(note.id).then(() => focusOnceDrawn('list'))
  const purge = () => {
    setAsking(false)
    void moves.purge(note.id).then(() => focusOnceDrawn('list'))
  }
  return (
    <>
      <PaneHead />
      <div className={styles.bar}>
        <p>{sentences.inTrash}</p>
        <Button onClick={restore}>
          <ArchiveRestore size={16} strokeWidth={1.75} aria-hidden />
          {sentences.restore}
        </Button>
        <Button onClick={() => setAsking(true)}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
          {sentences.deleteForever}
        </Button>
      </div>
      <h2 className={classes(titleStyles.title, styles.title)}>{note.title || sentences.untitled}</h2>
      <Suspense>
        <ReadOnlyBody text={note.body} />
      </Suspense>
      <ConfirmDialog
        open={asking}
        title={sentences.confirmDelete(note.title)}
        body={sentences.confirmDeleteBody}
        action={sentences.deleteForever}
        confirm={purge}
        cancel={() => setAsking(false)}
      />
    </>
  )
}
