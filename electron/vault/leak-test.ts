import { type LeakForm, type LeakPlace, type LeakReport } from '../../shared/model/leak-report.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { randomId } from '../crypto/random.ts'
import {
  type Needle,
  type ScannedFile,
  type ScannedFolder,
  filesUnder,
  foundInName,
  needlesFor,
  scanFile,
} from '../files/leak-scan.ts'
import { type Finder } from './finder.ts'
import { type NoteStore } from './note-store.ts'
import { type Task } from './task.ts'

/** A folder that the app writes to, or that the system may write to for it. */
export interface LeakFolder extends ScannedFolder {
  /** The kind of place a file inside is. */
  readonly placeOf: (file: string) => LeakPlace
}

/** What is around the vault. */
export interface Surroundings {
  /** The folders to look through; `since`: when the test began, in ms since the epoch. */
  readonly folders: (since: number) => readonly LeakFolder[]
  /** Let everything around the vault meet `text` as it would meet a note's: an error's message, the log, the page. */
  readonly stir: (text: string) => Promise<void>
}

export interface LeakSubject {
  readonly notes: NoteStore
  readonly finder: Finder
  readonly around: Surroundings
}

/** A title for people, who may see the note in the list meanwhile. */
const title = 'Leak self-test, removed when it ends:'

/**
 * Write a note of words that stand nowhere else, use it as a person would, and look for the words in every file that
 * they could have reached. The note is removed for good whatever happens. Throws the disk's failures.
 */
export async function leakTest(subject: LeakSubject, task: Task): Promise<LeakReport> {
  const { notes, finder, around } = subject
  // A disk's clock may be a little behind this one.
  const since = Date.now() - 2_000
  const canaries = newCanaries()
  const { id } = await notes.create({ title: `${title} ${canaries.title}`, body: canaries.body })
  try {
    await use(subject, id, canaries)
    await around.stir(Object.values(canaries).join(' '))
    return await scan(around.folders(since), needlesFor(Object.values(canaries)), task)
  } finally {
    await notes.trash(id)
    await notes.purge(id)
    await finder.save()
  }
}

type Canaries = ReturnType<typeof newCanaries>

/** No two runs have the same; one is not ASCII, so that its encodings differ. */
function newCanaries() {
  const word = () => randomId().replaceAll('-', '')
  return { title: word(), body: word(), tag: word(), accented: `å${word()}ø` }
}

/** A revision, a tag, a search that reads the text for its snippet, and the index's image on disk. */
async function use({ notes, finder }: LeakSubject, id: NoteId, canaries: Canaries): Promise<void> {
  const draft = { title: `${title} ${canaries.title}`, body: `${canaries.body} ${canaries.accented}` }
  await notes.save(id, 1, draft)
  await notes.arrange(id, { tags: [canaries.tag] })
  await finder.follow(id)
  const asked = { now: Date.now(), offsetMinutes: 0, offset: 0, limit: 1 }
  for (const text of [canaries.body, canaries.title]) await finder.search({ ...asked, text })
  await finder.save()
}

async function scan(
  folders: readonly LeakFolder[],
  needles: readonly Needle[],
  task: Task,
): Promise<LeakReport> {
  const files: (ScannedFile & { readonly place: LeakPlace })[] = []
  for (const folder of folders)
    for (const file of await filesUnder(folder)) files.push({ ...file, place: folder.placeOf(file.file) })
  const tally = new Tally()
  for (const [i, { path, file, place }] of files.entries()) {
    if (task.signal.aborted) return tally.report(false)
    const result = await scanFile(path, needles)
    if (result === 'unread') tally.unread += 1
    else if (result !== null) {
      tally.files += 1
      tally.bytes += result.bytes
      tally.add(
        place,
        result.found.map(({ encoding }) => formOf(encoding)),
      )
      if (foundInName(file, needles).length > 0) tally.add(place, ['name'])
    }
    task.onProgress(i + 1, files.length)
  }
  return tally.report(true)
}

class Tally {
  files = 0
  bytes = 0
  unread = 0
  readonly #hits = new Map<string, LeakReport['hits'][number]>()

  /** One more file of `place` that holds a canary in these forms. */
  add(place: LeakPlace, forms: readonly LeakForm[]): void {
    for (const form of new Set(forms)) {
      const key = `${place} ${form}`
      this.#hits.set(key, { place, form, files: (this.#hits.get(key)?.files ?? 0) + 1 })
    }
  }

  report(finished: boolean): LeakReport {
    const { files, bytes, unread } = this
    return { finished, files, bytes, unread, hits: [...this.#hits.values()] }
  }
}

function formOf(encoding: string): LeakForm {
  if (encoding.startsWith('base64')) return 'base64'
  if (encoding.startsWith('utf16')) return 'utf16'
  return encoding.toLowerCase() === 'hex' ? 'hex' : 'utf8'
}
