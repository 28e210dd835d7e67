import { type NoteSummary } from '../../shared/model/note.ts'
import { firstPagePayload, payloadFormat } from './payload.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'

/**
 * `first-page.fernet`: what the list began with when the index was last saved. It opens in a few ms whatever the vault's
 * size, so that there are notes to see while the index's image is decrypted. A cache: what became of the notes since is
 * told when the folder has been read. Plaintext vaults have none.
 */
export const firstPagePath = 'first-page'

/** Empty when there is none that can be used, whatever is wrong with it. Throws the disk's failures. */
export async function readFirstPage(sealed: SealedFiles): Promise<readonly NoteSummary[]> {
  try {
    return (await sealed.read(firstPagePath, firstPagePayload, () => true))?.notes ?? []
  } catch (error) {
    if (error instanceof DamagedFile) return []
    throw error
  }
}

/** Throws the disk's failures. */
export async function writeFirstPage(sealed: SealedFiles, notes: readonly NoteSummary[]): Promise<void> {
  const { user, codec } = sealed
  if (codec.seal === null) return
  await sealed.write(firstPagePath, { format: payloadFormat, kind: 'first-page', user, notes: [...notes] })
}
