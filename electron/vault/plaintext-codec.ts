import { type Codec, parseJson } from './codec.ts'

/** Readable JSON, for DEV_MODE only. Imported by electron/development.ts alone, so a release build does not hold it. */
export const plaintextCodec: Codec = {
  name: 'plaintext',
  extension: '.json',
  encode: (payload) => Buffer.from(`${JSON.stringify(payload, null, 2)}\n`),
  decode: parseJson,
  seal: null,
  unseal: null,
  sealInTurns: null,
  unsealInTurns: null,
}
