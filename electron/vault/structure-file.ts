import { FernkeepError } from '../../shared/errors.ts'
import { type Preferences } from '../../shared/model/access.ts'
import { type LastChecks } from '../../shared/model/last-checks.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type SavedSearch } from '../../shared/model/saved-search.ts'
import { type SpellingSettings } from '../../shared/model/spelling.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { payloadFormat, structurePayload } from './payload.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'

/** `structure`: the person's name, the notebooks, the saved searches, and what is known of the vault as a whole. */
const path = 'structure'

/** The key under which changes of it run one at a time. */
export const structureKey = path

export interface Structure {
  /** Empty when making the user was cut short before it was written. */
  readonly name: string
  readonly notebooks: readonly Notebook[]
  /** Absent in a vault where none was saved yet. */
  readonly searches?: readonly SavedSearch[] | undefined
  /** Absent until a person chose otherwise. */
  readonly preferences?: Preferences | undefined
  /** Absent until a person chose languages or added a word. */
  readonly spelling?: SpellingSettings | undefined
  /** Absent in a vault that was never checked. */
  readonly checks?: LastChecks | undefined
}

/** The structure of one open vault: all who change a part of it do so here, one after the other. */
export class OpenStructure {
  readonly #files: SealedFiles
  readonly #exclusive: Exclusive
  #current: Structure | null

  /** `current` is null when its file cannot be used: it reads as empty then, and is never written over. */
  constructor(files: SealedFiles, exclusive: Exclusive, current: Structure | null) {
    this.#files = files
    this.#exclusive = exclusive
    this.#current = current
  }

  get current(): Structure {
    return this.#current ?? { name: '', notebooks: [] }
  }

  /**
   * Replace the structure by what `change` makes of it, in one atomic write. Throws what `change` throws,
   * `vault-damaged` when the file cannot be used, and the disk's failures; nothing is changed then.
   */
  change(change: (current: Structure) => Structure): Promise<void> {
    return this.#exclusive.run(structureKey, async () => {
      if (this.#current === null) throw new FernkeepError('vault-damaged')
      const changed = change(this.#current)
      await writeStructure(this.#files, changed)
      this.#current = changed
    })
  }
}

/** Throws `DamagedFile` and the disk's failures. No file is no name and no notebooks. */
export async function readStructure(files: SealedFiles): Promise<Structure> {
  return (await files.read(path, structurePayload, () => true)) ?? { name: '', notebooks: [] }
}

/** As `readStructure`, but null when the file cannot be used: the notes open without it. */
export async function readStructureOrNull(files: SealedFiles): Promise<Structure | null> {
  try {
    return await readStructure(files)
  } catch (error) {
    if (error instanceof DamagedFile) return null
    throw error
  }
}

/** Members that are `undefined` are not written. */
export const writeStructure = (files: SealedFiles, structure: Structure): Promise<void> =>
  files.write(path, { format: payloadFormat, kind: 'structure', user: files.user, ...structure })
