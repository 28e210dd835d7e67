import { beforeEach, expect, test } from 'vitest'
import { type Vault } from '../../../electron/vault/vault.ts'
import { restoreMany } from '../../../electron/vault/many-notes.ts'
import { noteId } from '../../../shared/model/note.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { SessionBench } from './opened-session.ts'

let bench: SessionBench

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
})

const nobody = noteId.parse('3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')

async function linkedFrom(vault: Vault, id: string): Promise<string[]> {
  const page = await vault.links.backlinks(noteId.parse(id), 0, 50)
  return page.links.map(({ note }) => note.title).sort()
}

test('backlinks are told with their lines as soon as a note is saved', async () => {
  await bench.within(async (vault) => {
    await vault.finder.caughtUp
    const fern = await vault.notes.create({ title: 'Fern', body: '' })
    await vault.notes.create({ title: 'Garden', body: 'plant the [[fern]] here' })
    const page = await vault.links.backlinks(fern.id, 0, 50)
    expect(page.links.map(({ note, lines }) => [note.title, lines.map(({ text }) => text)])).toEqual([
      ['Garden', ['plant the fern here']],
    ])
  })
})

test('of two notes of a title the older one is linked to by it, each by its own id', async () => {
  await bench.within(async (vault) => {
    await vault.finder.caughtUp
    const older = await vault.notes.create({ title: 'Fern', body: '' })
    const younger = await vault.notes.create({ title: 'Fern', body: '' })
    await vault.notes.create({ title: 'By title', body: '[[Fern]]' })
    await vault.notes.create({ title: 'By id', body: `[[Fern^${younger.id.slice(0, 8)}]]` })
    expect(await linkedFrom(vault, older.id)).toEqual(['By title'])
    expect(await linkedFrom(vault, younger.id)).toEqual(['By id'])
  })
})

test('links follow a note that was renamed, what is shown in their place stays, and it is put back as it was', async () => {
  await bench.within(async (vault) => {
    await vault.finder.caughtUp
    const fern = await vault.notes.create({ title: 'Fern', body: '' })
    const garden = await vault.notes.create({ title: 'Garden', body: '[[fern]] [[Fern|it]] [[Moss]]' })
    await vault.notes.save(fern.id, 1, { title: 'Lady fern', body: '' })
    const ids = await vault.links.linking(fern.id, 'Fern')
    expect(ids).toEqual([garden.id])
    const { changed, failed } = await vault.links.relink(fern.id, 'Fern', [...ids, nobody])
    expect(changed).toEqual([{ id: garden.id, revision: 2 }])
    expect(failed).toEqual([{ id: nobody, code: 'not-found' }])
    expect((await vault.notes.open(garden.id)).body).toBe('[[Lady fern]] [[Lady fern|it]] [[Moss]]')
    await restoreMany(vault.notes, [{ id: garden.id, revision: 1 }])
    expect((await vault.notes.open(garden.id)).body).toBe(garden.body)
  })
})

test('a note that takes the title of an older one keeps its links by its id', async () => {
  await bench.within(async (vault) => {
    await vault.finder.caughtUp
    const moss = await vault.notes.create({ title: 'Moss', body: '' })
    const fern = await vault.notes.create({ title: 'Fern', body: '' })
    const garden = await vault.notes.create({ title: 'Garden', body: '[[Fern]] [[Moss]]' })
    await vault.notes.save(fern.id, 1, { title: 'Moss', body: '' })
    await vault.links.relink(fern.id, 'Fern', [garden.id])
    const { body } = await vault.notes.open(garden.id)
    expect(body).toBe(`[[Moss^${fern.id.slice(0, 8)}]] [[Moss]]`)
    expect(await linkedFrom(vault, fern.id)).toEqual(['Garden'])
    expect(await linkedFrom(vault, moss.id)).toEqual(['Garden'])
  })
})

test('a note whose links name nothing of it is not written, and one that would be too long is left as it is', async () => {
  await bench.within(async (vault) => {
    await vault.finder.caughtUp
    const fern = await vault.notes.create({ title: 'Fern', body: '' })
    const plain = await vault.notes.create({ title: 'Plain', body: '[[Moss]]' })
    const link = '[[Fern]]'
    const full = await vault.notes.create({
      title: 'Full',
      body: link.repeat(Math.floor((5 * 1024 * 1024) / link.length)),
    })
    await vault.notes.save(fern.id, 1, { title: 'A much longer name', body: '' })
    const { changed, failed } = await vault.links.relink(fern.id, 'Fern', [plain.id, full.id])
    expect(changed).toEqual([])
    expect(failed).toEqual([{ id: full.id, code: 'too-large' }])
    expect((await vault.notes.open(full.id)).revision).toBe(1)
  })
})

test('nobody links to what is not there', async () => {
  await bench.within(async (vault) => {
    await expect(vault.links.backlinks(nobody, 0, 50)).rejects.toMatchObject({ code: 'not-found' })
    await expect(vault.links.linking(nobody, 'Fern')).rejects.toMatchObject({ code: 'not-found' })
    await expect(vault.links.relink(nobody, 'Fern', [nobody])).rejects.toMatchObject({ code: 'not-found' })
  })
})
