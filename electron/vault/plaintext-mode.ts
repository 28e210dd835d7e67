import { plaintextCodec } from './plaintext-codec.ts'
import { type OpenCodec, type VaultMode } from './mode.ts'

const opened: OpenCodec = { codec: plaintextCodec, keys: null, slots: null, close: () => undefined }

/** DEV_MODE: no keys, no keychain, readable files. Imported by electron/development.ts alone. */
export const plaintextMode: VaultMode = {
  codec: 'plaintext',
  createUser: async (_user, _folder, before) => {
    await before?.(plaintextCodec)
    return opened
  },
  forgetUser: () => Promise.resolve(),
  openUser: () => Promise.resolve(opened),
  waysOf: () => Promise.resolve({ passphrase: false, recovery: false }),
  knownRegistryCodec: () => Promise.resolve(plaintextCodec),
  registryCodec: () => Promise.resolve(plaintextCodec),
}
