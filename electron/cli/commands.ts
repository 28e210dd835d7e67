import { FernkeepError } from '../../shared/errors.ts'
import { type Note, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { pageLimits } from '../../shared/model/search.ts'
import { ExportFolder } from '../files/export-folder.ts'
import { exportNotes } from '../transfer/export.ts'
import { type Task } from '../vault/task.ts'
import { type Vault } from '../vault/vault.ts'
import { type Command } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { type Output, forTerminal, jsonForTerminal, lineForTerminal } from './output.ts'

/** Run one command on an open vault; the answer is the exit code. Throws `FernkeepError` as the vault does. */
export async function run(
  command: Command,
  vault: Vault,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  switch (command.name) {
    case 'list':
      return printNotes(newestFirst(inPlace(vault, command.place)), vault, command, output)
    case 'show':
      return show(await vault.notes.open(idFor(vault, command.id)), command, output)
    case 'search':
      return printNotes(await search(vault, command), vault, command, output)
    case 'verify': {
      const report = await vault.verify(task(output, signal))
      printReport(report, command, output, `${report.checked} files checked`)
      return exitFor(report)
    }
    case 'rotate': {
      const report = await vault.rotate(task(output, signal))
      printReport(report, command, output, `${report.current} files under the new key`)
      return exitFor(report)
    }
    case 'export': {
      const report = await exportNotes(vault, await ExportFolder.create(command.to), command.format)
      if (command.json) output.out(jsonForTerminal(report))
      else output.out(`${report.exported} notes exported. Anyone who can read that folder can read them.`)
      for (const id of report.damaged) output.aside(`left out, its file does not open: ${id}`)
      for (const id of report.damagedFiles) output.aside(`left out, this file of a note does not open: ${id}`)
      return report.damaged.length + report.damagedFiles.length > 0 ? exitCodes.problems : exitCodes.done
    }
  }
}

function printNotes(
  notes: readonly NoteSummary[],
  vault: Vault,
  { json }: Command,
  { out, aside }: Output,
): number {
  if (json) out(jsonForTerminal(notes))
  else for (const { id, modifiedAt, title } of notes) out(`${id}  ${modifiedAt}  ${lineForTerminal(title)}`)
  const { length } = vault.notes.list().problems
  if (length > 0) aside(`${length} files are not as they should be and not shown: see vault verify`)
  return exitCodes.done
}

const newestFirst = (notes: readonly NoteSummary[]) =>
  notes.toSorted((a, b) => b.modifiedAt.localeCompare(a.modifiedAt))

function show(note: Note, { json }: Command, output: Output): number {
  output.out(json ? jsonForTerminal(note) : forTerminal(`# ${note.title}\n\n${note.body}`))
  return exitCodes.done
}

/** What each place is called in a query. */
const placeWords = { notes: '', archive: 'is:archived', trash: 'is:trashed', all: 'is:anywhere' } as const

/** As the app finds, best first; the words are a query, so they may be `tag:…` or `"a phrase"` too. */
async function search(vault: Vault, { words, place }: Command & { name: 'search' }): Promise<NoteSummary[]> {
  await vault.finder.caughtUp
  const request = {
    // A space ends the last word: it is meant whole.
    text: `${placeWords[place]} ${words.join(' ')} `,
    now: Date.now(),
    offsetMinutes: -new Date().getTimezoneOffset(),
    limit: pageLimits.hits,
  }
  const found: NoteSummary[] = []
  for (let total = 1; found.length < total;) {
    const page = await vault.finder.search({ ...request, offset: found.length })
    if (page === null || page.hits.length === 0) break
    found.push(...page.hits.map(({ note }) => note))
    total = page.total
  }
  return found
}

const inPlace = (vault: Vault, place: 'notes' | 'archive' | 'trash' | 'all') =>
  vault.notes.list().notes.filter((note) => place === 'all' || note.place === place)

/**
 * The note whose id begins with `prefix`, also one that does not open. Throws `not-found` when there is none, or more than
 * one.
 */
function idFor(vault: Vault, prefix: string): NoteSummary['id'] {
  const { notes, problems } = vault.notes.list()
  const ids = new Set([...notes.map(({ id }) => id), ...problems.flatMap(({ note }) => note ?? [])])
  const [found, ...more] = [...ids].filter((id) => id.startsWith(prefix.toLowerCase()))
  if (found === undefined || more.length > 0) throw new FernkeepError('not-found')
  return found
}

interface Report {
  readonly finished: boolean
  readonly problems: readonly FileProblem[]
}

function printReport(report: Report, { json }: Command, output: Output, headline: string): void {
  if (json) {
    output.out(jsonForTerminal(report))
    return
  }
  output.out(
    `${headline}, ${report.problems.length} not as they should be${report.finished ? '' : '; not finished'}`,
  )
  for (const { kind, file } of report.problems) output.out(`  ${kind}: ${lineForTerminal(file)}`)
}

function exitFor({ finished, problems }: Report): number {
  if (problems.length > 0) return exitCodes.problems
  return finished ? exitCodes.done : exitCodes.failed
}

/** Progress on stderr, each tenth of the way. */
function task({ aside }: Output, signal: AbortSignal): Task {
  let told = 0
  return {
    signal,
    onProgress: (done, total) => {
      const tenth = Math.floor((done / total) * 10)
      if (tenth <= told) return
      told = tenth
      aside(`${tenth * 10}% (${done} of ${total} files)`)
    },
  }
}
