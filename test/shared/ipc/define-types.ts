import * as z from 'zod/mini'
import { type FernkeepBridge, type contract } from '../../../shared/ipc/contract.ts'
import { type Bridge, type Emitters, type Handlers, call, event } from '../../../shared/ipc/define.ts'
import { type NoteId } from '../../../shared/model/note.ts'

/*
 * What the compiler must refuse, and must not. Nothing here runs: `npm run types` fails when a line below an
 * expect-error is accepted, or any other line is refused.
 */
declare const bridge: FernkeepBridge
declare const handlers: Handlers<typeof contract>
declare const emit: Emitters<typeof contract>
declare const id: NoteId

export async function bridgeCalls() {
  await bridge.app.facts()
  // @ts-expect-error a call that takes nothing is given something
  await bridge.app.facts('x')
  // @ts-expect-error a call that takes something is given nothing
  await bridge.notes.open()
  // @ts-expect-error no such call
  await bridge.notes.remove({ id })
  // @ts-expect-error no such group
  await bridge.keys.list()
  // @ts-expect-error a required field is missing
  await bridge.notes.save({ id, draft: { title: '', body: '' } })
  // @ts-expect-error a field of another type
  await bridge.notes.save({ id, base: '1', draft: { title: '', body: '' } })
  // @ts-expect-error a field that the contract does not name
  await bridge.session.create({ name: 'Pat', key: 'k' })
  // @ts-expect-error an event is no call
  await bridge.session.changed()
  // @ts-expect-error a call is no event
  bridge.notes.onSave(() => undefined)
  // @ts-expect-error the bridge cannot be changed
  bridge.notes = { ...bridge.notes }
}

export async function bridgeAnswers() {
  const opened = await bridge.notes.open({ id })
  // @ts-expect-error the value is there only when the call went well
  opened.value
  if (opened.ok) opened.value.body satisfies string
  else opened.code satisfies string
  // @ts-expect-error a note has no key
  if (opened.ok) opened.value.key
}

export function bridgeEvents() {
  const stop: () => void = bridge.session.onChanged((state) => {
    if (state.status === 'unlocked') state.name satisfies string
    // @ts-expect-error only a blocked session has a reference
    else state.reference satisfies string
  })
  // @ts-expect-error the listener takes another payload
  bridge.session.onChanged((state: number) => state)
  return stop
}

export function handlersOfTheContract() {
  // @ts-expect-error a handler is missing
  const incomplete: Handlers<typeof contract>['session'] = { state: handlers.session.state }
  // @ts-expect-error an event has no handler
  handlers.session.changed
  // @ts-expect-error a plain string is no NoteId: a handler is given what was parsed
  void handlers.notes.open({ id: 'x' })
  const answersAnother: Handlers<typeof contract>['app']['facts'] = () =>
    // @ts-expect-error a handler answers what the contract says
    Promise.resolve({ version: 1 })
  return [incomplete, answersAnother]
}

export function emittersOfTheContract() {
  emit.session.changed({ status: 'new' })
  emit.app.closing()
  // @ts-expect-error not a state of the session
  emit.session.changed({ status: 'gone' })
  // @ts-expect-error an event with a payload is told without one
  emit.notes.changed()
  // @ts-expect-error a call is not told
  emit.notes.open({ id })
}

const trimmed = z.pipe(
  z.string(),
  z.transform((text: string) => text.length),
)
const sample = { group: { measure: call('read', trimmed, z.number()), told: event(trimmed) } }

export async function inputsAndOutputs(window: Bridge<typeof sample>, served: Handlers<typeof sample>) {
  await window.group.measure('sent as it was typed')
  // @ts-expect-error the window sends what goes into the schema
  await window.group.measure(4)
  await served.group.measure(4)
  // @ts-expect-error the handler is given what comes out of it
  await served.group.measure('a')
  window.group.onTold((length) => length satisfies number)
}

// @ts-expect-error no such rate class
call('free', z.void(), z.void())
// @ts-expect-error a call without an output schema
call('read', z.void())
