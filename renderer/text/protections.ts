import { wantedFuses, type FuseName } from '../../shared/fuses.ts'
import type { FuseState, Protections } from '../../shared/model/protections.ts'
import { momentDate } from './dates.ts'
import { protectionWords as words } from './texts.ts'

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
    pending(words.backup.name, words.backup.none),
  ]
}

const files = ({ codec }: Protections): ProtectionText => ({
  name: words.files.name,
  value: codec === 'fernet' ? words.files.encrypted : words.files.readable,
  weakness: codec === 'fernet' ? null : words.files.weak,
})

function sandbox({ sandboxed }: Protections): ProtectionText {
  const { name, on, off, unknown, weak, untold } = words.sandbox
  if (sandboxed === true) return sound(name, on)
  return sandboxed === null
    ? { name, value: unknown, weakness: untold }
    : { name, value: off, weakness: weak }
}

const isolation = ({ isolated }: Protections): ProtectionText => ({
  name: words.isolation.name,
  value: isolated ? words.isolation.on : words.isolation.off,
  weakness: isolated ? null : words.isolation.weak,
})

function policy({ policy: text }: Protections): ProtectionText {
  const { name, strict, loose, weak } = words.policy
  const holes = policyHoles(text)
  return holes.length === 0 ? sound(name, strict) : { name, value: loose, weakness: weak(holes) }
}

/** What a policy lets through that ours does not. */
export function policyHoles(text: string): readonly string[] {
  const { holes } = words.policy
  const directives = new Map(
    text.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
  const is = (name: string, value: string) => directives.get(name) === value
  return [
    ...(is('default-src', "'none'") ? [] : [holes.default]),
    ...(is('script-src', "'self'") ? [] : [holes.scripts]),
    ...(is('connect-src', "'none'") ? [] : [holes.network]),
    ...(is('require-trusted-types-for', "'script'") && is('trusted-types', "'none'") ? [] : [holes.code]),
    ...(/unsafe-|\*|https?:|data:/.test(text) ? [holes.exception] : []),
  ]
}

/** Whether a fuse stands as it does in what is installed. One that is not there cannot be set wrong. */
export const isAsWanted = (name: FuseName, state: FuseState): boolean =>
  state === 'absent' || (state === 'on') === wantedFuses[name]

function fuses({ fuses: wire, packaged }: Protections): ProtectionText {
  const { name, each, states, ...told } = words.fuses
  if (wire === null) return { name, value: told.none, weakness: told.unread }
  const wrong = wire.filter((fuse) => !isAsWanted(fuse.name, fuse.state))
  if (wrong.length === 0) return sound(name, told.sound)
  const which = wrong.map((fuse) => `${each[fuse.name]} (${states[fuse.state]})`).join(', ')
  return {
    name,
    value: told.wrong(wrong.length, wire.length),
    weakness: packaged ? told.changed(which) : told.development(which),
  }
}

function store({ store: kind, storeState }: Protections): ProtectionText {
  const { name, each, ...told } = words.store
  switch (storeState) {
    case 'open':
      return sound(name, told.open(each[kind]))
    case 'unused':
      return { name, value: told.unused, weakness: told.noKeys }
    case 'locked':
      return { name, value: told.locked(each[kind]), weakness: told.lockedWeak }
    case 'stalled':
    case 'unavailable':
      return { name, value: told.silent(each[kind]), weakness: told.silentWeak }
  }
}

function ways({ ways: all }: Protections): ProtectionText {
  const { name, ...told } = words.ways
  if (all === null) return { name, value: told.everybody, weakness: told.noKeys }
  const door = all.passphrase ? told.together : told.keychain
  return {
    name,
    value: all.recovery ? told.orRecovery(door) : door,
    weakness: all.recovery ? null : told.weak,
  }
}

function electron({ electron: version, electronFloor, packaged }: Protections): ProtectionText {
  const { name, recent, old, weak, development } = words.electron
  if (isAtLeast(version, electronFloor)) return sound(name, recent(version, electronFloor))
  return { name, value: old(version, electronFloor), weakness: packaged ? weak : development }
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
  const { name, none, value, sound: asWanted, weak } = words.verified
  if (last === null) return pending(name, none)
  const when = momentDate(Date.parse(last.at), now)
  if (last.problems === 0) return sound(name, asWanted(when, last.checked))
  return { name, value: value(when, last.checked), weakness: weak(last.problems) }
}

function leakTested({ checks: { leakTested: last } }: Protections, now: number): ProtectionText {
  const { name, none, value, weak } = words.leakTested
  if (last === null) return pending(name, none)
  return {
    name,
    value: value(momentDate(Date.parse(last.at), now), last.hits, last.files),
    weakness: last.hits === 0 ? null : weak,
  }
}
