import type { FuseName } from '../../../shared/fuses.ts'
import type { FuseState, Protections } from '../../../shared/model/protections.ts'
import { counted } from './words.ts'

/** What the page of protections says: of each its name, how it can stand, and what a weakness means. */
export const protectionWords = {
  files: {
    name: 'Files on the disk',
    encrypted: 'Encrypted, each a Fernet token',
    readable: 'Readable',
    weak: 'This is developer mode: the notes are written as readable text.',
  },
  sandbox: {
    name: 'Sandbox of the window',
    on: 'On: the system confines the page’s process',
    off: 'Off',
    unknown: 'Not known',
    weak: 'A fault in Chromium could reach your files from the page.',
    untold: 'The system does not say whether it confines the page’s process.',
  },
  isolation: {
    name: 'Context isolation',
    on: 'On: the page has the bridge, and nothing of Node',
    off: 'Off',
    weak: 'The page can reach more than the bridge lets through.',
  },
  policy: {
    name: 'Content security policy',
    strict: 'Strict: own scripts only, no network, no text becomes code',
    loose: 'Weak',
    weak: (holes: readonly string[]) => `The policy that came with the page ${holes.join(', and ')}.`,
    holes: {
      default: 'has no closed default',
      scripts: 'lets in scripts that are not Fernkeep’s',
      network: 'lets the page reach the network',
      code: 'lets text become code',
      exception: 'has an exception',
    },
  },
  fuses: {
    name: 'Fuses of the program',
    sound: 'All as they should be',
    none: 'None found',
    unread: 'The program carries no fuses that could be read.',
    wrong: (wrong: number, all: number) => `${wrong} of ${all} not as they should be`,
    changed: (which: string) => `${which}. Somebody may have changed the program: install it anew.`,
    development: (which: string) =>
      `${which}. This is a development run on Electron as it comes; what is installed has them set.`,
    each: {
      runAsNode: 'Run as Node',
      cookieEncryption: 'Encrypted cookies',
      nodeOptions: 'NODE_OPTIONS',
      nodeCliInspect: 'Debugging switches',
      asarIntegrity: 'Integrity of the program’s archive',
      onlyLoadAppFromAsar: 'Program from its archive only',
      browserV8Snapshot: 'Separate V8 snapshot',
      fileProtocolPrivileges: 'Privileges of file addresses',
      wasmTrapHandlers: 'WebAssembly trap handlers',
    } satisfies Record<FuseName, string>,
    states: {
      on: 'on',
      off: 'off',
      removed: 'taken out',
      absent: 'not in this Electron',
    } satisfies Record<FuseState, string>,
  },
  store: {
    name: 'Keychain',
    each: {
      'secret-service': 'Secret Service (GNOME Keyring or KWallet)',
      apple: 'macOS Keychain',
      windows: 'Windows Credential Manager',
      none: 'None',
    } satisfies Record<Protections['store'], string>,
    open: (store: string) => `${store}, answering`,
    unused: 'Not used',
    noKeys: 'There are no keys to keep: the notes are readable.',
    locked: (store: string) => `${store}, locked`,
    lockedWeak: 'Your notes will not open next time before it is unlocked.',
    silent: (store: string) => `${store}, not answering`,
    silentWeak: 'Your notes will not open next time unless it answers then, or you have a recovery key.',
  },
  ways: {
    name: 'Ways into the vault',
    everybody: 'Open to everybody',
    noKeys: 'There are no keys.',
    keychain: 'Keychain',
    together: 'Keychain and passphrase together',
    orRecovery: (door: string) => `${door}, or the recovery key`,
    weak: 'There is no recovery key: if the keychain is reset, the notes are lost.',
  },
  electron: {
    name: 'Electron',
    recent: (version: string, floor: string) => `${version}, at least ${floor}`,
    old: (version: string, floor: string) => `${version}, older than ${floor}`,
    weak: 'It lacks security fixes: install the newest Fernkeep.',
    development: 'It lacks security fixes. It stands in for the pinned one, for development only.',
  },
  verified: {
    name: 'Last check of all files',
    none: 'None yet. It is under Vault.',
    value: (when: string, files: number) => `${when}: ${counted(files, 'file')}`,
    sound: (when: string, files: number) => `${when}: ${counted(files, 'file')}, all as they should be`,
    weak: (problems: number) =>
      `${counted(problems, 'file')} ${problems === 1 ? 'was' : 'were'} not as they should be.`,
  },
  leakTested: {
    name: 'Last leak self-test',
    none: 'None yet. It is below.',
    value: (when: string, hits: number, files: number) =>
      `${when}: found in ${hits} of ${counted(files, 'file')}`,
    weak: 'A note’s text was readable outside of the vault’s encryption.',
  },
  backup: { name: 'Last backup', none: 'None yet' },
} as const
