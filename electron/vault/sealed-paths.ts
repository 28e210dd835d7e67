import { type AttachmentId } from '../../shared/model/attachment.ts'
import { type NoteId, noteId } from '../../shared/model/note.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { attachmentNamed } from './attachments.ts'
import { attemptsFileName } from './attempts.ts'
import { firstPagePath } from './first-page.ts'
import { indexPath } from './index-file.ts'
import { keysFileName } from './keys-file.ts'
import { revisionOf } from './note-files.ts'

/** What a file of a user's folder is by its place and name. */
export type FileRole =
  /** `keys.json` and what is kept beside it in clear. */
  | { readonly kind: 'keys' }
  | { readonly kind: 'structure' }
  /** The index's image and what the list begins with. */
  | { readonly kind: 'index' }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'revision'; readonly id: NoteId; readonly revision: number }
  | { readonly kind: 'attachment'; readonly id: AttachmentId }
  | { readonly kind: 'unknown' }

export interface VaultFile {
  /** Inside the user's folder, with `/`. */
  readonly file: string
  readonly role: FileRole
}

/** How deep a vault's own folders go; what lies deeper is not looked into. */
const depth = 4

/** Every file in a user's folder and below, whatever its name; a link or a device counts as a file nobody knows. */
export async function walk(
  folder: SafeFolder,
  extension: string,
  path = '',
  level = 1,
): Promise<VaultFile[]> {
  const found: VaultFile[] = []
  for (const { name, kind } of await folder.entries(path)) {
    const file = path === '' ? name : `${path}/${name}`
    if (kind === 'folder' && level < depth && isOwnName(name))
      found.push(...(await walk(folder, extension, file, level + 1)))
    else found.push({ file, role: kind === 'file' ? roleOf(file, extension) : { kind: 'unknown' } })
  }
  return found
}

const isOwnName = (name: string) => /^[A-Za-z0-9-]{1,64}$/.test(name)

/** The role of the file at `path`, inside the user's folder, in a vault whose files end with `extension`. */
export function roleOf(path: string, extension: string): FileRole {
  const [folder, shelf, name, ...deeper] = path.split('/')
  if (path === keysFileName || path === attemptsFileName) return { kind: 'keys' }
  if (path === `structure${extension}`) return { kind: 'structure' }
  if ([indexPath, firstPagePath].some((cache) => path === `${cache}${extension}`)) return { kind: 'index' }
  if (folder === 'attachments' && shelf !== undefined && name === undefined) {
    const id = attachmentNamed(shelf, extension)
    return id === null ? { kind: 'unknown' } : { kind: 'attachment', id }
  }
  if (shelf === undefined || name === undefined || deeper.length > 0) return { kind: 'unknown' }
  if (folder === 'notes' && name.endsWith(extension)) {
    const id = noteId.safeParse(name.slice(0, -extension.length))
    if (id.success && shelf === id.data.slice(0, 2)) return { kind: 'note', id: id.data }
  }
  if (folder === 'revisions') {
    const id = noteId.safeParse(shelf)
    const revision = revisionOf(name, extension)
    if (id.success && revision !== null) return { kind: 'revision', id: id.data, revision }
  }
  return { kind: 'unknown' }
}
