import { codeOf } from '../../shared/errors.ts'
import { type AttachmentId } from '../../shared/model/attachment.ts'
import { type Note, type NoteId, type NotebookId } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type ExportFolder } from '../files/export-folder.ts'
import { type Vault } from '../vault/vault.ts'
import { ExportedFiles } from './exported-files.ts'
import { fileNameFor } from './file-name.ts'
import { toMarkdown } from './markdown-note.ts'

export type ExportFormat = 'markdown' | 'json'

export interface ExportReport {
  readonly exported: number
  /** Notes whose files do not open, left out. */
  readonly damaged: readonly NoteId[]
  /** Images and files that do not open, or are gone. */
  readonly damagedFiles: readonly AttachmentId[]
}

/**
 * Write every note that opens, the trash excepted, as a readable file of its own, and the images and files they name beside
 * them. Throws the disk's failures.
 */
export async function exportNotes(
  vault: Vault,
  folder: ExportFolder,
  format: ExportFormat,
): Promise<ExportReport> {
  const taken = new Set<string>()
  const files = new ExportedFiles(vault, folder, taken)
  const notebooks = vault.notebooks.list()
  const { notes, problems } = vault.notes.list()
  const kept = notes.filter(({ place }) => place !== 'trash')
  const damaged = new Set(problems.flatMap(({ note }) => note ?? []))
  let exported = 0
  for (const { id } of kept) {
    const note = await openOrNull(vault, id)
    if (note === null) {
      damaged.add(id)
      continue
    }
    const name = fileNameFor(note.title, taken)
    const body = await files.write(note.body)
    const [ending, text] = encoded({ ...note, body }, pathOf(note.notebook, notebooks), format)
    await folder.write(`${name}${ending}`, text)
    exported++
  }
  return { exported, damaged: [...damaged], damagedFiles: files.damaged }
}

async function openOrNull(vault: Vault, id: NoteId): Promise<Note | null> {
  try {
    return await vault.notes.open(id)
  } catch (error) {
    if (codeOf(error) === 'note-damaged') return null
    throw error
  }
}

function encoded(
  note: Note,
  notebook: readonly string[],
  format: ExportFormat,
): [ending: string, text: string] {
  return format === 'markdown'
    ? ['.md', toMarkdown(note, notebook)]
    : ['.json', `${JSON.stringify({ ...note, notebook }, null, 2)}\n`]
}

/** The names from the top down to a notebook; none for a note in no notebook, or in one that is gone. */
function pathOf(id: NotebookId | null, notebooks: readonly Notebook[]): string[] {
  const found = notebooks.find((notebook) => notebook.id === id)
  return found === undefined ? [] : [...pathOf(found.parent, notebooks), found.name]
}
