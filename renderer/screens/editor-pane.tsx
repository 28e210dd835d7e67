import {
  Archive,
  ArchiveRestore,
  FileText,
  FileWarning,
  History,
  Minimize2,
  Pin,
  PinOff,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import { memo, Suspense } from 'react'
import { commandOf, type CommandId } from '../../shared/commands.ts'
import { Button, classes, IconButton } from '../components/button.tsx'
import { Empty } from '../components/empty.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { SavingState } from '../components/saving-state.tsx'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import type { DraftKey } from '../state/draft-record.ts'
import { useSelected, useStore } from '../state/store.ts'
import type { Failure } from '../../shared/result.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { failureTexts, sentences, toolbarTexts } from '../text/texts.ts'
import styles from './editor-pane.module.css'
import { Backlinks } from './backlinks.tsx'
import { NoteDetails } from './note-details.tsx'
import { OutlinePane } from './outline-pane.tsx'
import { PaneHead } from './pane-head.tsx'
import { RecoveryOffer } from './recovery-offer.tsx'
import { SelectionPane } from './selection-pane.tsx'
import { TitleField } from './title-field.tsx'
import { TrashedNote } from './trashed-note.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'
import { WordCount } from './word-count.tsx'
import { NoteBody, NoteToolbar } from './writing-later.tsx'

export function EditorPane({ className }: { readonly className: string | undefined }) {
  const { workspace, drafts, selection } = useApp()
  const { opened, view } = useStore(workspace.state)
  const selected = useStore(selection.state).ids.size
  const isOpening = opened.status === 'opening'
  const key = isOpening ? opened.before : opened.status === 'editing' ? opened.key : null
  const isThere = useSelected(drafts.views, (views) => key !== null && views.has(key))
  return (
    // What is still there of the note before takes no word that is meant for the next one.
    <section
      className={classes(styles.pane, className)}
      aria-label={sentences.note}
      aria-busy={isOpening}
      inert={isOpening}
      data-pane="2"
    >
      {selected > 0 ? (
        <SelectionPane count={selected} />
      ) : (
        <>
          {opened.status === 'nothing' && <NothingOpen view={view} />}
          {isOpening && !isThere && <PaneHead />}
          {opened.status === 'failed' && <NoteFailed id={opened.id} failure={opened.failure} />}
          {opened.status === 'reading' && <TrashedNote note={opened.note} />}
          {key !== null && isThere && <OpenDraft draftKey={key} isOut={isOpening} />}
        </>
      )}
    </section>
  )
}

interface OpenDraftProps {
  readonly draftKey: DraftKey
  /** It only stays until the next note has been read. */
  readonly isOut: boolean
}

/** Each part follows what it shows of the draft itself: a key in the title draws the title, and nothing beside it. */
function OpenDraft({ draftKey, isOut }: OpenDraftProps) {
  const { drafts, isFocused } = useApp()
  const isAlone = useStore(isFocused)
  const id = useSelected(drafts.views, (views) => views.get(draftKey)?.id ?? null)
  return (
    <>
      <DraftHead draftKey={draftKey} id={id} />
      <UnsavedBar draftKey={draftKey} />
      <TitleField key={draftKey} draftKey={draftKey} isOut={isOut} />
      {id !== null && !isAlone && <NoteDetails id={id} />}
      <Suspense fallback={<div className={styles.text} />}>
        <NoteToolbar />
        <div className={styles.text}>
          <NoteBody draftKey={draftKey} isOut={isOut} />
          <OutlinePane />
        </div>
      </Suspense>
      {id !== null && !isAlone && <Backlinks id={id} />}
    </>
  )
}

interface DraftHeadProps {
  readonly draftKey: DraftKey
  /** Null until main has made the note. */
  readonly id: NoteId | null
}

const DraftHead = memo(function DraftHead({ draftKey, id }: DraftHeadProps) {
  const { notes } = useApp()
  const pinned = useSelected(notes.state, () => (id === null ? undefined : notes.get(id)?.pinned))
  const place = useSelected(notes.state, () => (id === null ? undefined : notes.get(id)?.place))
  const disabled = place === undefined
  const words = sentences.organising
  return (
    <PaneHead>
      <WordCount draftKey={draftKey} />
      <Saving draftKey={draftKey} />
      <FocusEnd />
      <CommandButton
        command="pin"
        icon={pinned ? PinOff : Pin}
        name={pinned ? words.unpin : words.pin}
        disabled={disabled}
      />
      <CommandButton
        command="archive"
        icon={place === 'archive' ? ArchiveRestore : Archive}
        name={place === 'archive' ? words.unarchiveNote : words.archiveNote}
        disabled={disabled}
      />
      <CommandButton command="history" icon={History} name={sentences.history.open} disabled={disabled} />
      <TrashButton id={id} />
    </PaneHead>
  )
})

function Saving({ draftKey }: { readonly draftKey: DraftKey }) {
  const { drafts } = useApp()
  const saving = useSelected(drafts.views, (views) => views.get(draftKey)?.saving)
  return saving && <SavingState saving={saving} />
}

/** The way out of focus mode for a pointer; Escape is the one for keys. */
function FocusEnd() {
  const { isFocused } = useApp()
  if (!useStore(isFocused)) return null
  return (
    <IconButton
      icon={Minimize2}
      name={toolbarTexts.leaveFocus}
      shortcut={shown('Esc')}
      onClick={() => isFocused.set(false)}
    />
  )
}

interface CommandButtonProps {
  readonly command: CommandId
  readonly icon: LucideIcon
  readonly name: string
  readonly disabled: boolean
}

const CommandButton = memo(function CommandButton(props: CommandButtonProps) {
  const { command, icon, name, disabled } = props
  const { commands } = useApp()
  const { keys } = commandOf(command)
  return (
    <IconButton
      icon={icon}
      name={name}
      {...(keys !== undefined && { shortcut: shown(keys) })}
      disabled={disabled}
      onClick={() => commands.run(command)}
    />
  )
})

function TrashButton({ id }: { readonly id: NoteId | null }) {
  const { moves } = useApp()
  const trash = () => {
    if (id !== null) void moves.trash(id).then(() => focusOnceDrawn('list'))
  }
  return <IconButton icon={Trash2} name={sentences.moveToTrash} disabled={id === null} onClick={trash} />
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
