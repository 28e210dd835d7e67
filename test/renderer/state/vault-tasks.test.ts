import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failure } from '../../../shared/result.ts'
import { createVaultTasks, type VaultTasks } from '../../../renderer/state/vault-tasks.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'

/** Main answers when the test opens the gate. */
let gate: PromiseWithResolvers<null>
let fake: FakeBridge
let tasks: VaultTasks

beforeEach(() => {
  gate = Promise.withResolvers<null>()
  fake = createFakeBridge({ delay: () => gate.promise })
  tasks = createVaultTasks(fake.bridge)
})

const running = () => tasks.state.get().running

describe('a task', () => {
  test('is running until main answers, and says how far it is', async () => {
    const verifying = tasks.verify()
    expect(running()).toEqual({ name: 'verify', done: 0, total: 0, cancelling: false })
    fake.progress(3, 10)
    expect(running()).toMatchObject({ done: 3, total: 10 })
    gate.resolve(null)
    await verifying
    expect(tasks.state.get()).toEqual({
      running: null,
      verified: { status: 'reported', report: { finished: true, checked: 0, problems: [] } },
      rotated: null,
      leakTested: null,
    })
  })

  test('is alone: another is not asked for meanwhile', async () => {
    const verifying = tasks.verify()
    await tasks.rotate()
    gate.resolve(null)
    await verifying
    expect(fake.calls).toEqual(['verify'])
  })

  test('that main refuses is over, and leaves the report of before of the other task', async () => {
    gate.resolve(null)
    await tasks.rotate()
    fake.failNext('verify', failure('vault-task-running'))
    await tasks.verify()
    expect(tasks.state.get()).toMatchObject({
      running: null,
      verified: { status: 'failed', failure: { code: 'vault-task-running' } },
      rotated: { status: 'reported', report: { finished: true } },
    })
  })

  test('progress after the end makes nothing run', async () => {
    gate.resolve(null)
    await tasks.verify()
    fake.progress(1, 2)
    expect(running()).toBeNull()
  })
})

describe('cancelling', () => {
  test('is asked once, and the task runs until it reports', async () => {
    const rotating = tasks.rotate()
    void tasks.cancel()
    void tasks.cancel()
    expect(running()).toMatchObject({ name: 'rotate', cancelling: true })
    expect(fake.calls).toEqual(['rotate', 'cancel'])
    gate.resolve(null)
    await rotating
    expect(running()).toBeNull()
  })

  test('that main refuses can be asked again', async () => {
    let answers = Promise.resolve<null>(null)
    const busy = createFakeBridge({ delay: () => answers })
    const busyTasks = createVaultTasks(busy.bridge)
    answers = gate.promise
    const verifying = busyTasks.verify()
    answers = Promise.resolve(null)
    busy.failNext('cancel', failure('rate-limited'))
    await busyTasks.cancel()
    expect(busyTasks.state.get().running).toMatchObject({ cancelling: false })
    await busyTasks.cancel()
    expect(busyTasks.state.get().running).toMatchObject({ cancelling: true })
    gate.resolve(null)
    await verifying
  })

  test('nothing running, nothing is asked', async () => {
    await tasks.cancel()
    expect(fake.calls).toEqual([])
  })
})

test('a session that ended takes its reports and its running task with it', async () => {
  const verifying = tasks.verify()
  tasks.clear()
  expect(running()).toBeNull()
  gate.resolve(null)
  await verifying
  await vi.waitFor(() => expect(tasks.state.get().verified).toBeNull())
})
