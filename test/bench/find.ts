import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import type * as built from '../../electron/index/note-index.ts'
import { seedNotes } from '../../scripts/seed/notes.ts'
import { type Note } from '../../shared/model/note.ts'
import { measureOthers } from './find-others.ts'
import { findQueries } from './find-queries.ts'
import { Report } from './report.ts'
import { Sample } from './sample.ts'

/**
 * The index as it is shipped (bundled), at 1,000, 10,000 and 100,000 notes or at each `--notes N`, and how its figures
 * grow; SQLite's FTS5, Joplin's full text, MiniSearch and a plain scan beside it in the same run (`--alone` leaves them
 * out).
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    queries: { type: 'string', default: '60' },
    alone: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const until = Date.parse('2026-11-24T08:00:00Z')
const asking = { now: until, offsetMinutes: 60, offset: 0, limit: 30 }
const firstPage = { place: 'notes', sort: 'modified-newest', offset: 0, limit: 50 } as const
const bars = (notes: number) => (notes <= 10_000 ? { list: 300, search: 30 } : { list: 1_500, search: 100 })

const report = new Report('find')
const print = (what: string, figure: string) => {
  process.stdout.write(`  ${what.padEnd(28)} ${figure}\n`)
}
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
const against = (figure: number, bar: number) => `bar ${String(bar)} ms: ${figure <= bar ? 'met' : 'MISSED'}`

const folder = mkdtempSync(join(tmpdir(), 'fernkeep-bench-'))
try {
  const index = await bundled(folder)
  for (const count of values.notes) await measure(index, Number(count))
  report.addGrowth(values.notes.map(Number))
} finally {
  rmSync(folder, { recursive: true })
}
report.close()

/** The index built into plain JavaScript, as the app ships it: starting a thread of TypeScript would be measured else. */
async function bundled(outDir: string): Promise<typeof built> {
  const root = join(import.meta.dirname, '../..')
  const input = ['note-index', 'index-worker'].map((name) => join(root, `electron/index/${name}.ts`))
  const external = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { input, external, output: { entryFileNames: '[name].js', format: 'es' } },
    },
  })
  return (await import(pathToFileURL(join(outDir, 'note-index.js')).href)) as typeof built
}

async function measure({ NoteIndex }: typeof built, count: number): Promise<void> {
  process.stdout.write(`${String(count)} notes, load ${loadavg()[0]?.toFixed(1) ?? ''}\n`)
  const { notes: seeded, notebooks } = seedNotes({ notes: count, seed: 1, until })
  const notes = [...seeded]
  const bodies = new Map(notes.map(({ id, body }) => [id, body]))
  const bodyOf = (id: Note['id']) => Promise.resolve(bodies.get(id) ?? null)
  print('text', megabytes(notes.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)))

  const fresh = await NoteIndex.open(null, bodyOf)
  const [rebuild, saving] = [new Sample(), new Sample()]
  await rebuild.time(() => fresh.putMany(notes))
  const image = await saving.time(() => fresh.image())
  await fresh.close()
  print('rebuild', rebuild.toString())
  const memory = memoryOf(image)
  print('memory of an opened index', megabytes(memory))
  print('image', `${megabytes(image.length)}, made in ${saving.percentile(0.5).toFixed(0)} ms`)

  const loading = new Sample()
  for (let i = 0; i < 5; i++) {
    const copy = image.slice()
    await loading.time(async () => {
      const index = await NoteIndex.open(copy, bodyOf)
      await index.list(firstPage)
      await index.close()
    })
  }
  const bar = bars(count)
  report.add(`${count} notes: rebuild`, rebuild.percentile(0.5), 'ms')
  report.add(`${count} notes: memory`, memory / 2 ** 20, 'MB')
  report.add(`${count} notes: image made`, saving.percentile(0.5), 'ms')
  report.add(`${count} notes: image`, image.length / 2 ** 20, 'MB')
  report.judge(`${count} notes: image to first list page, p50`, loading.percentile(0.5), 'ms', '<=', bar.list)
  print('image to first list page', `${loading.toString()}   ${against(loading.percentile(0.5), bar.list)}`)

  const index = await NoteIndex.open(image, bodyOf)
  await index.setNotebooks(notebooks)
  await index.list(firstPage)
  await measureSearch(index, notes, bar.search)
  await measureRest(index, notes)
  await index.close()
  if (!values.alone) await measureOthers(notes, Number(values.queries), report)
}

function memoryOf(image: Uint8Array): number {
  const file = join(folder, 'image')
  writeFileSync(file, image)
  const program = join(import.meta.dirname, 'index-memory.ts')
  const { stdout } = spawnSync(process.execPath, [program, join(folder, 'note-index.js'), file])
  rmSync(file)
  return Number(stdout.toString())
}

async function measureSearch(index: built.NoteIndex, notes: readonly Note[], bar: number): Promise<void> {
  for (const [kind, texts] of findQueries(notes, Number(values.queries), 2)) {
    const sample = new Sample()
    for (const text of texts) await sample.time(() => index.search({ ...asking, text }))
    report.add(`${notes.length} notes: search ${kind}, p50`, sample.percentile(0.5), 'ms')
    report.judge(`${notes.length} notes: search ${kind}, p95`, sample.percentile(0.95), 'ms', '<=', bar)
    print(`search: ${kind}`, `${sample.toString()}   ${against(sample.percentile(0.95), bar)}`)
  }
}

async function measureRest(index: built.NoteIndex, notes: readonly Note[]): Promise<void> {
  const [put, list, title, counts] = [new Sample(), new Sample(), new Sample(), new Sample()]
  for (const note of notes.slice(0, 200)) {
    await put.time(() => index.put({ ...note, body: `${note.body}\nchanged`, revision: note.revision + 1 }))
    await list.time(() => index.list(firstPage))
    await title.time(() => index.list({ ...firstPage, sort: 'title-ascending', offset: 500 }))
    await counts.time(() => index.counts())
  }
  report.judge(`${notes.length} notes: put to searchable, p95`, put.percentile(0.95), 'ms', '<=', 20)
  print('put to searchable', `${put.toString()}   ${against(put.percentile(0.95), 20)}`)
  print('list after a change', list.toString())
  print('list by title', title.toString())
  print('counts', counts.toString())
}
