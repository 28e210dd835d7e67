import type { NotebookId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import { locale } from '../text/locale.ts'

/** A notebook as a row of the tree that is on screen. */
export interface TreeRow {
  readonly notebook: Notebook
  /** 1 at the top. */
  readonly level: number
  /** Counted from 1 among those in the same notebook. */
  readonly position: number
  readonly siblings: number
  /** Undefined when there is nothing in it to show. */
  readonly expanded: boolean | undefined
}

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })

const byParent = (notebooks: readonly Notebook[]): ReadonlyMap<NotebookId | null, readonly Notebook[]> => {
  const known = new Set(notebooks.map(({ id }) => id))
  const children = Map.groupBy(notebooks, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  )
  for (const group of children.values())
    group.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  return children
}

/** The rows on screen, top down; notebooks in one that is closed are not among them. */
export function treeRows(
  notebooks: readonly Notebook[],
  closed: ReadonlySet<NotebookId>,
): readonly TreeRow[] {
  const children = byParent(notebooks)
  const rows: TreeRow[] = []
  const walk = (parent: NotebookId | null, level: number) => {
    const group = children.get(parent) ?? []
    group.forEach((notebook, i) => {
      const isFull = children.has(notebook.id)
      const expanded = isFull ? !closed.has(notebook.id) : undefined
      rows.push({ notebook, level, position: i + 1, siblings: group.length, expanded })
      if (expanded) walk(notebook.id, level + 1)
    })
  }
  walk(null, 1)
  return rows
}

/** A notebook and all that are in it, at any depth. */
export function withBelow(notebooks: readonly Notebook[], id: NotebookId): ReadonlySet<NotebookId> {
  const children = byParent(notebooks)
  const found = new Set<NotebookId>()
  const walk = (at: NotebookId) => {
    found.add(at)
    for (const child of children.get(at) ?? []) walk(child.id)
  }
  walk(id)
  return found
}

/** The names from the top down to a notebook: `Work / Plans`. Empty for a notebook that is not there. */
export function pathOf(notebooks: readonly Notebook[], id: NotebookId | null): string {
  const byId = new Map(notebooks.map((notebook) => [notebook.id, notebook]))
  const names: string[] = []
  for (
    let at = id === null ? undefined : byId.get(id);
    at;
    at = at.parent === null ? undefined : byId.get(at.parent)
  )
    names.unshift(at.name)
  return names.join(' / ')
}

/** How many notes are in each notebook or one below it, from how many are in each. */
export function notebookCounts(
  notebooks: readonly Notebook[],
  own: ReadonlyMap<NotebookId, number>,
): ReadonlyMap<NotebookId, number> {
  const parents = new Map(notebooks.map(({ id, parent }) => [id, parent]))
  const counts = new Map<NotebookId, number>()
  for (const [notebook, count] of own)
    for (let at: NotebookId | null = notebook; at !== null && parents.has(at); at = parents.get(at) ?? null)
      counts.set(at, (counts.get(at) ?? 0) + count)
  return counts
}
