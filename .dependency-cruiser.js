/**
 * Who may import whom: electron -> shared <- renderer; inside electron
 * ipc -> vault -> {crypto, files, keychain, index, spelling}. Proven by test/scripts/lint.test.ts.
 */

/** The folders of electron/ and what of electron/ each may import besides itself. main.ts wires all of them. */
const electronFolders = {
  app: ['vault', 'cli', 'files', 'log'],
  cli: ['vault', 'transfer', 'keychain', 'files', 'log'],
  ipc: ['vault', 'log'],
  transfer: ['vault', 'crypto', 'files', 'log'],
  vault: ['crypto', 'files', 'keychain', 'index', 'images', 'spelling', 'log'],
  crypto: [],
  files: [],
  keychain: [],
  index: ['threads'],
  spelling: ['threads'],
  threads: [],
  images: [],
  log: [],
}

/** The starting points, which wire the folders together. */
const entries = '^electron/(main|behind-window|preload|development|release|cli/plain-node)\\.ts$'

const electronDirections = Object.entries(electronFolders).map(([folder, allowed]) => ({
  name: `electron-${folder}`,
  comment: `electron/${folder} may import ${[...allowed, 'shared'].join(', ')} and nothing else of ours.`,
  severity: 'error',
  from: { path: `^electron/${folder}/`, pathNot: entries },
  to: { path: '^electron/', pathNot: `^electron/(${[folder, ...allowed].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...electronDirections,
    {
      name: 'sides-meet-in-shared',
      comment: 'The window and the main process know each other through shared/ only.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(electron|renderer|scripts|test)/', pathNot: '^$1/' },
    },
    {
      name: 'shared-imports-only-zod',
      comment: 'shared/ runs on both sides: zod and itself.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared|node_modules/zod)/' },
    },
    {
      name: 'zod-is-mini',
      comment: 'The whole of zod is 95 KB in a bundle, zod/mini 5 KB.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^node_modules/zod/', pathNot: '^node_modules/zod/(v4/)?mini/' },
    },
    {
      name: 'electron-at-the-edge',
      comment: 'The rest of electron/ runs, and is tested, in plain Node.',
      severity: 'error',
      from: {
        path: '^(electron|shared|renderer)/',
        pathNot: `${entries}|^electron/app/`,
      },
      to: { path: '^node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-types-in-ipc-only',
      comment: 'vault, crypto, files, keychain, index and log do not even name a type of Electron.',
      severity: 'error',
      from: {
        path: '^(electron|shared|renderer)/',
        pathNot: `${entries}|^electron/(app|ipc)/`,
      },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'The window is a page.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'keychain-alone-has-keytar',
      comment:
        'keytar freezes or crashes the process when it is used carelessly; electron/keychain knows how.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/keychain/' },
      to: { path: '^node_modules/keytar/' },
    },
    {
      name: 'plaintext-in-development-only',
      comment:
        'Packaged code must not contain the plaintext codec, so only entries that are not packaged reach it.',
      severity: 'error',
      from: { pathNot: '^electron/(development|cli/plain-node|vault/plaintext-mode)\\.ts$|^test/' },
      to: { path: '^electron/(vault/plaintext-|app/developer-settings)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'crypto-has-node-crypto-only',
      comment: 'Nothing but node:crypto and the key derivation stands between a key and a note.',
      severity: 'error',
      from: { path: '^electron/crypto/' },
      to: { pathNot: '^(electron/crypto/|shared/|(node:)?crypto$|node_modules/@node-rs/argon2/)' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-package-ships',
      comment: 'What the app imports must be a dependency.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/electron/',
      },
    },
    {
      name: 'no-dead-import',
      comment: 'Every import leads to a file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
