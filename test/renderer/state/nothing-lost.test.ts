import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NoteId } from '../../../shared/model/note.ts'
import { failure } from '../../../shared/result.ts'
import { createDrafts } from '../../../renderer/state/drafts.ts'
import { createNotes } from '../../../renderer/state/notes.ts'
import { createWorkspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Step =
  | { readonly kind: 'type' }
  | { readonly kind: 'title' }
  | { readonly kind: 'switch'; readonly to: 0 | 1 | 2 }
  | { readonly kind: 'new' }
  | {
      readonly kind: 'fail'
      readonly call: 'save' | 'create' | 'open'
      readonly code: 'disk-full' | 'rate-limited'
    }
  | { readonly kind: 'lose'; readonly code: 'not-found' | 'note-damaged' }
  | { readonly kind: 'elsewhere'; readonly which: 0 | 1 | 2 }
  | { readonly kind: 'wait'; readonly ms: number }

const which = fc.constantFrom(0, 1, 2)

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant<Step>({ kind: 'type' }), weight: 6 },
  { arbitrary: fc.constant<Step>({ kind: 'title' }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('switch' as const), to: which }), weight: 3 },
  { arbitrary: fc.constant<Step>({ kind: 'new' }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      call: fc.constantFrom('save' as const, 'create' as const, 'open' as const),
      code: fc.constantFrom('disk-full' as const, 'rate-limited' as const),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('lose' as const),
      code: fc.constantFrom('not-found' as const, 'note-damaged' as const),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), which }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(3_000) }), weight: 4 },
)

/** On the fake clock: long enough for a key, a switch or a close to come in between. */
function simulatedWork(): Promise<null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  setTimeout(() => resolve(null), 20)
  return promise
}

const session = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' })

/** Types a new mark into what is open, and remembers it. */
async function play(steps: readonly Step[]) {
  const fake = createFakeBridge({ delay: simulatedWork })
  const { client, notes } = { client: fake.bridge, notes: createNotes(fake.bridge) }
  const drafts = createDrafts(client, { onStored: () => undefined, onKept: () => undefined })
  const workspace = createWorkspace(client, notes, drafts)
  const add = (n: number) => fake.add({ title: '', body: `note ${n}` }).id
  const ids = [add(0), add(1), add(2)] as const
  const typed: string[] = []

  const write = (field: 'title' | 'body') => {
    const { opened } = workspace.state.get()
    if (opened.status !== 'editing') return
    const mark = `«${typed.length}»`
    typed.push(mark)
    drafts.change(opened.key, { [field]: `${drafts.textOf(opened.key)?.[field].toString() ?? ''}${mark}` })
  }
  workspace.open({ kind: 'note', id: ids[0] })
  await vi.advanceTimersByTimeAsync(20)
  for (const it of steps) {
    if (it.kind === 'type') write('body')
    else if (it.kind === 'title') write('title')
    else if (it.kind === 'switch') workspace.open({ kind: 'note', id: ids[it.to] })
    else if (it.kind === 'new') workspace.newNote()
    else if (it.kind === 'fail')
      fake.failNext(
        it.call,
        it.code === 'disk-full' ? diskFailure() : failure('rate-limited', { retryAfterMs: 90 }),
      )
    else if (it.kind === 'lose') fake.failNext('save', failure(it.code))
    else if (it.kind === 'elsewhere') appendElsewhere(fake, ids[it.which])
    else await vi.advanceTimersByTimeAsync(it.ms)
  }
  return { fake, drafts, workspace, typed }
}

/** Somebody else adds to a note, and leaves what was in it. */
function appendElsewhere({ notes, rewrite }: FakeBridge, id: NoteId) {
  const note = notes.get(id)
  if (note) rewrite(id, { title: note.title, body: `${note.body} added elsewhere` })
}

test('whatever happens, every key typed is on disk or still in an unsaved draft when the window closes', async () => {
  await fc.assert(
    fc.asyncProperty(session, async (steps) => {
      const { fake, drafts, workspace, typed } = await play(steps)
      const closing = workspace.discardUntouched().then(() => drafts.settleAll())
      await vi.advanceTimersByTimeAsync(5_000)
      await closing
      const stored = [...fake.notes.values()].map(({ title, body }) => title + body).join('\n')
      const kept = drafts
        .unsaved()
        .map(({ key, title }) => title + (drafts.textOf(key)?.body.toString() ?? ''))
        .join('\n')
      for (const mark of typed) expect(stored + kept).toContain(mark)
    }),
    { numRuns: 300 },
  )
})

test('once the disk works again, everything reaches it', async () => {
  await fc.assert(
    fc.asyncProperty(session, async (steps) => {
      const { fake, drafts, typed } = await play(steps)
      await vi.advanceTimersByTimeAsync(20 * 60_000)
      const stored = [...fake.notes.values()].map(({ title, body }) => title + body).join('\n')
      for (const mark of typed) expect(stored).toContain(mark)
      expect(drafts.unsaved()).toEqual([])
    }),
    { numRuns: 300 },
  )
})
