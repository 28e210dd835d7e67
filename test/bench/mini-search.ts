import MiniSearch from 'minisearch'
import { type Note } from '../../shared/model/note.ts'
import { parseQuery } from '../../shared/model/query.ts'
import { fold } from '../../shared/model/words.ts'

/** MiniSearch on the same notes, in the same thread: prefixes while typing, typos of a fifth of a word, titles first. */
export class MiniSearchIndex {
  readonly #index = new MiniSearch<Pick<Note, 'id' | 'title' | 'body'> & { readonly tags: string }>({
    fields: ['title', 'tags', 'body'],
    processTerm: fold,
    searchOptions: { boost: { title: 10, tags: 4 }, combineWith: 'AND' },
  })

  constructor(notes: readonly Note[]) {
    for (const { id, title, body, tags } of notes) this.#index.add({ id, title, body, tags: tags.join(' ') })
  }

  /** How many notes it finds; a phrase is asked as its words. */
  search(text: string): number {
    const words = parseQuery(text).flatMap((part) => (part.kind === 'words' && !part.not ? [part] : []))
    if (words.length === 0) return 0
    const prefix = words.some(({ open }) => open)
    return this.#index.search(words.map((word) => word.text).join(' '), { prefix, fuzzy: 0.2 }).length
  }

  /** What is written to keep it. */
  imageBytes(): number {
    return Buffer.byteLength(JSON.stringify(this.#index))
  }
}
