import { CornerLeftUp, CornerRightDown, FolderPlus, PenLine, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Action } from '../components/action-menu.tsx'
import { matches } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import type { TreeRow } from '../state/notebook-tree.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'

export interface NotebookActions {
  readonly of: (row: TreeRow) => readonly Action[]
  /** Whether the key was one of an action. */
  readonly key: (event: KeyboardEvent, row: TreeRow) => boolean
}

const words = sentences.organising

/** What can be done with a notebook of the tree, by menu and by key. */
export function useNotebookActions(rows: readonly TreeRow[]): NotebookActions {
  const { notebooks, renaming } = useApp()
  const list = useStore(notebooks.list)
  const above = ({ notebook }: TreeRow) => {
    const siblings = rows.filter((other) => other.notebook.parent === notebook.parent)
    return siblings[siblings.findIndex((other) => other.notebook.id === notebook.id) - 1]?.notebook
  }
  const parent = ({ notebook }: TreeRow) => list.find(({ id }) => id === notebook.parent)

  const of = (row: TreeRow): readonly Action[] => {
    const { id } = row.notebook
    const [into, outOf] = [above(row), parent(row)]
    const inside = async () => {
      const made = await notebooks.create(id)
      if (made) renaming.set(made.id)
    }
    return [
      { label: words.newNotebookInside, icon: FolderPlus, run: () => void inside() },
      { label: words.rename, icon: PenLine, keys: 'F2', run: () => renaming.set(id) },
      {
        label: words.moveInto,
        icon: CornerRightDown,
        keys: 'Alt+ArrowRight',
        disabled: into === undefined,
        run: () => void (into && notebooks.move(id, into.id)),
      },
      {
        label: words.moveOut,
        icon: CornerLeftUp,
        keys: 'Alt+ArrowLeft',
        disabled: outOf === undefined,
        run: () => void (outOf && notebooks.move(id, outOf.parent)),
      },
      { label: words.remove, icon: Trash2, keys: 'Delete', run: () => void notebooks.remove(id) },
    ]
  }
  return {
    of,
    key(event, row) {
      const action = of(row).find(({ keys }) => keys !== undefined && matches(event, keys))
      if (action && !action.disabled) action.run()
      return action !== undefined
    },
  }
}
