import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VaultTasks } from '../../../electron/ipc/vault-tasks.ts'
import { type Task } from '../../../electron/vault/task.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const counting = () => {
  const told: { done: number; total: number }[] = []
  return { told, tasks: new VaultTasks((progress) => void told.push(progress)) }
}

/** A task that runs until the test lets it end. */
function held(tasks: VaultTasks) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let task: Task | undefined
  const answer = tasks.run((given) => {
    task = given
    return promise
  })
  if (task === undefined) throw new Error('the task did not start')
  return { answer, resolve, reject, task }
}

it("answers what the task answers, or fails with the task's failure", async () => {
  const { tasks } = counting()
  await expect(tasks.run(() => Promise.resolve('done'))).resolves.toBe('done')
  await expect(tasks.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

describe('a second task', () => {
  it('is refused while the first one runs', async () => {
    const { tasks } = counting()
    const first = held(tasks)
    const work = vi.fn<(task: Task) => Promise<void>>()
    await expect(tasks.run(work)).rejects.toMatchObject({ code: 'vault-task-running' })
    expect(work).not.toHaveBeenCalled()
    first.resolve('done')
    await expect(first.answer).resolves.toBe('done')
  })

  it('may run after the first one ended, well or not', async () => {
    const { tasks } = counting()
    const first = held(tasks)
    first.reject(new Error('broken'))
    await expect(first.answer).rejects.toThrow('broken')
    await expect(tasks.run(() => Promise.resolve('second'))).resolves.toBe('second')
    await expect(tasks.run(() => Promise.resolve('third'))).resolves.toBe('third')
  })
})

describe('cancel', () => {
  it('asks the running task to stop, and leaves it to answer', async () => {
    const { tasks } = counting()
    const first = held(tasks)
    expect(first.task.signal.aborted).toBe(false)
    tasks.cancel()
    expect(first.task.signal.aborted).toBe(true)
    first.resolve('what it did until then')
    await expect(first.answer).resolves.toBe('what it did until then')
  })

  it('does not touch the task after the one that was stopped', async () => {
    const { tasks } = counting()
    const first = held(tasks)
    tasks.cancel()
    first.resolve('done')
    await first.answer
    expect(held(tasks).task.signal.aborted).toBe(false)
  })

  it('does nothing while no task runs', async () => {
    const { tasks } = counting()
    tasks.cancel()
    await expect(tasks.run(({ signal }) => Promise.resolve(signal.aborted))).resolves.toBe(false)
  })
})

describe('progress', () => {
  it('is told ten times a second at the most, and always at the end', async () => {
    const { tasks, told } = counting()
    await tasks.run(({ onProgress }) => {
      for (let done = 0; done <= 10_050; done++) {
        onProgress(done, 10_050)
        vi.advanceTimersByTime(1)
      }
      return Promise.resolve()
    })
    expect(told.length).toBeGreaterThanOrEqual(100)
    expect(told.length).toBeLessThanOrEqual(102)
    expect(told[0]).toEqual({ done: 0, total: 10_050 })
    expect(told.at(-1)).toEqual({ done: 10_050, total: 10_050 })
  })
})
