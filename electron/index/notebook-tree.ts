import type { NotebookId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import { fold } from '../../shared/model/words.ts'

/** `ids` and every notebook below them. */
export function withBelow(notebooks: readonly Notebook[], ids: Iterable<NotebookId>): Set<NotebookId> {
  const below = new Map<NotebookId, NotebookId[]>()
  for (const { id, parent } of notebooks)
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), id])
  const all = new Set<NotebookId>()
  const ahead = [...ids]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    // A tree from another machine may hold a circle.
    if (all.has(id)) continue
    all.add(id)
    ahead.push(...(below.get(id) ?? []))
  }
  return all
}

/**
 * The notebooks that `path` names, and all below them. `clients` is any notebook of that name, `work/clients` one in a
 * notebook `work`; case and diacritics do not matter. When `open` and none has the name, its last part is a beginning.
 */
export function notebooksAt(notebooks: readonly Notebook[], path: string, open: boolean): Set<NotebookId> {
  const wanted = path
    .split('/')
    .map((name) => fold(name.trim()))
    .filter((name) => name !== '')
  if (wanted.length === 0) return new Set()
  const byId = new Map(notebooks.map((notebook) => [notebook.id, notebook]))
  const exact = (name: string, part: string) => name === part
  const matching = (isLast: typeof exact) =>
    notebooks.filter((notebook) => isAt(notebook, wanted, byId, isLast)).map(({ id }) => id)
  const named = matching(exact)
  if (named.length > 0 || !open) return withBelow(notebooks, named)
  return withBelow(
    notebooks,
    matching((name, part) => name.startsWith(part)),
  )
}

function isAt(
  notebook: Notebook,
  wanted: readonly string[],
  byId: ReadonlyMap<NotebookId, Notebook>,
  isLast: (name: string, part: string) => boolean,
): boolean {
  let at: Notebook | undefined = notebook
  for (const [i, part] of wanted.toReversed().entries()) {
    if (at === undefined) return false
    const name = fold(at.name)
    if (i === 0 ? !isLast(name, part) : name !== part) return false
    at = at.parent === null ? undefined : byId.get(at.parent)
  }
  return true
}
