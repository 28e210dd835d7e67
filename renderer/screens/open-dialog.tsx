import { Hash, Inbox, Notebook, Plus } from 'lucide-react'
import { useMemo, useSyncExternalStore } from 'react'
import { commandOf } from '../../shared/commands.ts'
import type { NoteId, NotebookId } from '../../shared/model/note.ts'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { PickerDialog } from '../components/picker-dialog.tsx'
import { ShortcutSheet } from '../components/shortcut-sheet.tsx'
import { useApp } from '../state/app.ts'
import { pathOf, treeRows } from '../state/notebook-tree.ts'
import { useStore } from '../state/store.ts'
import { commandLabels, sentences } from '../text/texts.ts'
import { NoteSwitcher } from './note-switcher.tsx'
import { TemplatePicker } from './template-picker.tsx'
import { TagRenaming } from './tag-renaming.tsx'

const words = sentences.organising

/** Whatever stands over the window just now. */
export function OpenDialog() {
  const { dialogs } = useApp()
  const open = useStore(dialogs.state)
  switch (open?.kind) {
    case undefined:
    case 'empty-trash':
      return null
    case 'shortcuts':
      return <ShortcutSheet open close={dialogs.close} />
    case 'switcher':
      return <NoteSwitcher />
    case 'palette':
      return <CommandPalette />
    case 'template':
      return <TemplatePicker purpose={open.purpose} />
    case 'move':
      return <NotebookPicker ids={open.ids} />
    case 'tag':
      return <TagPicker ids={open.ids} />
    case 'purge':
      return <PurgeQuestion ids={open.ids} />
    case 'rename-tag':
      return <TagRenaming tag={open.tag} />
  }
}

function CommandPalette() {
  const { commands, dialogs } = useApp()
  const items = useMemo(
    () =>
      commands
        .ready()
        .filter((id) => id !== 'palette')
        .map((id) => ({ key: id, text: commandLabels[id], keys: commandOf(id).keys, id })),
    [commands],
  )
  const run = (key: string) => {
    const item = items.find(({ id }) => id === key)
    if (item) commands.run(item.id)
  }
  return <PickerDialog label={sentences.palette} items={items} choose={run} close={dialogs.close} />
}

/** Not an id: none of the notebooks. */
const nowhere = 'none'

function NotebookPicker({ ids }: { readonly ids: readonly NoteId[] }) {
  const { notebooks, organising, dialogs } = useApp()
  const list = useStore(notebooks.list)
  const items = useMemo(
    () => [
      { key: nowhere, text: words.noNotebook, icon: Inbox },
      ...treeRows(list, new Set()).map(({ notebook: { id } }) => ({
        key: id,
        text: pathOf(list, id),
        icon: Notebook,
      })),
    ],
    [list],
  )
  const choose = (key: string) => void organising.moveTo(ids, key === nowhere ? null : (key as NotebookId))
  const create = async (name: string) => {
    const made = await notebooks.create(null, name)
    if (made) await organising.moveTo(ids, made.id)
  }
  return (
    <PickerDialog
      label={words.moveTitle(ids.length)}
      items={items}
      choose={choose}
      create={{ label: words.makeNotebook, icon: Plus, run: (name) => void create(name) }}
      close={dialogs.close}
    />
  )
}

function TagPicker({ ids }: { readonly ids: readonly NoteId[] }) {
  const { tallies, organising, dialogs } = useApp()
  const tags = useSyncExternalStore(tallies.subscribe, tallies.tags)
  const items = useMemo(
    () =>
      tags.map(({ tag, count }) => ({
        key: tag,
        text: tag,
        icon: Hash,
        detail: sentences.noteCount(count),
      })),
    [tags],
  )
  const add = (tag: string) => void organising.addTag(ids, tag)
  return (
    <PickerDialog
      label={words.addTagTo(ids.length)}
      items={items}
      choose={add}
      create={{ label: words.makeTag, icon: Plus, run: add }}
      close={dialogs.close}
    />
  )
}

function PurgeQuestion({ ids }: { readonly ids: readonly NoteId[] }) {
  const { organising, notes, dialogs } = useApp()
  const [only] = ids
  const isOne = ids.length === 1 && only !== undefined
  const purge = () => {
    dialogs.close()
    void organising.purge(ids).then(() => focusOnceDrawn('list'))
  }
  return (
    <ConfirmDialog
      open
      title={isOne ? sentences.confirmDelete(notes.get(only)?.title ?? '') : words.confirmPurge(ids.length)}
      body={isOne ? sentences.confirmDeleteBody : words.confirmPurgeBody}
      action={sentences.deleteForever}
      confirm={purge}
      cancel={dialogs.close}
    />
  )
}
