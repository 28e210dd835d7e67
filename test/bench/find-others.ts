import { type Note } from '../../shared/model/note.ts'
import { fold } from '../../shared/model/words.ts'
import { type Kind, findQueries } from './find-queries.ts'
import { JoplinSearch } from './joplin-search.ts'
import { MiniSearchIndex } from './mini-search.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'
import { SqliteSearch } from './sqlite-search.ts'

/** Another way to find in the same notes. */
interface Other {
  readonly name: string
  readonly search: (text: string) => unknown
  readonly imageBytes?: () => number
  readonly close?: () => void
}

/** Build each of the others on `notes`, ask each the same queries, `count` of each kind, and let it go. */
export async function measureOthers(notes: readonly Note[], count: number, report: Report): Promise<void> {
  const queries = findQueries(notes, count, 2)
  const builders: readonly (readonly [string, () => Promise<Other> | Other])[] = [
    ['SQLite FTS5', () => sqlite(notes)],
    ['Joplin FTS4', () => joplin(notes)],
    ['MiniSearch', () => miniSearch(notes)],
  ]
  for (const [name, make] of builders) {
    const building = new Sample()
    const other = await building.time(make)
    report.add(`${notes.length} notes: ${name}, rebuild`, building.percentile(0.5), 'ms')
    if (other.imageBytes)
      report.add(`${notes.length} notes: ${name}, image`, other.imageBytes() / 2 ** 20, 'MB')
    await measure(other, queries, notes.length, report)
    other.close?.()
  }
  const words = new Map([['word', (queries.get('word') ?? []).slice(0, 5)] as const])
  await measure({ name: 'plain scan', search: (text) => scan(notes, text) }, words, notes.length, report)
}

async function measure(
  { name, search }: Other,
  queries: ReadonlyMap<Kind, readonly string[]>,
  notes: number,
  report: Report,
): Promise<void> {
  for (const [kind, texts] of queries) {
    const sample = new Sample()
    for (const text of texts) await sample.time(() => search(text))
    report.add(`${notes} notes: ${name}, ${kind}, p95`, sample.percentile(0.95), 'ms')
    process.stdout.write(`  ${`${name}: ${kind}`.padEnd(28)} ${sample.toString()}\n`)
  }
}

async function sqlite(notes: readonly Note[]): Promise<Other> {
  const built = await SqliteSearch.build(notes)
  return {
    name: 'SQLite FTS5',
    search: (text) => built.search(text),
    imageBytes: () => built.imageBytes(),
    close: () => built.close(),
  }
}

function joplin(notes: readonly Note[]): Other {
  const built = new JoplinSearch(notes)
  return { name: 'Joplin FTS4', search: (text) => built.search(text), close: () => built.close() }
}

function miniSearch(notes: readonly Note[]): Other {
  const built = new MiniSearchIndex(notes)
  // JSON of 100,000 notes is longer than a string may be.
  const image = notes.length <= 10_000 ? { imageBytes: () => built.imageBytes() } : {}
  return { name: 'MiniSearch', search: (text) => built.search(text), ...image }
}

const scan = (notes: readonly Note[], text: string) =>
  notes.filter(({ title, body }) => fold(`${title}\n${body}`).includes(fold(text.trim())))
