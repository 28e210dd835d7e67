import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { Notebooks } from '../../../electron/vault/notebooks.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { OpenStructure, readStructure, writeStructure } from '../../../electron/vault/structure-file.ts'
import { codeOf } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { type NotebookId, notebookId } from '../../../shared/model/note.ts'
import { errorOf } from '../files/fault-files.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf } from './note-rows.ts'

let sealed: SealedFiles
let notebooks: Notebooks

beforeEach(async () => {
  sealed = await sealedFiles()
  await writeStructure(sealed, { name: 'Ada', notebooks: [] })
  notebooks = new Notebooks(new OpenStructure(sealed, new Exclusive(), await readStructure(sealed)))
})

const code = async (promise: Promise<unknown>) => codeOf(await errorOf(promise))
const unknown = notebookId.parse(idOf(99))

/** Whether each notebook's way up ends at the top. */
function isTree(): boolean {
  const parents = new Map(notebooks.list().map(({ id, parent }) => [id, parent]))
  return notebooks.list().every(({ id }) => {
    let at: NotebookId | null | undefined = id
    for (let steps = 0; at !== null; steps++) {
      if (at === undefined || steps > parents.size) return false
      at = parents.get(at)
    }
    return true
  })
}

describe('notebooks', () => {
  test('nest, and are on disk with the name of their owner', async () => {
    const work = await notebooks.create('Work', null)
    const plans = await notebooks.create('Plans', work.id)
    expect(plans).toMatchObject({ name: 'Plans', parent: work.id })
    expect(notebooks.list()).toEqual([work, plans])
    expect(await readStructure(sealed)).toMatchObject({ name: 'Ada', notebooks: [work, plans] })
  })

  test('change their names', async () => {
    const { id } = await notebooks.create('Work', null)
    await notebooks.rename(id, 'Play')
    expect((await readStructure(sealed)).notebooks).toEqual([{ id, name: 'Play', parent: null }])
  })

  test('are never inside themselves', async () => {
    const a = await notebooks.create('a', null)
    const b = await notebooks.create('b', a.id)
    const c = await notebooks.create('c', b.id)
    for (const parent of [a.id, b.id, c.id])
      expect(await code(notebooks.move(a.id, parent))).toBe('bad-request')
    await notebooks.move(c.id, null)
    await notebooks.move(a.id, c.id)
    expect(isTree()).toBe(true)
    expect(await code(notebooks.move(c.id, b.id))).toBe('bad-request')
  })

  test('leave those in them to their own parent when they are removed', async () => {
    const a = await notebooks.create('a', null)
    const b = await notebooks.create('b', a.id)
    const c = await notebooks.create('c', b.id)
    await notebooks.remove(b.id)
    expect(notebooks.list()).toEqual([a, { ...c, parent: a.id }])
    await notebooks.remove(a.id)
    expect(notebooks.list()).toEqual([{ ...c, parent: null }])
  })

  test('come back as they were when a removal is undone', async () => {
    const a = await notebooks.create('a', null)
    const b = await notebooks.create('b', a.id)
    const c = await notebooks.create('c', b.id)
    await notebooks.remove(b.id)
    await notebooks.putBack(b, [c.id, unknown])
    expect(notebooks.list()).toEqual([a, c, b])
    expect(await code(notebooks.putBack(b, []))).toBe('bad-request')
  })

  test('come back at the top when their parent went, and never inside of one of their own', async () => {
    const a = await notebooks.create('a', null)
    const b = await notebooks.create('b', a.id)
    await notebooks.remove(b.id)
    await notebooks.remove(a.id)
    await notebooks.putBack(b, [])
    expect(notebooks.list()).toEqual([{ ...b, parent: null }])
    await notebooks.putBack({ ...a, parent: b.id }, [b.id])
    expect(isTree()).toBe(true)
  })

  test('that are not there are not found', async () => {
    for (const call of [
      () => notebooks.create('x', unknown),
      () => notebooks.rename(unknown, 'x'),
      () => notebooks.move(unknown, null),
      () => notebooks.remove(unknown),
    ])
      expect(await code(call())).toBe('not-found')
    const { id } = await notebooks.create('x', null)
    expect(await code(notebooks.move(id, unknown))).toBe('not-found')
    expect(notebooks.list()).toHaveLength(1)
  })

  test('stay a tree whatever is done to them', async () => {
    const step = fc.record({
      kind: fc.constantFrom('create', 'move', 'remove', 'rename'),
      of: fc.nat(9),
      to: fc.option(fc.nat(9)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const { kind, of, to } of steps) {
          const all = notebooks.list()
          const id = all[of]?.id ?? unknown
          const parent = to === null ? null : (all[to]?.id ?? null)
          if (kind === 'create') await notebooks.create('n', parent)
          else if (kind === 'move') await errorOf(notebooks.move(id, parent))
          else if (kind === 'rename') await errorOf(notebooks.rename(id, 'm'))
          else await errorOf(notebooks.remove(id))
          expect(isTree()).toBe(true)
        }
        expect((await readStructure(sealed)).notebooks).toEqual(notebooks.list())
      }),
      { numRuns: 25 },
    )
  })

  test('asked for at once are all made', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => notebooks.create(`n ${i}`, null)))
    expect((await readStructure(sealed)).notebooks).toHaveLength(30)
  })

  test('are as many as the file takes', async () => {
    const all = Array.from({ length: limits.notebooks }, (_, i) => ({
      id: notebookId.parse(idOf(i)),
      name: 'n',
      parent: null,
    }))
    notebooks = new Notebooks(new OpenStructure(sealed, new Exclusive(), { name: 'Ada', notebooks: all }))
    expect(await code(notebooks.create('one more', null))).toBe('too-large')
    await notebooks.remove(notebookId.parse(idOf(0)))
    await notebooks.create('one more', null)
    expect((await readStructure(sealed)).notebooks).toHaveLength(limits.notebooks)
  })
})

test('with a file that cannot be used there are none, none is made, and the file stays', async () => {
  await sealed.folder.write('structure.fernet', Buffer.from('damaged'))
  notebooks = new Notebooks(new OpenStructure(sealed, new Exclusive(), null))
  expect(notebooks.list()).toEqual([])
  expect(await code(notebooks.create('x', null))).toBe('vault-damaged')
  expect(String(await sealed.folder.read('structure.fernet'))).toBe('damaged')
})

test('a change that the disk refuses changes nothing', async () => {
  const work = await notebooks.create('Work', null)
  await sealed.folder.remove('structure.fernet')
  await sealed.folder.write('structure.fernet/in-the-way', Buffer.from(''))
  expect(await code(notebooks.rename(work.id, 'Play'))).toBe('vault-damaged')
  expect(notebooks.list()).toEqual([work])
})
