import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { fernetCodec } from '../../../electron/vault/codec.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { type UserHash, userHash } from '../../../shared/model/session.ts'
import { quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'

export const ada = userHash.parse('a'.repeat(32))
export const bob = userHash.parse('b'.repeat(32))

/** The sealed files of a user in a folder of their own, without a session; `ring` is what they are under. */
export async function sealedFiles(
  ring = KeyRing.generate(),
  user: UserHash = ada,
  files = quickDisk,
): Promise<SealedFiles> {
  return new SealedFiles(await SafeFolder.open(await temporaryFolder(), files), fernetCodec(ring), user)
}
