import { expect, test } from 'vitest'
import { FileQueue } from '../../../electron/files/file-queue.ts'
import { errorOf } from './fault-files.ts'

/** A promise that is resolved from outside. */
function latch() {
  let open = () => undefined as void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('tasks of one file run one after the other, in order, past those that fail', async () => {
  const queue = new FileQueue()
  const log: string[] = []
  const first = latch()
  const results = [
    queue.run('a', async () => (await first.opened, log.push('one'))),
    queue.run('A', async () => (log.push('two'), Promise.reject(new Error('two failed')))),
    queue.run('a', async () => log.push('three')),
  ]
  await queue.run('b', async () => log.push('other file'))
  expect(log).toEqual(['other file'])
  first.open()
  expect(await Promise.allSettled(results)).toMatchObject([
    { status: 'fulfilled', value: 2 },
    { status: 'rejected', reason: { message: 'two failed' } },
    { status: 'fulfilled', value: 4 },
  ])
  expect(log).toEqual(['other file', 'one', 'two', 'three'])
})

test('at most 32 tasks run at a time, and all of them in the end', async () => {
  const queue = new FileQueue()
  let running = 0
  let most = 0
  const tasks = Array.from({ length: 500 }, (_, i) =>
    queue.run(`file ${i}`, async () => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
      if (i % 7 === 0) throw new Error('failed')
    }),
  )
  const settled = await Promise.allSettled(tasks)
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(72)
  expect(most).toBe(32)
})

test('settled waits for what runs, what is queued and what is added meanwhile, and hides no failure', async () => {
  const queue = new FileQueue()
  const [one, two] = [latch(), latch()]
  let settled = false
  const failing = errorOf(queue.run('a', async () => (await one.opened, Promise.reject(new Error('failed')))))
  const done = queue.settled().then(() => (settled = true))
  const late = queue.run('b', () => two.opened)
  one.open()
  expect(await failing).toMatchObject({ message: 'failed' })
  await new Promise(setImmediate)
  expect(settled).toBe(false)
  two.open()
  await late
  await done
  await new FileQueue().settled()
})
