import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, it } from 'vitest'
import { isTrustedSender } from '../../../electron/ipc/trusted-sender.ts'

interface Frame {
  readonly origin: string
}

const own: Frame = { origin: 'app://fernkeep' }
const windowOf = (mainFrame: Frame | null) => ({ mainFrame }) as unknown as WebContents
const from = (senderFrame: Frame | null) => ({ senderFrame }) as unknown as IpcMainInvokeEvent

it('trusts the main frame of our window on our origin', () => {
  expect(isTrustedSender(from(own), windowOf(own))).toBe(true)
})

it('trusts no frame that is gone, not even while the window has none either', () => {
  expect(isTrustedSender(from(null), windowOf(own))).toBe(false)
  expect(isTrustedSender(from(null), windowOf(null))).toBe(false)
})

it('trusts nobody once the window is gone', () => {
  expect(isTrustedSender(from(own), null)).toBe(false)
  expect(isTrustedSender(from(null), null)).toBe(false)
})

it('trusts no iframe of our window, though its origin be ours', () => {
  expect(isTrustedSender(from({ origin: 'app://fernkeep' }), windowOf(own))).toBe(false)
})

it('trusts no other window, though its origin be ours', () => {
  const other: Frame = { origin: 'app://fernkeep' }
  expect(isTrustedSender(from(other), windowOf(own))).toBe(false)
  expect(isTrustedSender(from(own), windowOf(other))).toBe(false)
})

it('does not trust the developer tools', () => {
  expect(isTrustedSender(from({ origin: 'devtools://devtools' }), windowOf(own))).toBe(false)
})

it.each([
  'null',
  '',
  'file://',
  'https://fernkeep',
  'app://fernkeep.example',
  'app://fernkeep:80',
  'app://fernkeep/',
  'app://FERNKEEP',
  'app://example',
  'devtools://devtools',
  'https://example.com',
])('does not trust our main frame while it is on %j', (origin) => {
  const elsewhere: Frame = { origin }
  expect(isTrustedSender(from(elsewhere), windowOf(elsewhere))).toBe(false)
})
