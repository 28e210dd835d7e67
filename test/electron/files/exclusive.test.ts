import { expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { errorOf } from './fault-files.ts'

/** Tasks that begin when they are told to and end when they are let. */
function tasks() {
  const log: string[] = []
  const gates = new Map<string, PromiseWithResolvers<void>>()
  const task = (name: string) => async () => {
    log.push(`${name} begins`)
    const gate = Promise.withResolvers<void>()
    gates.set(name, gate)
    await gate.promise
    log.push(`${name} ends`)
    return name
  }
  return { log, task, end: (name: string) => gates.get(name)?.resolve() }
}

test('tasks of one key run one after the other in order, other keys go on', async () => {
  const exclusive = new Exclusive()
  const { log, task, end } = tasks()
  const first = exclusive.run('a', task('first'))
  const second = exclusive.run('a', task('second'))
  const other = exclusive.run('b', task('other'))
  await Promise.resolve()
  expect(log).toEqual(['first begins', 'other begins'])
  end('other')
  expect(await other).toBe('other')
  expect(log).not.toContain('second begins')
  end('first')
  expect(await first).toBe('first')
  await Promise.resolve()
  end('second')
  expect(await second).toBe('second')
  expect(log.slice(-3)).toEqual(['first ends', 'second begins', 'second ends'])
})

test('a failure is told to its own caller and does not stop the next', async () => {
  const exclusive = new Exclusive()
  const failure = new Error('mine')
  const failed = errorOf(exclusive.run('a', () => Promise.reject(failure)))
  const next = exclusive.run('a', () => Promise.resolve('next'))
  expect([await failed, await next]).toEqual([failure, 'next'])
})

test('it is settled when all has ended, also what was asked meanwhile and what failed', async () => {
  const exclusive = new Exclusive()
  await exclusive.settled()
  const { log, task, end } = tasks()
  const first = exclusive.run('a', async () => {
    await task('first')()
    void exclusive.run('b', task('second'))
  })
  const failed = errorOf(exclusive.run('c', () => Promise.reject(new Error('x'))))
  const settled = exclusive.settled().then(() => log.push('settled'))
  await Promise.resolve()
  end('first')
  await first
  await failed
  while (!log.includes('second begins')) await Promise.resolve()
  expect(log).not.toContain('settled')
  end('second')
  await settled
  expect(log.at(-1)).toBe('settled')
})

test('one key’s task may run another key’s', async () => {
  const exclusive = new Exclusive()
  expect(await exclusive.run('a', () => exclusive.run('b', () => Promise.resolve(1)))).toBe(1)
})
