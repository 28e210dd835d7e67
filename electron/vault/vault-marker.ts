import * as z from 'zod/mini'
import { FernkeepError } from '../../shared/errors.ts'
import { type CodecName, codecName } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { parseJson } from './codec.ts'
import { payloadFormat } from './payload.ts'

/** `vault.json` says which format and codec a data folder has, so that neither mode ever touches the other's folder. */
const fileName = 'vault.json'
const marker = z.strictObject({ format: z.literal(payloadFormat), codec: codecName })
const newerMarker = z.looseObject({ format: z.int().check(z.minimum(payloadFormat + 1)) })

/**
 * Whether the folder is a vault of this codec: `false` when there is none yet.
 * Throws `vault-other-mode`, `vault-newer` or `vault-damaged`.
 */
export async function checkMarker(folder: SafeFolder, codec: CodecName): Promise<boolean> {
  const bytes = await folder.read(fileName)
  if (bytes === null) return false
  const json = parseMarker(bytes)
  // Whatever else a later version writes there.
  if (newerMarker.safeParse(json).success) throw new FernkeepError('vault-newer')
  const parsed = marker.safeParse(json)
  if (!parsed.success) throw new FernkeepError('vault-damaged')
  if (parsed.data.codec !== codec) throw new FernkeepError('vault-other-mode')
  return true
}

/** Mark the folder as a vault of this codec, unless it is one already. */
export async function writeMarker(folder: SafeFolder, codec: CodecName): Promise<void> {
  if (await checkMarker(folder, codec)) return
  await folder.write(fileName, Buffer.from(`${JSON.stringify({ format: payloadFormat, codec })}\n`))
}

function parseMarker(bytes: Buffer): unknown {
  try {
    return parseJson(bytes)
  } catch (error) {
    throw new FernkeepError('vault-damaged', { cause: error })
  }
}
