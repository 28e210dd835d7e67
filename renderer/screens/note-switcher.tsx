import { Archive, FileText, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import type { NoteSummary } from '../../shared/model/note.ts'
import { PickerDialog } from '../components/picker-dialog.tsx'
import { useApp } from '../state/app.ts'
import { goToNote } from '../state/going.ts'
import { pathOf } from '../state/notebook-tree.ts'
import { OrderedRows } from '../state/ordered-rows.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'

const icons = { notes: FileText, archive: Archive, trash: Trash2 } as const

/** Every note by its title, the last changed first. */
export function NoteSwitcher() {
  const app = useApp()
  const { notes, notebooks, drafts, dialogs } = app
  const state = useStore(notes.state)
  const list = useStore(notebooks.list)
  const items = useMemo(() => {
    const order = { includes: () => true, sort: 'modified-newest' } as const
    const places = (['notes', 'archive'] as const).flatMap((place) =>
      state.status === 'ready'
        ? new OrderedRows(state.notes, { ...order, place }).rows(drafts.views.get())
        : [],
    )
    return places.flatMap(({ target, title }) => {
      const note = target.kind === 'note' ? notes.get(target.id) : undefined
      return note ? [itemOf(note, title || sentences.untitled, pathOf(list, note.notebook))] : []
    })
  }, [state, list, notes, drafts])
  const choose = (key: string) => {
    const item = items.find((one) => one.key === key)
    if (item) goToNote(app, item)
  }
  return <PickerDialog label={sentences.switcher} items={items} choose={choose} close={dialogs.close} />
}

const itemOf = ({ id, place }: NoteSummary, text: string, path: string) => ({
  key: id,
  id,
  place,
  text,
  icon: icons[place],
  detail: path,
})
