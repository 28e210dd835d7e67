import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { call, channelOf, event, membersOf } from '../../../shared/ipc/define.ts'

it('lists every member of every group with its spec', () => {
  const open = call('read', z.void(), z.string())
  const changed = event(z.string())
  const closing = event(z.void())
  expect(membersOf({ notes: { open, changed }, app: { closing }, empty: {} })).toEqual([
    ['notes', 'open', open],
    ['notes', 'changed', changed],
    ['app', 'closing', closing],
  ])
})

it('names a channel after its group and member', () => {
  expect(channelOf('notes', 'save')).toBe('notes.save')
})
