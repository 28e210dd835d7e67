import { expect, test } from 'vitest'
import { createClient } from '../../renderer/bridge.ts'
import { createFakeBridge } from './fake-bridge.ts'

test('calls and events go through', async () => {
  const fake = createFakeBridge()
  const client = createClient(fake.bridge)
  const seen: unknown[] = []
  client.session.onChanged((state) => seen.push(state))
  fake.setSession({ status: 'new' })
  expect(await client.session.state()).toEqual({ ok: true, value: { status: 'new' } })
  expect(seen).toEqual([{ status: 'new' }])
})

test('a call that Electron cannot carry is a failure, not a rejection', async () => {
  const fake = createFakeBridge({ delay: () => Promise.reject(new Error('the main process is gone')) })
  expect(await createClient(fake.bridge).notes.list({ from: 0 })).toEqual({ ok: false, code: 'internal' })
})
