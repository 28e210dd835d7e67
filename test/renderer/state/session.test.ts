import { expect, test, vi } from 'vitest'
import { failure } from '../../../shared/result.ts'
import { createSession } from '../../../renderer/state/session.ts'
import { createFakeBridge } from '../fake-bridge.ts'

const known = (session: ReturnType<typeof createSession>) =>
  vi.waitFor(() => expect(session.state.get().status).not.toBe('starting'))

test('the state is asked for once', async () => {
  const fake = createFakeBridge({ session: { status: 'unlocked', name: 'Ada' } })
  const session = createSession(fake.bridge)
  await known(session)
  expect([session.state.get(), fake.calls]).toEqual([{ status: 'unlocked', name: 'Ada' }, ['state']])
})

test('an event that overtakes the answer is the newer truth', async () => {
  const gate = Promise.withResolvers<null>()
  const fake = createFakeBridge({ session: { status: 'starting' }, delay: () => gate.promise })
  const session = createSession(fake.bridge)
  fake.setSession({ status: 'new' })
  gate.resolve(null)
  await known(session)
  expect(session.state.get()).toEqual({ status: 'new' })
})

test('the welcome goes on after the user was made, until it is finished', async () => {
  const fake = createFakeBridge({ session: { status: 'new' } })
  const session = createSession(fake.bridge)
  await known(session)
  expect(await session.create('Ada')).toBeNull()
  expect([session.state.get().status, session.welcoming.get()]).toEqual(['unlocked', true])
})

test('a keychain that refuses leaves the person in the welcome, with the reason', async () => {
  const fake = createFakeBridge({ session: { status: 'new' } })
  const session = createSession(fake.bridge)
  await known(session)
  fake.failNext('createUser', failure('keychain-locked'))
  expect(await session.create('Ada')).toMatchObject({ code: 'keychain-locked' })
  expect(session.state.get().status).toBe('new')
})

test('a vault that stays blocked says why it is blocked now', async () => {
  const fake = createFakeBridge({ session: { status: 'blocked', code: 'keychain-locked', reference: 'A' } })
  const session = createSession(fake.bridge)
  await known(session)
  fake.failNext('retry', failure('keychain-stalled', { reference: 'B' }))
  await session.retry()
  expect(session.state.get()).toEqual({ status: 'blocked', code: 'keychain-stalled', reference: 'B' })
  await session.retry()
  expect(session.state.get().status).toBe('unlocked')
})
