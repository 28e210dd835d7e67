import type { NoteArrangement, NoteSummary, NotebookId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import { withBelow } from './notebook-tree.ts'
import { hasTag } from './tags.ts'

/** Which of the notes that are neither archived nor in the trash the list shows. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'pinned' }
  /** In this notebook or one below it. */
  | { readonly kind: 'notebook'; readonly id: NotebookId }
  | { readonly kind: 'tag'; readonly tag: string }

export const everything: Scope = { kind: 'all' }

export function isSameScope(a: Scope, b: Scope): boolean {
  if (a.kind === 'notebook') return b.kind === 'notebook' && a.id === b.id
  if (a.kind === 'tag') return b.kind === 'tag' && a.tag.toLowerCase() === b.tag.toLowerCase()
  return a.kind === b.kind
}

/** Whether a note belongs to a scope, whatever its place. */
export function inScope(scope: Scope, notebooks: readonly Notebook[]): (note: NoteSummary) => boolean {
  switch (scope.kind) {
    case 'all':
      return () => true
    case 'pinned':
      return ({ pinned }) => pinned
    case 'notebook': {
      const wanted = withBelow(notebooks, scope.id)
      return ({ notebook }) => notebook !== null && wanted.has(notebook)
    }
    case 'tag':
      return ({ tags }) => hasTag(tags, scope.tag)
  }
}

/** What a note that is made in a scope is given, so that it is listed there. */
export function arrangementFor(scope: Scope): NoteArrangement {
  switch (scope.kind) {
    case 'all':
      return {}
    case 'pinned':
      return { pinned: true }
    case 'notebook':
      return { notebook: scope.id }
    case 'tag':
      return { tags: [scope.tag] }
  }
}
