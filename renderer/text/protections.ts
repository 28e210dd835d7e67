import { wantedFuses, type FuseName } from '../../shared/fuses.ts'
import type { FuseState, Protections } from '../../shared/model/protections.ts'
import { momentDate } from './dates.ts'
import { counted } from './sentences.ts'

/** One protection: what it is, how it stands, and, when that is weaker than it should be, what that means. */
export interface ProtectionText {
  readonly name: string
  readonly value: string
  /** Null: as it should be. */
  readonly weakness: string | null
  /** Nothing is known yet, good or bad. */
  readonly pending?: true
}

const sound = (name: string, value: string): ProtectionText => ({ name, value, weakness: null })
const pending = (name: string, value: string): ProtectionText => ({ ...sound(name, value), pending: true })

/** Every protection in a line. `now` in ms since the epoch. */
export function protectionTexts(measured: Protections, now: number): readonly ProtectionText[] {
  return [
    files(measured),
    sandbox(measured),
    isolation(measured),
    policy(measured),
    fuses(measured),
    store(measured),
    ways(measured),
    electron(measured),
    verified(measured, now),
    leakTested(measured, now),
    pending('Last backup', 'None yet'),
  ]
}

const files = ({ codec }: Protections): ProtectionText => ({
  name: 'Files on the disk',
  value: codec === 'fernet' ? 'Encrypted, each a Fernet token' : 'Readable',
  weakness: codec === 'fernet' ? null : 'This is developer mode: the notes are written as readable text.',
})

function sandbox({ sandboxed }: Protections): ProtectionText {
  const name = 'Sandbox of the window'
  if (sandboxed === true) return sound(name, 'On: the system confines the page’s process')
  return {
    name,
    value: sandboxed === null ? 'Not known' : 'Off',
    weakness:
      sandboxed === null
        ? 'The system does not say whether it confines the page’s process.'
        : 'A fault in Chromium could reach your files from the page.',
  }
}

const isolation = ({ isolated }: Protections): ProtectionText => ({
  name: 'Context isolation',
  value: isolated ? 'On: the page has the bridge, and nothing of Node' : 'Off',
  weakness: isolated ? null : 'The page can reach more than the bridge lets through.',
})

function policy({ policy: text }: Protections): ProtectionText {
  const name = 'Content security policy'
  const holes = policyHoles(text)
  if (holes.length === 0) return sound(name, 'Strict: own scripts only, no network, no text becomes code')
  return { name, value: 'Weak', weakness: `The policy that came with the page ${holes.join(', and ')}.` }
}

/** What a policy lets through that ours does not. */
export function policyHoles(text: string): readonly string[] {
  const directives = new Map(
    text.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
  const is = (name: string, value: string) => directives.get(name) === value
  return [
    ...(is('default-src', "'none'") ? [] : ['has no closed default']),
    ...(is('script-src', "'self'") ? [] : ['lets in scripts that are not Fernkeep’s']),
    ...(is('connect-src', "'none'") ? [] : ['lets the page reach the network']),
    ...(is('require-trusted-types-for', "'script'") && is('trusted-types', "'none'")
      ? []
      : ['lets text become code']),
    ...(/unsafe-|\*|https?:|data:/.test(text) ? ['has an exception'] : []),
  ]
}

export const fuseTexts: Readonly<Record<FuseName, string>> = {
  runAsNode: 'Run as Node',
  cookieEncryption: 'Encrypted cookies',
  nodeOptions: 'NODE_OPTIONS',
  nodeCliInspect: 'Debugging switches',
  asarIntegrity: 'Integrity of the program’s archive',
  onlyLoadAppFromAsar: 'Program from its archive only',
  browserV8Snapshot: 'Separate V8 snapshot',
  fileProtocolPrivileges: 'Privileges of file addresses',
  wasmTrapHandlers: 'WebAssembly trap handlers',
}

export const fuseStates: Readonly<Record<FuseState, string>> = {
  on: 'on',
  off: 'off',
  removed: 'taken out',
  absent: 'not in this Electron',
}

/** Whether a fuse stands as it does in what is installed. One that is not there cannot be set wrong. */
export const isAsWanted = (name: FuseName, state: FuseState): boolean =>
  state === 'absent' || (state === 'on') === wantedFuses[name]

function fuses({ fuses: wire, packaged }: Protections): ProtectionText {
  const name = 'Fuses of the program'
  if (wire === null)
    return { name, value: 'None found', weakness: 'The program carries no fuses that could be read.' }
  const wrong = wire.filter((fuse) => !isAsWanted(fuse.name, fuse.state))
  if (wrong.length === 0) return sound(name, 'All as they should be')
  const which = wrong.map((fuse) => `${fuseTexts[fuse.name]} (${fuseStates[fuse.state]})`).join(', ')
  return {
    name,
    value: `${wrong.length} of ${wire.length} not as they should be`,
    weakness: packaged
      ? `${which}. Somebody may have changed the program: install it anew.`
      : `${which}. This is a development run on Electron as it comes; what is installed has them set.`,
  }
}

const storeNames = {
  'secret-service': 'Secret Service (GNOME Keyring or KWallet)',
  apple: 'macOS Keychain',
  windows: 'Windows Credential Manager',
  none: 'None',
} as const

function store({ store: kind, storeState }: Protections): ProtectionText {
  const name = 'Keychain'
  const value = storeNames[kind]
  switch (storeState) {
    case 'open':
      return sound(name, `${value}, answering`)
    case 'unused':
      return { name, value: 'Not used', weakness: 'There are no keys to keep: the notes are readable.' }
    case 'locked':
      return {
        name,
        value: `${value}, locked`,
        weakness: 'Your notes will not open next time before it is unlocked.',
      }
    case 'stalled':
    case 'unavailable':
      return {
        name,
        value: `${value}, not answering`,
        weakness: 'Your notes will not open next time unless it answers then, or you have a recovery key.',
      }
  }
}

function ways({ ways: all }: Protections): ProtectionText {
  const name = 'Ways into the vault'
  if (all === null) return { name, value: 'Open to everybody', weakness: 'There are no keys.' }
  const door = all.passphrase ? 'Keychain and passphrase together' : 'Keychain'
  return {
    name,
    value: all.recovery ? `${door}, or the recovery key` : door,
    weakness: all.recovery ? null : 'There is no recovery key: if the keychain is reset, the notes are lost.',
  }
}

function electron({ electron: version, electronFloor, packaged }: Protections): ProtectionText {
  const name = 'Electron'
  if (isAtLeast(version, electronFloor)) return sound(name, `${version}, at least ${electronFloor}`)
  return {
    name,
    value: `${version}, older than ${electronFloor}`,
    weakness: packaged
      ? 'It lacks security fixes: install the newest Fernkeep.'
      : 'It lacks security fixes. It stands in for the pinned one, for development only.',
  }
}

/** Whether a version of numbers and dots is `floor` or newer. */
export function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number))
  for (const [i, wanted] of (need ?? []).entries()) {
    const part = have?.[i] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}

function verified({ checks: { verified: last } }: Protections, now: number): ProtectionText {
  const name = 'Last check of all files'
  if (last === null) return pending(name, 'None yet. It is under Vault.')
  const value = `${momentDate(Date.parse(last.at), now)}: ${counted(last.checked, 'file')}`
  if (last.problems === 0) return sound(name, `${value}, all as they should be`)
  return {
    name,
    value,
    weakness: `${counted(last.problems, 'file')} ${last.problems === 1 ? 'was' : 'were'} not as they should be.`,
  }
}

function leakTested({ checks: { leakTested: last } }: Protections, now: number): ProtectionText {
  const name = 'Last leak self-test'
  if (last === null) return pending(name, 'None yet. It is below.')
  return {
    name,
    value: `${momentDate(Date.parse(last.at), now)}: found in ${last.hits} of ${counted(last.files, 'file')}`,
    weakness: last.hits === 0 ? null : 'A note’s text was readable outside of the vault’s encryption.',
  }
}
