import { type StructurePayload, payloadFormat, structurePayload } from './payload.ts'
import { type SealedFiles } from './sealed-files.ts'

/** `structure`: the person's name and the notebooks. */
const path = 'structure'

/** Null when there is none, as when making the user was cut short. Throws `DamagedFile` and the disk's failures. */
export const readStructure = (files: SealedFiles): Promise<StructurePayload | null> =>
  files.read(path, structurePayload, () => true)

export const writeStructure = (
  files: SealedFiles,
  content: Pick<StructurePayload, 'name' | 'notebooks'>,
): Promise<void> =>
  files.write(path, { format: payloadFormat, kind: 'structure', user: files.user, ...content })
