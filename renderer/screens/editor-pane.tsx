import { FileText, FileWarning, History, Trash2 } from 'lucide-react'
import { Button, classes, IconButton } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { SavingState } from '../components/saving-state.tsx'
import { historyShortcut, shown } from '../components/shortcuts.ts'
import { NoteBody } from '../editor/note-body.tsx'
import { useApp } from '../state/app.ts'
import type { DraftKey, DraftView } from '../state/draft-record.ts'
import { useStore } from '../state/store.ts'
import type { Failure } from '../../shared/result.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { failureTexts } from '../text/failures.ts'
import { sentences } from '../text/sentences.ts'
import styles from './editor-pane.module.css'
import { PaneHead } from './pane-head.tsx'
import { RecoveryOffer } from './recovery-offer.tsx'
import { TitleField } from './title-field.tsx'
import { TrashedNote } from './trashed-note.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'

export function EditorPane({ className }: { readonly className: string | undefined }) {
  const { workspace, drafts } = useApp()
  const { opened, view } = useStore(workspace.state)
  const views = useStore(drafts.views)
  const draft = opened.status === 'editing' ? views.get(opened.key) : undefined
  return (
    <section className={classes(styles.pane, className)} aria-label={sentences.note} data-pane="2">
      {opened.status === 'nothing' && <NothingOpen view={view} />}
      {opened.status === 'opening' && <PaneHead />}
      {opened.status === 'failed' && <NoteFailed id={opened.id} failure={opened.failure} />}
      {opened.status === 'reading' && <TrashedNote note={opened.note} />}
      {opened.status === 'editing' && draft && <OpenDraft draftKey={opened.key} draft={draft} />}
    </section>
  )
}

function OpenDraft({ draftKey, draft }: { readonly draftKey: DraftKey; readonly draft: DraftView }) {
  const { moves, history } = useApp()
  const { id } = draft
  return (
    <>
      <PaneHead>
        <SavingState saving={draft.saving} />
        <IconButton
          icon={History}
          name={sentences.history.open}
          shortcut={shown(historyShortcut)}
          disabled={id === null}
          onClick={() => void history.open()}
        />
        <IconButton
          icon={Trash2}
          name={sentences.moveToTrash}
          disabled={id === null}
          onClick={() => {
            if (id !== null) void moves.trash(id).then(() => focusOnceDrawn('list'))
          }}
        />
      </PaneHead>
      <UnsavedBar draft={draft} />
      <TitleField key={draftKey} draftKey={draftKey} title={draft.title} />
      <NoteBody draftKey={draftKey} />
    </>
  )
}

function NothingOpen({ view }: { readonly view: string }) {
  return (
    <>
      <PaneHead />
      <Empty
        icon={FileText}
        title={sentences.nothingOpenTitle}
        body={view === 'trash' ? sentences.nothingOpenTrashBody : sentences.nothingOpenBody(shown('Mod+N'))}
      />
    </>
  )
}

/** In place of the editor: an empty text would invite writing over the file. */
function NoteFailed({ id, failure }: { readonly id: NoteId; readonly failure: Failure }) {
  const { workspace } = useApp()
  const { title, body, action } = failureTexts[failure.code]
  return (
    <>
      <PaneHead />
      <div role="alert" className={styles.failed}>
        <Empty icon={FileWarning} title={title} body={`${body} ${action}`}>
          {failure.reference && <p className={styles.reference}>{sentences.reference(failure.reference)}</p>}
          <Button onClick={() => workspace.open({ kind: 'note', id })}>{sentences.tryAgain}</Button>
          {failure.code === 'note-damaged' && <RecoveryOffer note={id} />}
        </Empty>
      </div>
    </>
  )
}
