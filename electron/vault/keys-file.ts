import * as z from 'zod/mini'
import { FernkeepError } from '../../shared/errors.ts'
import { type UserHash, userHash } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { parseJson } from './codec.ts'
import { payloadFormat } from './payload.ts'
import { type DoorSlot, type RecoverySlot, type Slot, slot, token } from './slot.ts'

/**
 * `keys.json`: the only readable file of a user, and nothing in it is secret by itself. Each slot is one way to the
 * root key (a token of it under the slot's own key); the key ring is a token under the root key.
 */
const keysFile = z.readonly(
  z.strictObject({
    format: z.literal(payloadFormat),
    user: userHash,
    slots: z.readonly(z.array(slot).check(z.minLength(1), z.maxLength(2), z.refine(isComplete))),
    keyRing: token,
  }),
)
export type KeysFile = z.infer<typeof keysFile>

export const keysFileName = 'keys.json'

/** One slot that the keychain has a part in, and one recovery slot at most. */
function isComplete(slots: readonly Slot[]): boolean {
  const recovery = slots.filter(({ kind }) => kind === 'recovery').length
  return recovery <= 1 && slots.length - recovery === 1
}

/** Throws `vault-damaged` (there is no such file, or not this user's, or not as it should be) and `vault-newer`. */
export async function readKeysFile(user: UserHash, folder: SafeFolder): Promise<KeysFile> {
  const bytes = await folder.read(keysFileName)
  if (bytes === null) throw new FernkeepError('vault-damaged')
  const json = parseOrDamaged(bytes)
  const newer = z.looseObject({ format: z.int().check(z.minimum(payloadFormat + 1)) }).safeParse(json)
  if (newer.success) throw new FernkeepError('vault-newer')
  const file = keysFile.safeParse(json)
  if (!file.success || file.data.user !== user) throw new FernkeepError('vault-damaged')
  return file.data
}

/** The slot that the keychain has a part in. */
export function doorOf({ slots }: KeysFile): DoorSlot {
  const door = slots.find((one) => one.kind !== 'recovery')
  if (door === undefined) throw new FernkeepError('vault-damaged')
  return door
}

export const recoverySlotOf = ({ slots }: KeysFile): RecoverySlot | null =>
  slots.find((one) => one.kind === 'recovery') ?? null

/** Throws the disk's failures: the file is then its old or its new self. */
export const writeKeysFile = (folder: SafeFolder, file: KeysFile): Promise<void> =>
  folder.write(keysFileName, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))

function parseOrDamaged(bytes: Buffer): unknown {
  try {
    return parseJson(bytes)
  } catch (error) {
    throw new FernkeepError('vault-damaged', { cause: error })
  }
}
