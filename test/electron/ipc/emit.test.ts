import { expect, it, vi } from 'vitest'
import { createEmitters } from '../../../electron/ipc/emit.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { membersOf } from '../../../shared/ipc/define.ts'
import { samples } from './sample-calls.ts'

function emitting() {
  const send = vi.fn<(channel: string, ...args: unknown[]) => void>()
  return { send, emit: createEmitters(() => ({ send })) }
}

it('has a function for each event of the contract, and for no call', () => {
  const { emit } = emitting()
  const expected = membersOf(contract)
    .filter(([, , { kind }]) => kind === 'event')
    .map(([group, name]) => `${group}.${name}`)
  const found = Object.entries(emit).flatMap(([group, members]) =>
    Object.keys(members).map((name) => `${group}.${name}`),
  )
  expect(found).toEqual(expected)
  expect(found).toContain('session.changed')
})

it('sends an event on its channel with its payload', () => {
  const { send, emit } = emitting()
  emit.session.changed({ status: 'unlocked', name: 'Pat' })
  emit.notes.changed({ kind: 'purged', id: samples.notes.open.input.id })
  emit.app.closing()
  expect(send.mock.calls).toEqual([
    ['session.changed', { status: 'unlocked', name: 'Pat' }],
    ['notes.changed', { kind: 'purged', id: samples.notes.open.input.id }],
    ['app.closing', undefined],
  ])
})

it.each([
  ['a field that the contract does not name', { status: 'unlocked', name: 'Pat', key: 'canary' }],
  ['a value of another type', { status: 'unlocked', name: 1 }],
  ['a state that there is not', { status: 'gone' }],
  ['nothing', undefined],
])('sends no payload with %s', (_name, payload) => {
  const { send, emit } = emitting()
  expect(() => {
    emit.session.changed(payload as never)
  }).toThrow()
  expect(send).not.toHaveBeenCalled()
})

it('tells nobody while there is no window, and does not mind', () => {
  const emit = createEmitters(() => null)
  expect(() => {
    emit.session.changed({ status: 'new' })
    emit.app.closing()
  }).not.toThrow()
})

it('asks for the window each time: it may have gone, or be another', () => {
  const first = { send: vi.fn() }
  const second = { send: vi.fn() }
  let window: typeof first | null = first
  const emit = createEmitters(() => window)
  emit.app.closing()
  window = null
  emit.app.closing()
  window = second
  emit.app.closing()
  expect(first.send).toHaveBeenCalledOnce()
  expect(second.send).toHaveBeenCalledOnce()
})
