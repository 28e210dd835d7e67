import { beforeEach, expect, test } from 'vitest'
import type { LoggedEvent } from '../../../shared/model/security-event.ts'
import { failure } from '../../../shared/result.ts'
import { createActivity, type Activity } from '../../../renderer/state/activity.ts'
import { createFakeBridge } from '../fake-bridge.ts'

const entry = (i: number): LoggedEvent => ({
  at: new Date(Date.UTC(2026, 10, 24) + i).toISOString(),
  reference: `FK-AAA${String(i).padStart(3, '2').replaceAll('0', 'X').replaceAll('1', 'Y')}`,
  ...(i % 2 === 0
    ? { event: 'session', status: 'unlocked' }
    : { event: 'navigation-blocked', scheme: 'https:' }),
})

let log: LoggedEvent[]
let gates: (() => void)[]
let held: boolean
let fake: ReturnType<typeof createFakeBridge>
let activity: Activity

beforeEach(() => {
  log = Array.from({ length: 150 }, (_, i) => entry(149 - i))
  gates = []
  held = false
  fake = createFakeBridge({
    log: () => log,
    delay: () => (held ? new Promise<void>((resolve) => gates.push(resolve)) : Promise.resolve()),
  })
  activity = createActivity(fake.bridge)
})

const shown = () => activity.state.get().entries?.length

test('the newest entries are shown first, and earlier ones when they are asked for', async () => {
  expect(shown()).toBeUndefined()
  await activity.ask()
  expect([shown(), activity.state.get().total]).toEqual([100, 150])
  await activity.more()
  expect(activity.state.get().entries).toEqual(log)
})

test('an entry that was pushed onto the next page by a new one is shown once', async () => {
  await activity.ask()
  log = [entry(150), ...log]
  await activity.more()
  const references = activity.state.get().entries?.map(({ at }) => at) ?? []
  expect(new Set(references).size).toBe(references.length)
})

test('a kind and a reference narrow what is shown', async () => {
  await activity.ask({ kind: 'blocked' })
  expect(activity.state.get().total).toBe(75)
  await activity.ask({ reference: log[0]?.reference ?? '' })
  expect(activity.state.get().total).toBe(1)
  await activity.ask({ kind: null, reference: '' })
  expect(activity.state.get().total).toBe(150)
})

test('the answer to an earlier question comes too late to count', async () => {
  held = true
  const first = activity.ask({ kind: 'blocked' })
  const second = activity.ask({ kind: 'sessions' })
  gates[1]?.()
  await second
  gates[0]?.()
  await first
  expect(activity.state.get().entries?.every(({ event }) => event === 'session')).toBe(true)
})

test('a failure is shown beside what was there', async () => {
  await activity.ask()
  fake.failNext('activity', failure('rate-limited', { retryAfterMs: 100 }))
  await activity.more()
  expect(activity.state.get().failure).toMatchObject({ code: 'rate-limited' })
  expect(shown()).toBe(100)
  await activity.more()
  expect(activity.state.get().failure).toBeNull()
})

test('nothing is left of it when the session ends, not even an answer on its way', async () => {
  held = true
  const asking = activity.ask({ kind: 'blocked' })
  activity.clear()
  gates[0]?.()
  await asking
  expect(activity.state.get()).toMatchObject({ kind: null, entries: null })
})
