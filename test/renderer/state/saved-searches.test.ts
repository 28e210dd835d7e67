import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp, type App } from '../../../renderer/state/app.ts'
import { limits } from '../../../shared/limits.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let app: App

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  fake = createFakeBridge()
  app = createApp(fake.bridge, () => Promise.resolve())
  await settled()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const names = () => app.savedSearches.state.get().searches.map(({ name }) => name)
const counts = () => [...app.savedSearches.state.get().counts.values()]

async function save(query: string, name = query) {
  app.savedSearches.save(query)
  expect(await app.savedSearches.name(name)).toBeNull()
  await settled()
}

test('a query is saved under a name, counted, and known again', async () => {
  fake.add({ title: 'Fern', body: 'likes shade' })
  await save('shade', 'For the north wall')
  expect(app.savedSearches.naming.get()).toBeNull()
  expect(names()).toEqual(['For the north wall'])
  expect(counts()).toEqual([1])
  expect(app.savedSearches.find('shade')?.name).toBe('For the north wall')
  expect(app.savedSearches.find('sun')).toBeUndefined()
})

test('to save it again is to rename it', async () => {
  await save('shade')
  app.savedSearches.save('shade')
  expect(app.savedSearches.naming.get()).toMatchObject({ kind: 'saved' })
  await app.savedSearches.name('Dark corners')
  expect(names()).toEqual(['Dark corners'])
})

test('opening one asks its query in the place of the notes', async () => {
  await save('shade')
  app.workspace.show('trash')
  const [search] = app.savedSearches.state.get().searches
  if (search) app.savedSearches.open(search)
  expect(app.workspace.state.get().view).toBe('notes')
  expect(app.finding.state.get().text).toBe('shade')
})

test('what was asked for in one place is not asked for in another', () => {
  app.finding.type('shade')
  app.workspace.show('trash')
  expect(app.finding.state.get().text).toBe('')
})

test('one that was removed comes back where it was', async () => {
  for (const query of ['a', 'b', 'c']) await save(query)
  const [, second] = app.savedSearches.state.get().searches
  if (second) await app.savedSearches.remove(second.id)
  expect(names()).toEqual(['a', 'c'])
  app.toasts.list.get().at(-1)?.action?.run()
  await settled()
  expect(names()).toEqual(['a', 'b', 'c'])
})

test('a name that could not be kept stays in its dialog, and says why', async () => {
  app.savedSearches.save('shade')
  fake.failNext('createSearch', diskFailure())
  expect(await app.savedSearches.name('Shade')).toMatchObject({ code: 'disk-full' })
  expect(app.savedSearches.naming.get()).toEqual({ kind: 'new', query: 'shade' })
})

test('one that cannot be removed stays, and says why', async () => {
  await save('shade')
  fake.failNext('removeSearch', diskFailure())
  const [search] = app.savedSearches.state.get().searches
  if (search) await app.savedSearches.remove(search.id)
  expect(names()).toEqual(['shade'])
  expect(app.toasts.list.get()).toHaveLength(1)
})

test('counts follow the notes once they pause', async () => {
  await save('shade')
  for (let i = 0; i < 5; i++) fake.add({ title: 'Fern', body: 'shade' })
  const asked = fake.calls.filter((call) => call === 'countSearches').length
  await settled(5_000)
  expect(counts()).toEqual([5])
  expect(fake.calls.filter((call) => call === 'countSearches')).toHaveLength(asked + 1)
})

test('as many as there can be are kept, and one more is told instead of asked for', async () => {
  for (let i = 0; i < limits.savedSearches; i++) await save(`query ${i}`)
  app.savedSearches.save('one more')
  expect(app.savedSearches.naming.get()).toBeNull()
  expect(app.toasts.list.get().at(-1)?.text).toContain(String(limits.savedSearches))
})

test('nothing of them is left when the session ends', async () => {
  await save('shade')
  fake.setSession({ status: 'starting' })
  expect(names()).toEqual([])
})
