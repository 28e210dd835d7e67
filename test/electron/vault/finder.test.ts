import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isWholeToken } from '../../../electron/crypto/fernet.ts'
import { Session } from '../../../electron/vault/session.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { isWhole, playOne } from '../../find/reconcile-campaign.ts'
import { sequenceOf } from '../../find/vault-sequence.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { cacheDamages } from './cache-damages.ts'
import { HeldDisk } from './held-disk.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'
import { taskBench } from './task-bench.ts'

let bench: SessionBench

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
})

/** The titles that a query finds, sorted, once the index knows every note. */
async function found(vault: Vault, text: string): Promise<string[]> {
  await vault.finder.caughtUp
  const result = await vault.finder.search({ text, now: Date.now(), offsetMinutes: 0, offset: 0, limit: 50 })
  return (result?.hits ?? []).map(({ note }) => note.title).sort()
}

/** As `found`, asked again until it is what is expected: a change reaches the index a moment after the disk. */
const eventuallyFound = (vault: Vault, text: string) => expect.poll(() => found(vault, text))

/** How many notes hold the word that all of them do. */
async function foundTotal(vault: Vault): Promise<number | undefined> {
  await vault.finder.caughtUp
  const asked = { text: 'common', now: Date.now(), offsetMinutes: 0, offset: 0, limit: 1 }
  return (await vault.finder.search(asked))?.total
}

const userFolder = async () => {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  return join(bench.root, 'users', user)
}
const imageFile = async () => join(await userFolder(), 'index.fernet')

describe('a finder follows', () => {
  test('what is made, changed, trashed and purged', async () => {
    await bench.within(async (vault) => {
      await vault.finder.caughtUp
      const { id } = await vault.notes.create({ title: 'Fern', body: 'likes shade' })
      await eventuallyFound(vault, 'shade').toEqual(['Fern'])
      await vault.notes.save(id, 1, { title: 'Fern', body: 'likes damp' })
      await eventuallyFound(vault, 'damp').toEqual(['Fern'])
      expect(await found(vault, 'shade')).toEqual([])
      await vault.notes.trash(id)
      await eventuallyFound(vault, 'damp').toEqual([])
      expect(await found(vault, 'damp is:trashed')).toEqual(['Fern'])
      await vault.notes.purge(id)
      await eventuallyFound(vault, 'damp is:anywhere').toEqual([])
    })
  })

  test('the names of notebooks', async () => {
    await bench.within(async (vault) => {
      await vault.finder.caughtUp
      const notebook = await vault.notebooks.create('Garden', null)
      const { id } = await vault.notes.create({ title: 'Fern', body: 'shade' })
      await vault.notes.arrange(id, { notebook: notebook.id })
      await eventuallyFound(vault, 'in:garden').toEqual(['Fern'])
      await vault.notebooks.rename(notebook.id, 'Plants')
      await eventuallyFound(vault, 'in:plants').toEqual(['Fern'])
    })
  })
})

describe('the image', () => {
  test('is one token that holds nothing readable, and the next session starts from it', async () => {
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Heronwing', body: 'quillbright' })
      await vault.finder.caughtUp
    })
    const bytes = await readFile(await imageFile())
    expect(isWholeToken(bytes)).toBe(true)
    expect(bytes.includes('quillbright')).toBe(false)
    await bench.within(async (vault) => expect(await found(vault, 'quillbright')).toEqual(['Heronwing']))
  })

  test('is not written again when nothing changed', async () => {
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Fern', body: 'shade' })
      await vault.finder.caughtUp
    })
    const before = await readFile(await imageFile())
    await bench.within((vault) => vault.finder.caughtUp)
    expect(await readFile(await imageFile())).toEqual(before)
  })

  test.for(cacheDamages)('costs no note when it is %s', async ([, damage]) => {
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Fern', body: 'shade' })
      await vault.finder.caughtUp
    })
    const damaged = damage(await readFile(await imageFile()))
    await rm(await imageFile())
    if (damaged !== null) await writeFile(await imageFile(), damaged)
    await bench.within(async (vault) => expect(await found(vault, 'shade')).toEqual(['Fern']))
    expect(bench.failures).toEqual([])
  })

  test('survives a change of keys', async () => {
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Fern', body: 'shade' })
      await vault.finder.caughtUp
      await vault.finder.save()
      expect((await vault.rotate(taskBench())).finished).toBe(true)
    })
    await bench.within(async (vault) => expect(await found(vault, 'shade')).toEqual(['Fern']))
  })

  test('is none of a plaintext vault, which is searched all the same', async () => {
    bench = new SessionBench(await temporaryFolder(), new MemoryKeychain(), plaintextMode)
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Fern', body: 'shade' })
      expect(await found(vault, 'shade')).toEqual(['Fern'])
    })
    expect((await readdir(await userFolder())).filter((name) => name.startsWith('index'))).toEqual([])
  })
})

describe('a vault with an image', () => {
  test('lists its notes at once, and then takes in what happened outside', async () => {
    const ids = await bench.within(async (vault) => {
      const notes = []
      for (let n = 0; n < 4; n++) notes.push(await vault.notes.create({ title: `Note ${n}`, body: 'common' }))
      await vault.finder.caughtUp
      return notes.map(({ id }) => id)
    })
    const [gone, broken, older] = ids
    const fileOf = async (id = '') => join(await userFolder(), 'notes', id.slice(0, 2), `${id}.fernet`)
    const old = await readFile(await fileOf(older))
    await bench.within((vault) => vault.notes.save(older ?? ids[0]!, 1, { title: 'Newer', body: 'common' }))
    await rm(await fileOf(gone))
    await writeFile(await fileOf(broken), 'gAAAAA')
    await writeFile(await fileOf(older), old)
    const disk = new HeldDisk()
    const session = await bench.open(disk.operations)
    const { notes } = session.vault
    await notes.listed
    expect(notes.list().notes).toHaveLength(4)
    await notes.reconciled
    expect(
      notes
        .list()
        .notes.map(({ title }) => title)
        .sort(),
    ).toEqual(['Note 2', 'Note 3'])
    expect(notes.list().problems).toMatchObject([{ kind: 'cut', note: broken }])
    expect(await found(session.vault, 'common')).toEqual(['Note 2', 'Note 3'])
    await session.close()
  })

  test('that is lost opens at once all the same, and reads the notes behind the open window', async () => {
    await bench.within(async (vault) => {
      for (let n = 0; n < 70; n++) await vault.notes.create({ title: `Note ${n}`, body: 'common' })
    })
    const disk = new HeldDisk()
    const held = disk.hold((operation) => /^open .*\/notes\//.test(operation))
    const found: number[] = []
    const session = new Session({
      ...{ root: bench.root, mode: bench.mode, files: disk.operations, patienceMs: 20 },
      report: () => '',
      onState: () => undefined,
      onNoteChange: () => undefined,
      onNotesFound: (changes) => void found.push(changes.length),
    })
    const started = session.start()
    await held
    await started
    expect(session.vault.notes.list().notes.length).toBeLessThan(70)
    expect(session.vault.indexState.status).toBe('reading')
    disk.release()
    await session.vault.notes.reconciled
    expect(session.vault.notes.list().notes).toHaveLength(70)
    expect(found).toEqual([64, 6])
    expect(await foundTotal(session.vault)).toBe(70)
    await session.close()
  })

  test('can be closed while it still reads the folder', async () => {
    await bench.within(async (vault) => {
      for (let n = 0; n < 100; n++) await vault.notes.create({ title: `Note ${n}`, body: 'common' })
      await vault.finder.caughtUp
    })
    await bench.within((vault) => expect(vault.notes.list().notes).toHaveLength(100))
    expect(bench.failures).toEqual([])
    await bench.within(async (vault) => expect(await found(vault, 'common')).toHaveLength(50))
  })
})

test.for([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever happens inside and outside, the index comes to what a rebuild gives: sequence %i',
  async (seed) => {
    const { kept, rebuilt, failures } = await playOne(await temporaryFolder(), sequenceOf(seed))
    expect(kept).toEqual(rebuilt)
    expect(isWhole(kept)).toBe(true)
    expect(failures).toBe(0)
  },
)
