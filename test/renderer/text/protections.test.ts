import { expect, test } from 'vitest'
import { isAtLeast, policyHoles, protectionTexts } from '../../../renderer/text/protections.ts'
import { contentSecurityPolicy } from '../../../electron/app/headers.ts'
import { fuseNames, wantedFuses } from '../../../shared/fuses.ts'
import type { Protections } from '../../../shared/model/protections.ts'

const now = Date.UTC(2026, 10, 24, 12)
const at = new Date(now - 60_000).toISOString()

const sound: Protections = {
  packaged: true,
  codec: 'fernet',
  sandboxed: true,
  isolated: true,
  policy: contentSecurityPolicy,
  fuses: fuseNames.map((name) => ({ name, state: wantedFuses[name] ? 'on' : 'off' })),
  electron: '45.4.1',
  electronFloor: '45.4.1',
  store: 'secret-service',
  storeState: 'open',
  ways: { passphrase: true, recovery: true },
  checks: { verified: { at, checked: 12, problems: 0 }, leakTested: { at, files: 120, hits: 0 } },
}

const weaknesses = (change: Partial<Protections>) =>
  protectionTexts({ ...sound, ...change }, now)
    .filter(({ weakness }) => weakness !== null)
    .map(({ name }) => name)

test('an app as it is installed has no weakness, also before anything was checked', () => {
  expect(weaknesses({})).toEqual([])
  expect(weaknesses({ checks: { verified: null, leakTested: null } })).toEqual([])
})

test('what was never checked is neither good nor bad', () => {
  const texts = protectionTexts({ ...sound, checks: { verified: null, leakTested: null } }, now)
  expect(texts.filter(({ pending }) => pending).map(({ name }) => name)).toEqual([
    'Last check of all files',
    'Last leak self-test',
    'Last backup',
  ])
})

test.each<[string, Partial<Protections>]>([
  ['Files on the disk', { codec: 'plaintext' }],
  ['Sandbox of the window', { sandboxed: false }],
  ['Sandbox of the window', { sandboxed: null }],
  ['Context isolation', { isolated: false }],
  ['Content security policy', { policy: '' }],
  ['Fuses of the program', { fuses: null }],
  ['Fuses of the program', { fuses: [{ name: 'runAsNode', state: 'on' }] }],
  ['Fuses of the program', { fuses: [{ name: 'onlyLoadAppFromAsar', state: 'removed' }] }],
  ['Keychain', { storeState: 'locked' }],
  ['Keychain', { storeState: 'unavailable' }],
  ['Ways into the vault', { ways: { passphrase: true, recovery: false } }],
  ['Ways into the vault', { ways: null }],
  ['Electron', { electron: '33.2.1' }],
  ['Last check of all files', { checks: { ...sound.checks, verified: { at, checked: 12, problems: 1 } } }],
  ['Last leak self-test', { checks: { ...sound.checks, leakTested: { at, files: 120, hits: 2 } } }],
])('%s is called weak when it is', (name, change) => {
  expect(weaknesses(change)).toEqual([name])
})

test('a fuse that this Electron does not have yet is no weakness', () => {
  expect(weaknesses({ fuses: [{ name: 'wasmTrapHandlers', state: 'absent' }] })).toEqual([])
})

test('the policy as it is answered has no hole, and each loosening of it is one', () => {
  expect(policyHoles(contentSecurityPolicy)).toEqual([])
  for (const part of [
    ["default-src 'none'", "default-src 'self'"],
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", 'script-src https://example.com'],
    ["connect-src 'none'", 'connect-src *'],
    ["trusted-types 'none'", 'trusted-types any'],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ] as const)
    expect(policyHoles(contentSecurityPolicy.replace(part[0], part[1]))).not.toEqual([])
})

test('versions are compared by their numbers', () => {
  expect(isAtLeast('45.4.1', '45.4.1')).toBe(true)
  expect(isAtLeast('46.0.0', '45.4.1')).toBe(true)
  expect(isAtLeast('45.10.0', '45.4.1')).toBe(true)
  expect(isAtLeast('45.4.0', '45.4.1')).toBe(false)
  expect(isAtLeast('9.9.9', '45.4.1')).toBe(false)
})
