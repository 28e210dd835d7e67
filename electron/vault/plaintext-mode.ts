import { plaintextCodec } from './plaintext-codec.ts'
import { type OpenCodec, type VaultMode } from './mode.ts'

const opened: OpenCodec = { codec: plaintextCodec, keys: null, close: () => undefined }

/** DEV_MODE: no keys, no keychain, readable files. Imported by electron/development.ts alone. */
export const plaintextMode: VaultMode = {
  codec: 'plaintext',
  createUser: async (_user, _folder, before) => {
    await before?.(plaintextCodec)
    return opened
  },
  forgetUser: () => Promise.resolve(),
  openUser: () => Promise.resolve(opened),
  registryCodec: () => Promise.resolve(plaintextCodec),
}
