import { NotebookText, Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { NoteId } from '../../shared/model/note.ts'
import { PickerDialog } from '../components/picker-dialog.tsx'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences, templateTexts } from '../text/texts.ts'

/** Choose the template that a new note begins as, or that is put into the open one. */
export function TemplatePicker({ purpose }: { readonly purpose: 'begin' | 'insert' }) {
  const { notes, templates, dialogs } = useApp()
  const state = useStore(notes.state)
  const items = useMemo(
    () =>
      (state.status === 'ready' ? templates.list() : []).map(({ id, title }) => ({
        key: id,
        text: title || sentences.untitled,
        icon: NotebookText,
      })),
    [state, templates],
  )
  return (
    <PickerDialog
      label={templateTexts[purpose]}
      items={items}
      choose={(key) => void templates[purpose](key as NoteId)}
      create={{ label: templateTexts.make, icon: Plus, run: templates.make }}
      none={templateTexts.none}
      close={dialogs.close}
    />
  )
}
