import { type Note, type Place, noteId, notebookId } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type Language, languages } from './languages.ts'
import { SeededRandom } from './random.ts'

export interface SeedOptions {
  readonly notes: number
  readonly seed: number
  /** No note is newer than this instant, in ms since 1970. */
  readonly until: number
}

export interface Seed {
  readonly notebooks: readonly Notebook[]
  /** Made one by one as they are asked for; the same each time. */
  readonly notes: Iterable<Note>
}

/**
 * A vault's worth of notes that look like a person's: Markdown of 0.2 to 20 KB in seven languages, words as frequent as
 * Zipf's law has them, tags, nested notebooks, five years of dates. The same for the same options, everywhere.
 */
export function seedNotes({ notes, seed, until }: SeedOptions): Seed {
  const random = new SeededRandom(seed)
  const spoken = languages(random)
  const notebooks = seedNotebooks(random)
  const start = random.below(2 ** 32)
  return {
    notebooks,
    notes: {
      *[Symbol.iterator]() {
        const writer = new Writer(new SeededRandom(start), spoken, notebooks, until)
        for (let i = 0; i < notes; i++) yield writer.note()
      },
    },
  }
}

const subjects = [
  'Work',
  'Clients',
  'Privat',
  'Reisen',
  'Cuisine',
  'Salud',
  'Учёба',
  '仕事',
  '旅行',
  'Ideas',
  'Archive',
  'Garden',
]
const tags = [
  'todo',
  'idea',
  'work',
  'work/clients',
  'work/ämter',
  'privat',
  'reise',
  'recette',
  'año',
  'важно',
  '会議',
  'book',
  'draft',
  'urgent',
  'later',
  'health',
  'money',
]

function seedNotebooks(random: SeededRandom): Notebook[] {
  const made: Notebook[] = []
  for (const name of subjects) {
    const parent = random.chance(0.4) ? (made[random.below(made.length)]?.id ?? null) : null
    made.push({ id: notebookId.parse(uuid(random)), name, parent })
  }
  return made
}

/** A version 4 UUID. */
const uuid = (random: SeededRandom) =>
  `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`

const bytes = { least: 200, median: 600, most: 20_480 } as const
const msPerDay = 86_400_000

class Writer {
  readonly #random: SeededRandom
  readonly #languages: readonly [Language, ...Language[]]
  readonly #notebooks: readonly Notebook[]
  readonly #until: number

  constructor(
    random: SeededRandom,
    spoken: readonly [Language, ...Language[]],
    notebooks: readonly Notebook[],
    until: number,
  ) {
    this.#random = random
    this.#languages = spoken
    this.#notebooks = notebooks
    this.#until = until
  }

  note(): Note {
    const random = this.#random
    const language = random.pick(this.#languages)
    const place = this.#place()
    const created = this.#until - Math.min(5 * 365, -Math.log(1 - random.next()) * 500) * msPerDay
    const modified = created + random.next() * (this.#until - created)
    const at = (ms: number) => new Date(Math.floor(ms)).toISOString()
    return {
      id: noteId.parse(uuid(random)),
      revision: 1 + random.rank(40),
      title: this.#title(language),
      body: this.#body(language),
      place,
      pinned: random.chance(0.02),
      notebook: random.chance(0.7)
        ? (this.#notebooks[random.below(this.#notebooks.length)]?.id ?? null)
        : null,
      tags: [...new Set(Array.from({ length: random.below(4) }, () => tags[random.rank(tags.length)] ?? ''))],
      createdAt: at(created),
      modifiedAt: at(modified),
      trashedAt: place === 'trash' ? at(this.#until) : null,
    }
  }

  #place(): Place {
    const dice = this.#random.next()
    return dice < 0.85 ? 'notes' : dice < 0.95 ? 'archive' : 'trash'
  }

  #title(language: Language): string {
    const words = this.#words(language, 1 + this.#random.below(6))
    return words.charAt(0).toUpperCase() + words.slice(1)
  }

  #words({ words, space }: Language, count: number): string {
    return Array.from({ length: count }, () => words[this.#random.rank(words.length)] ?? '').join(space)
  }

  #sentence(language: Language): string {
    const { space, stop } = language
    return this.#title(language) + space + this.#words(language, 3 + this.#random.below(12)) + stop
  }

  #body(language: Language): string {
    const wanted = bytes.median * Math.exp(1.1 * this.#random.normal())
    const length = Math.min(bytes.most - 1_000, Math.max(bytes.least, wanted))
    const blocks: string[] = []
    for (let written = 0; written < length; written += Buffer.byteLength(blocks.at(-1) ?? ''))
      blocks.push(this.#block(language))
    return blocks.join('\n\n')
  }

  #block(language: Language): string {
    const random = this.#random
    const line = () => this.#words(language, 2 + random.below(6))
    const lines = (made: () => string) => Array.from({ length: 2 + random.below(4) }, made).join('\n')
    const dice = random.next()
    if (dice < 0.1) return `## ${this.#title(language)}`
    if (dice < 0.2) return lines(() => `- ${line()}`)
    if (dice < 0.27) return lines(() => `- [${random.chance(0.5) ? 'x' : ' '}] ${line()}`)
    if (dice < 0.3) return `\`\`\`ts\nconst ${random.hex(6)} = ${random.below(1_000)}\n\`\`\``
    if (dice < 0.33) return `See [${line()}](https://example.org/${random.hex(8)})${language.stop}`
    if (dice < 0.35) return `> ${this.#sentence(language)}`
    if (dice < 0.36) return `| ${line()} | ${line()} |\n| --- | --- |\n| ${line()} | ${random.below(9_999)} |`
    const sentences = Array.from({ length: 1 + random.below(5) }, () => this.#sentence(language))
    return sentences.join(language.space)
  }
}
