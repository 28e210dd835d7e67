import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type * as built from '../../electron/index/note-index.ts'

// Run by find.ts in a process of its own, which has held nothing else: prints the bytes that an opened index takes.
const [bundle = '', image = ''] = process.argv.slice(2)
const { NoteIndex } = (await import(pathToFileURL(bundle).href)) as typeof built
const bytes = Uint8Array.from(readFileSync(image))
// The image is the index's own from here on; it counts as part of it.
const before = process.memoryUsage.rss() - bytes.length
const index = await NoteIndex.open(bytes, () => Promise.resolve(null))
await index.list({ place: 'notes', sort: 'modified-newest', offset: 0, limit: 50 })
for (const text of ['garden', 'meetnig ', '"of the"'])
  await index.search({ text, now: Date.now(), offsetMinutes: 0, offset: 0, limit: 30 })
process.stdout.write(String(process.memoryUsage.rss() - before))
await index.close()
