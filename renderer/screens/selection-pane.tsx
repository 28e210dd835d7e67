import { Archive, ArchiveRestore, FolderInput, Hash, Pin, Trash2, X, type LucideIcon } from 'lucide-react'
import type { CommandId } from '../../shared/commands.ts'
import { Button } from '../components/button.tsx'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { PaneHead } from './pane-head.tsx'
import styles from './selection-pane.module.css'

const words = sentences.organising

/** In place of the note: what can be done with the several that are chosen. */
export function SelectionPane({ count }: { readonly count: number }) {
  const { commands, selection, organising, notes } = useApp()
  useStore(notes.state)
  const targets = organising.targets()
  const pins = targets.every(({ pinned }) => pinned)
  const archived = targets.every(({ place }) => place === 'archive')
  const action = (id: CommandId, icon: LucideIcon, label: string) =>
    commands.isReady(id) && <ActionButton icon={icon} label={label} run={() => commands.run(id)} />
  return (
    <>
      <PaneHead />
      <div className={styles.selection}>
        <h2 aria-live="polite">{words.selected(count)}</h2>
        <p>{words.selectedHint}</p>
        <div className={styles.actions}>
          {action('pin', Pin, pins ? words.unpin : words.pin)}
          {action('move-to-notebook', FolderInput, words.moveToNotebook)}
          {action('add-tag', Hash, words.addTag)}
          {action('archive', Archive, archived ? words.unarchiveNote : words.archiveNote)}
          {action('trash', Trash2, sentences.moveToTrash)}
          {action('restore', ArchiveRestore, sentences.restore)}
          {action('purge', Trash2, sentences.deleteForever)}
          <ActionButton
            icon={X}
            label={words.clearSelection}
            run={() => focusAfter(selection.clear, 'list')}
          />
        </div>
      </div>
    </>
  )
}

interface ActionButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly run: () => void
}

function ActionButton({ icon: Icon, label, run }: ActionButtonProps) {
  return (
    <Button onClick={run}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {label}
    </Button>
  )
}
