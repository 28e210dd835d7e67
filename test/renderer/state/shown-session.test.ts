import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SessionState } from '../../../shared/model/session.ts'
import { NoteLedger } from '../../../renderer/state/note-ledger.ts'
import type { NotesState } from '../../../renderer/state/notes.ts'
import { createShownSession } from '../../../renderer/state/shown-session.ts'
import { createStore } from '../../../renderer/state/store.ts'

const unlocked: SessionState = { status: 'unlocked', name: 'Ada' }
const starting: SessionState = { status: 'starting' }
const listed: NotesState = { status: 'ready', notes: new NoteLedger(), problems: [], isWhole: true }

function bench() {
  const session = createStore<SessionState>(starting)
  const notes = createStore<NotesState>({ status: 'loading' })
  return { session, notes, shown: createShownSession({ state: session }, { state: notes }) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an unlock is shown with the first notes', () => {
  const { session, notes, shown } = bench()
  session.set(unlocked)
  expect(shown.get()).toBe(starting)
  notes.set(listed)
  expect(shown.get()).toBe(unlocked)
})

test('an unlock whose notes take their time is shown without them', () => {
  const { session, shown } = bench()
  session.set(unlocked)
  vi.advanceTimersByTime(99)
  expect(shown.get()).toBe(starting)
  vi.advanceTimersByTime(1)
  expect(shown.get()).toBe(unlocked)
})

test('a lock is shown at once, and the unlock that it overtook never', () => {
  const { session, shown } = bench()
  session.set(unlocked)
  const blocked: SessionState = { status: 'blocked', code: 'keychain-locked', reference: '' }
  session.set(blocked)
  expect(shown.get()).toBe(blocked)
  vi.runAllTimers()
  expect(shown.get()).toBe(blocked)
})

test('a list that is read once more does not take what is shown away', () => {
  const { session, notes, shown } = bench()
  session.set(unlocked)
  notes.set(listed)
  notes.set({ status: 'loading' })
  const renamed: SessionState = { status: 'unlocked', name: 'Grace' }
  session.set(renamed)
  expect(shown.get()).toBe(renamed)
})
