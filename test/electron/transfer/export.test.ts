import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ExportFolder } from '../../../electron/files/export-folder.ts'
import { type ExportFormat, exportNotes } from '../../../electron/transfer/export.ts'
import { notePath } from '../../../electron/vault/note-files.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from '../vault/folder-snapshot.ts'
import { SessionBench } from '../vault/opened-session.ts'

let bench: SessionBench
let to: string

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
  to = join(await temporaryFolder(), 'out')
})

const exported = async (vault: Vault, format: ExportFormat = 'markdown') =>
  exportNotes(vault, await ExportFolder.create(to), format)

async function damage(id: NoteId): Promise<void> {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  await writeFile(join(bench.root, 'users', user, `${notePath(id)}.fernet`), '')
}

describe('an export', () => {
  test('has a file for every note, the archive too, but not the trash, and leaves the vault as it is', async () => {
    await bench.within(async (vault) => {
      const [, archived, trashed] = [
        await vault.notes.create({ title: 'Kept', body: 'one' }),
        await vault.notes.create({ title: 'Archived', body: 'two' }),
        await vault.notes.create({ title: 'Trashed', body: 'three' }),
      ]
      await vault.notes.arrange(archived.id, { archived: true })
      await vault.notes.trash(trashed.id)
      const before = await snapshotOf(bench.root)
      expect(await exported(vault)).toEqual({ exported: 2, damaged: [], damagedFiles: [] })
      expect(await snapshotOf(bench.root)).toEqual(before)
    })
    expect((await readdir(to)).sort()).toEqual(['Archived.md', 'Kept.md'])
    expect(await readFile(join(to, 'Kept.md'), 'utf8')).toMatch(/^---\ntitle: "Kept"\n[^]*\n---\n\none\n$/)
  })

  test('has the images and files of notes beside them, each once, and links to them', async () => {
    await bench.within(async (vault) => {
      const [one, two] = await Promise.all([
        vault.attachments.add('Plan [1].pdf', Buffer.from('one')),
        vault.attachments.add('Plan', Buffer.from('two')),
      ])
      const gone = `[x](attachment:${crypto.randomUUID()})`
      const body = `[a](attachment:${one.id}) ![b](attachment:${two.id}) ${gone}`
      await vault.notes.create({ title: 'Plan', body })
      await vault.notes.create({ title: 'Other', body: `[a](attachment:${one.id})` })
      const report = await exported(vault)
      expect([report.exported, report.damagedFiles.length]).toEqual([2, 1])
      expect((await readdir(to)).sort()).toEqual(['Other.md', 'Plan (2)', 'Plan [1].pdf', 'Plan.md'])
      const text = await readFile(join(to, 'Plan.md'), 'utf8')
      expect(text).toContain(`[a](Plan%20%5B1%5D.pdf) ![b](Plan%20%282%29) ${gone}`)
      expect(await readFile(join(to, 'Plan [1].pdf'), 'utf8')).toBe('one')
    })
  })

  test('as JSON has every field, and the names of the notebooks', async () => {
    await bench.within(async (vault) => {
      const work = await vault.notebooks.create('Work', null)
      const plans = await vault.notebooks.create('Plans', work.id)
      const made = await vault.notes.create({ title: 'Title', body: 'text' })
      await vault.notes.arrange(made.id, { notebook: plans.id, tags: ['a'] })
      const note = await vault.notes.open(made.id)
      await exported(vault, 'json')
      expect(JSON.parse(await readFile(join(to, 'Title.json'), 'utf8'))).toEqual({
        ...note,
        notebook: ['Work', 'Plans'],
      })
    })
  })

  test('says that a note is in no notebook when that is gone', async () => {
    await bench.within(async (vault) => {
      const { id } = await vault.notebooks.create('Work', null)
      const note = await vault.notes.create({ title: 'Title', body: 'text' })
      await vault.notes.arrange(note.id, { notebook: id })
      await vault.notebooks.remove(id)
      await exported(vault)
    })
    expect(await readFile(join(to, 'Title.md'), 'utf8')).toContain('\nnotebook: ""\n')
  })

  test('keeps notes of the same title apart, and every hostile title inside the folder', async () => {
    const titles = ['Same', 'same', '../../escape', '/etc/passwd', 'nul', '']
    await bench.within(async (vault) => {
      for (const title of titles) await vault.notes.create({ title, body: 'text' })
      expect((await exported(vault)).exported).toBe(titles.length)
    })
    expect(await readdir(to)).toHaveLength(titles.length)
    expect(await readdir(join(to, '..'))).toEqual(['out'])
  })

  test('names the notes that it leaves out, damaged before or meanwhile', async () => {
    const ids = await bench.within(async (vault) => {
      const notes = []
      for (const title of ['Before', 'Meanwhile', 'Good'])
        notes.push(await vault.notes.create({ title, body: 'x' }))
      return notes.map(({ id }) => id)
    })
    const [before, meanwhile] = ids as [NoteId, NoteId]
    await damage(before)
    await bench.within(async (vault) => {
      await damage(meanwhile)
      expect(await exported(vault)).toEqual({ exported: 1, damaged: [before, meanwhile], damagedFiles: [] })
    })
    expect(await readdir(to)).toEqual(['Good.md'])
  })
})
