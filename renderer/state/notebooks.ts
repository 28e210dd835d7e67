import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { NotebookId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import type { Result } from '../../shared/result.ts'
import { cleanLine } from '../../shared/text.ts'
import { sentences } from '../text/texts.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'

/** The notebooks, as main tells them, and what can be done with them. Each says why when main could not. */
export interface Notebooks {
  readonly list: Store<readonly Notebook[]>
  readonly load: () => Promise<void>
  /** Make a notebook, without `name` with one that is not taken beside it; null when it could not be made. */
  readonly create: (parent: NotebookId | null, name?: string) => Promise<Notebook | null>
  /** An empty name changes nothing. */
  readonly rename: (id: NotebookId, name: string) => Promise<void>
  readonly move: (id: NotebookId, parent: NotebookId | null) => Promise<void>
  /** With a message that offers to undo it. */
  readonly remove: (id: NotebookId) => Promise<void>
  readonly clear: () => void
}

export function createNotebooks(client: Pick<FernkeepBridge, 'notebooks'>, toasts: Toasts): Notebooks {
  const list = createStore<readonly Notebook[]>([])
  client.notebooks.onChanged((notebooks) => list.set(notebooks))

  /** The answer's value, or null after saying why there is none. */
  function told<T>(answer: Result<T>): T | null {
    if (answer.ok) return answer.value
    toasts.refuse(answer)
    return null
  }

  function freeName(parent: NotebookId | null): string {
    const taken = new Set(
      list
        .get()
        .filter((notebook) => notebook.parent === parent)
        .map(({ name }) => name),
    )
    for (let n = 1; ; n++) {
      const name = sentences.organising.newNotebookName(n)
      if (!taken.has(name)) return name
    }
  }

  async function remove(id: NotebookId) {
    const all = list.get()
    const notebook = all.find((one) => one.id === id)
    if (notebook === undefined) return
    const children = all.filter(({ parent }) => parent === id).map((child) => child.id)
    const answer = await client.notebooks.remove({ id })
    if (!answer.ok) {
      told(answer)
      return
    }
    toasts.show(sentences.organising.notebookRemoved(notebook.name), {
      label: sentences.undo,
      run: () => void client.notebooks.putBack({ notebook, children }).then(told),
    })
  }

  return {
    list,
    async load() {
      const answer = told(await client.notebooks.list())
      if (answer !== null) list.set(answer)
    },
    async create(parent, name = freeName(parent)) {
      const made = told(await client.notebooks.create({ name: asName(name), parent }))
      // The event of it may come later than who asked for it needs it.
      if (made !== null && !list.get().some(({ id }) => id === made.id)) list.set([...list.get(), made])
      return made
    },
    async rename(id, typed) {
      const name = asName(typed)
      const known = list.get().find((notebook) => notebook.id === id)
      if (name === '' || known === undefined || known.name === name) return
      told(await client.notebooks.rename({ id, name }))
    },
    async move(id, parent) {
      told(await client.notebooks.move({ id, parent }))
    },
    remove,
    clear: () => list.set([]),
  }
}

const asName = (typed: string) => [...cleanLine(typed)].slice(0, limits.nameLength).join('').trim()
