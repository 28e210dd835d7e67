import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Vault } from '../../../electron/vault/vault.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { errorOf } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { HeldDisk } from './held-disk.ts'
import { SessionBench } from './opened-session.ts'
import { taskBench } from './task-bench.ts'

let bench: SessionBench
let failures: unknown[]

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
  failures = []
})

const keysOnDisk = async () => {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  return readFile(join(bench.root, 'users', user, 'keys.json'), 'utf8')
}

async function fill(vault: Vault, count = 5): Promise<NoteId[]> {
  const notes = []
  for (let n = 0; n < count; n++) notes.push(await vault.notes.create({ title: `Title ${n}`, body: 'text' }))
  return notes.map(({ id }) => id)
}

const startUpkeep = (vault: Vault) => vault.startUpkeep((error) => void failures.push(error))

describe('an open vault', () => {
  test('has the person’s name, notes and notebooks', async () => {
    await bench.within(async (vault) => {
      expect(vault.name).toBe('Ada')
      const { id } = await vault.notebooks.create('Work', null)
      const note = await vault.notes.create({ title: 'Title', body: 'text' })
      await vault.notes.arrange(note.id, { notebook: id })
    })
    await bench.within((vault) => {
      expect(vault.notes.list().notes).toMatchObject([{ notebook: vault.notebooks.list()[0]?.id }])
    })
  })

  test('opens with its notes when the file of the notebooks is damaged, without a name', async () => {
    const ids = await bench.within((vault) => fill(vault, 2))
    const [user = ''] = await readdir(join(bench.root, 'users'))
    await writeFile(join(bench.root, 'users', user, 'structure.fernet'), 'damaged')
    await bench.within(async (vault) => {
      expect([vault.name, vault.notebooks.list(), vault.notes.list().notes.length]).toEqual([
        '',
        [],
        ids.length,
      ])
      const { problems } = await vault.verify(taskBench())
      expect(problems).toMatchObject([{ kind: 'cut', file: 'structure.fernet' }])
    })
  })

  test('is verified while it is written to', async () => {
    await bench.within(async (vault) => {
      await fill(vault, 3)
      const [report] = await Promise.all([vault.verify(taskBench()), fill(vault, 3)])
      expect(report.problems).toEqual([])
    })
  })
})

describe('closing a vault', () => {
  test('stops a change of keys and waits for it; the next session goes on with it', async () => {
    const disk = new HeldDisk()
    const session = await bench.open(disk.operations)
    const ids = await fill(session.vault)
    const reached = disk.hold((operation) => /^rename .*\/notes\//.test(operation))
    const rotated = session.vault.rotate(taskBench())
    await reached
    const closed = session.close()
    await disk.quiet()
    expect(session.state.status).toBe('unlocked')
    disk.release()
    await closed
    expect(await rotated).toMatchObject({ finished: false, problems: [] })
    const between = await keysOnDisk()
    await bench.within(async (vault) => {
      startUpkeep(vault)
      for (const id of ids) expect((await vault.notes.open(id)).body).toBe('text')
      expect((await vault.rotate(taskBench())).finished).toBe(true)
    })
    expect(await keysOnDisk()).not.toBe(between)
    expect(failures).toEqual([])
  })

  test('stops a check and waits for it', async () => {
    const session = await bench.open()
    await fill(session.vault)
    const verified = session.vault.verify(taskBench())
    await session.close()
    expect(await verified).toEqual({ finished: false, checked: 0, problems: [] })
  })
})

test('two changes of keys at once are done one after the other', async () => {
  await bench.within(async (vault) => {
    const ids = await fill(vault)
    const reports = await Promise.all([vault.rotate(taskBench()), vault.rotate(taskBench())])
    expect(reports.map(({ finished }) => finished)).toEqual([true, true])
    for (const id of ids) expect((await vault.notes.open(id)).body).toBe('text')
  })
  await bench.within(async (vault) => {
    expect(vault.notes.list().problems).toEqual([])
    expect((await vault.verify(taskBench())).problems).toEqual([])
  })
})

describe('upkeep', () => {
  test('goes on with a change of keys that was cut short', async () => {
    await bench.within(async (vault) => {
      await fill(vault)
      expect((await vault.rotate(taskBench(2))).finished).toBe(false)
    })
    const cut = await keysOnDisk()
    const session = await bench.open()
    startUpkeep(session.vault)
    // The next change waits for the one that goes on.
    expect(await session.vault.rotate(taskBench())).toMatchObject({ finished: true, current: 6 })
    await session.close()
    expect(await keysOnDisk()).not.toBe(cut)
    expect(failures).toEqual([])
  })

  test('changes no keys when no change was begun', async () => {
    await bench.within((vault) => fill(vault))
    const before = await keysOnDisk()
    await bench.within((vault) => startUpkeep(vault))
    expect(await keysOnDisk()).toBe(before)
  })

  test('tells of what fails, and still goes on with the keys', async () => {
    await bench.within(async (vault) => {
      await fill(vault)
      await vault.rotate(taskBench(2))
    })
    const cut = await keysOnDisk()
    const disk = new HeldDisk()
    const session = await bench.open(disk.operations)
    const { notes } = session.vault
    const [summary] = notes.list().notes
    notes.list = () => ({
      notes:
        summary === undefined ? [] : [{ ...summary, place: 'trash', trashedAt: '2020-01-01T00:00:00.000Z' }],
      problems: [],
    })
    startUpkeep(session.vault)
    await disk.quiet()
    await session.close()
    expect(failures).toEqual([new FernkeepError('bad-request')])
    expect(await keysOnDisk()).not.toBe(cut)
  })
})

test('a vault whose keys were zeroed refuses work instead of damaging it', async () => {
  const session = await bench.open()
  const { vault } = session
  await fill(vault)
  await session.close()
  const before = await keysOnDisk()
  expect(await errorOf(vault.rotate(taskBench()))).toBeInstanceOf(Error)
  expect(await keysOnDisk()).toBe(before)
})
