import { type Notebook } from '../../shared/model/notebook.ts'
import { payloadFormat, structurePayload } from './payload.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'

/** `structure`: the person's name and the notebooks. */
const path = 'structure'

/** The key under which changes of it run one at a time. */
export const structureKey = path

export interface Structure {
  /** Empty when making the user was cut short before it was written. */
  readonly name: string
  readonly notebooks: readonly Notebook[]
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

export const writeStructure = (files: SealedFiles, { name, notebooks }: Structure): Promise<void> =>
  files.write(path, { format: payloadFormat, kind: 'structure', user: files.user, name, notebooks })
