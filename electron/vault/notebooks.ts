import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { type NotebookId, notebookId } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { randomId } from '../crypto/random.ts'
import { type OpenStructure } from './structure-file.ts'

/**
 * The notebooks of a vault, a tree in one file. Each change is one atomic write. All throw `not-found` for a notebook
 * that is not there, `bad-request` for a tree that cannot be, `vault-damaged` when the
 * file of them cannot be used, and the disk's failures.
 */
export class Notebooks {
  readonly #structure: OpenStructure
  readonly #onChange: (notebooks: readonly Notebook[]) => void

  constructor(
    structure: OpenStructure,
    onChange: (notebooks: readonly Notebook[]) => void = () => undefined,
  ) {
    this.#structure = structure
    this.#onChange = onChange
  }

  list(): Notebook[] {
    return [...this.#structure.current.notebooks]
  }

  async create(name: string, parent: NotebookId | null): Promise<Notebook> {
    const created: Notebook = { id: notebookId.parse(randomId()), name, parent }
    await this.#change((all) => {
      if (parent !== null) find(all, parent)
      if (all.length >= limits.notebooks) throw new FernkeepError('too-large')
      return [...all, created]
    })
    return created
  }

  rename(id: NotebookId, name: string): Promise<void> {
    return this.#replace(id, (notebook) => ({ ...notebook, name }))
  }

  /** Put a notebook into another, or at the top. Throws `bad-request` when that is inside itself. */
  move(id: NotebookId, parent: NotebookId | null): Promise<void> {
    return this.#replace(id, (notebook, all) => {
      if (ancestors(all, parent).includes(id)) throw new FernkeepError('bad-request')
      return { ...notebook, parent }
    })
  }

  /** Remove a notebook; those in it move up to its parent. Its notes stay: a note of a notebook that is gone is in none. */
  remove(id: NotebookId): Promise<void> {
    return this.#change((all) => {
      const { parent } = find(all, id)
      return all
        .filter((notebook) => notebook.id !== id)
        .map((notebook) => (notebook.parent === id ? { ...notebook, parent } : notebook))
    })
  }

  /**
   * Undo a removal: the notebook under the id it had, which its notes still name, and in it those of `children` that are
   * still there. Its parent may be gone meanwhile: then it is at the top. Throws `bad-request` when it is there already.
   */
  putBack(notebook: Notebook, children: readonly NotebookId[]): Promise<void> {
    return this.#change((all) => {
      if (all.some(({ id }) => id === notebook.id)) throw new FernkeepError('bad-request')
      if (all.length >= limits.notebooks) throw new FernkeepError('too-large')
      const parent = all.some(({ id }) => id === notebook.parent) ? notebook.parent : null
      const above = new Set(ancestors(all, parent))
      const isChild = ({ id }: Notebook) => children.includes(id) && !above.has(id)
      return [
        ...all.map((one) => (isChild(one) ? { ...one, parent: notebook.id } : one)),
        { ...notebook, parent },
      ]
    })
  }

  #replace(
    id: NotebookId,
    change: (notebook: Notebook, all: readonly Notebook[]) => Notebook,
  ): Promise<void> {
    return this.#change((all) => {
      const changed = change(find(all, id), all)
      return all.map((notebook) => (notebook.id === id ? changed : notebook))
    })
  }

  async #change(change: (all: readonly Notebook[]) => Notebook[]): Promise<void> {
    await this.#structure.change((structure) => ({ ...structure, notebooks: change(structure.notebooks) }))
    this.#onChange(this.#structure.current.notebooks)
  }
}

function find(all: readonly Notebook[], id: NotebookId): Notebook {
  const found = all.find((notebook) => notebook.id === id)
  if (found === undefined) throw new FernkeepError('not-found')
  return found
}

/** A notebook and those it is in, from the inside out: none of them can be put inside of it. */
function ancestors(all: readonly Notebook[], start: NotebookId | null): NotebookId[] {
  const found: NotebookId[] = []
  for (let at = start; at !== null; at = find(all, at).parent) found.push(at)
  return found
}
