import type { NotebookId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import { success, type Result } from '../../shared/result.ts'
import { emitter } from './emitter.ts'

type Answer = <T>(name: string, work: () => Result<T>) => Promise<Result<T>>

/** The notebooks of the fake bridge; `answer` counts and fails their calls as it does the others. */
export function fakeNotebooks(answer: Answer) {
  const notebooksEvent = emitter<Notebook[]>()
  let notebooks: readonly Notebook[] = []

  function changeNotebooks<T>(next: readonly Notebook[], value: T): Result<T> {
    notebooks = next
    notebooksEvent.emit([...next])
    return success(value)
  }

  return {
    list: () => answer('listNotebooks', () => success([...notebooks])),
    create: ({ name, parent }: Pick<Notebook, 'name' | 'parent'>) =>
      answer('createNotebook', () => {
        const made = { id: crypto.randomUUID() as NotebookId, name, parent }
        return changeNotebooks([...notebooks, made], made)
      }),
    rename: ({ id, name }: Pick<Notebook, 'id' | 'name'>) =>
      answer('renameNotebook', () =>
        changeNotebooks(
          notebooks.map((one) => (one.id === id ? { ...one, name } : one)),
          undefined,
        ),
      ),
    move: ({ id, parent }: Pick<Notebook, 'id' | 'parent'>) =>
      answer('moveNotebook', () =>
        changeNotebooks(
          notebooks.map((one) => (one.id === id ? { ...one, parent } : one)),
          undefined,
        ),
      ),
    remove: ({ id }: { id: NotebookId }) =>
      answer('removeNotebook', () =>
        changeNotebooks(
          notebooks.filter((one) => one.id !== id),
          undefined,
        ),
      ),
    putBack: ({ notebook }: { notebook: Notebook }) =>
      answer('putBack', () => changeNotebooks([...notebooks, notebook], undefined)),
    onChanged: notebooksEvent.on,
  }
}
