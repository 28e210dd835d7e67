import { codeOf } from '../../shared/errors.ts'
import { type AttachmentId, attachmentsIn } from '../../shared/model/attachment.ts'
import { type ExportFolder } from '../files/export-folder.ts'
import { type Vault } from '../vault/vault.ts'
import { fileNameFor } from './file-name.ts'

/** A bracket would end the address. */
const addressOf = (name: string) => encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')

/** The images and files of notes that are exported: each is written once, beside the notes. */
export class ExportedFiles {
  readonly #vault: Vault
  readonly #folder: ExportFolder
  readonly #taken: Set<string>
  /** The names they got; null for one that does not open. */
  readonly #names = new Map<AttachmentId, string | null>()

  /** `taken`: as `fileNameFor` has it, and shared with the notes. */
  constructor(vault: Vault, folder: ExportFolder, taken: Set<string>) {
    this.#vault = vault
    this.#folder = folder
    this.#taken = taken
  }

  /** Those that do not open, or are gone. */
  get damaged(): AttachmentId[] {
    return [...this.#names].filter(([, name]) => name === null).map(([id]) => id)
  }

  /** Write what a body names, and answer the body with the files' names in its links. Throws the disk's failures. */
  async write(body: string): Promise<string> {
    let linked = body
    for (const id of attachmentsIn(body)) {
      if (!this.#names.has(id)) this.#names.set(id, await this.#writeOne(id))
      const name = this.#names.get(id)
      if (name) linked = linked.replaceAll(`](attachment:${id})`, `](${addressOf(name)})`)
    }
    return linked
  }

  async #writeOne(id: AttachmentId): Promise<string | null> {
    try {
      const { facts, bytes } = await this.#vault.attachments.content(id)
      const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/.exec(facts.name) ?? []
      const name = `${fileNameFor(stem, this.#taken)}${ending}`
      await this.#folder.write(name, bytes)
      return name
    } catch (error) {
      if (['attachment-damaged', 'not-found'].includes(codeOf(error))) return null
      throw error
    }
  }
}
