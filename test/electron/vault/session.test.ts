import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { type FileOperations } from '../../../electron/files/operations.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { errorOf, errnoError, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { type FolderSnapshot, snapshotOf } from './folder-snapshot.ts'
import { HeldDisk } from './held-disk.ts'
import { SessionBench } from './opened-session.ts'
import { thrownBy } from './thrown.ts'

const litter = '.fernkeep-00000000-0000-4000-8000-000000000000.tmp'

let bench: SessionBench

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
})

const statuses = () => bench.states.map(({ status }) => status)
const code = async (promise: Promise<unknown>) => codeOf(await errorOf(promise))
const userFolder = async () => join(bench.root, 'users', (await readdir(join(bench.root, 'users')))[0] ?? '')

/** Make a vault with one note in it, and close it. */
async function makeVault() {
  const note = await bench.within((vault) => vault.notes.create({ title: 'Title', body: 'text' }))
  bench.states.length = 0
  return note
}

describe('a session', () => {
  test('begins where nobody has a vault, makes a user, and opens what it made the next time', async () => {
    const session = bench.session()
    expect(session.state).toEqual({ status: 'starting' })
    expect(codeOf(thrownBy(() => session.vault))).toBe('vault-locked')
    await session.start()
    expect(session.state).toEqual({ status: 'new' })
    expect(await snapshotOf(bench.root)).toEqual({})
    await session.create('Ada')
    expect(session.state).toEqual({ status: 'unlocked', name: 'Ada' })
    const note = await session.vault.notes.create({ title: 'Title', body: 'text' })
    await session.close()
    expect(statuses()).toEqual(['new', 'unlocked', 'starting'])
    expect(codeOf(thrownBy(() => session.vault))).toBe('vault-locked')
    expect(await bench.within((vault) => vault.notes.open(note.id))).toEqual(note)
    expect(bench.failures).toEqual([])
  })

  test('makes one user only', async () => {
    const session = await bench.open()
    expect(await code(session.create('Bob'))).toBe('user-exists')
    await session.close()
    const later = bench.session()
    const [first, second] = await Promise.all([later.start(), errorOf(later.create('Bob'))])
    expect([first, codeOf(second)]).toEqual([undefined, 'user-exists'])
    await later.close()
    const twice = new SessionBench(await temporaryFolder()).session()
    await twice.start()
    const made = await Promise.allSettled([twice.create('Ada'), twice.create('Bob')])
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(twice.state).toEqual({ status: 'unlocked', name: 'Ada' })
    await twice.close()
  })

  test('asked to start again while it is open does nothing', async () => {
    const session = await bench.open()
    const { vault } = session
    await session.start()
    expect(session.vault).toBe(vault)
    await session.close()
  })

  test('tells each change of a note once it is on disk', async () => {
    const { id } = await bench.within((vault) => vault.notes.create({ title: 'Title', body: 'text' }))
    expect(bench.changes).toMatchObject([{ kind: 'saved', note: { id } }])
  })

  test('sweeps away what writes left that were cut off, wherever in its folder', async () => {
    await makeVault()
    for (const folder of [bench.root, await userFolder(), join(await userFolder(), 'notes')])
      await writeFile(join(folder, litter), 'half a token')
    const session = await bench.open()
    await session.close()
    expect(Object.keys(await snapshotOf(bench.root)).filter((path) => path.endsWith('.tmp'))).toEqual([])
  })

  test('opens although litter cannot be swept away', async () => {
    const note = await makeVault()
    await writeFile(join(bench.root, litter), '')
    const readOnly: FileOperations = { ...quickDisk, unlink: () => Promise.reject(errnoError('EROFS')) }
    expect(await bench.within((vault) => vault.notes.open(note.id), readOnly)).toEqual(note)
    expect(bench.failures.map((failure) => failure.code)).toEqual(['disk-read-only'])
  })
})

describe('a vault that does not open', () => {
  let before: FolderSnapshot
  let held: [string, string][]

  beforeEach(makeVault)

  /** Start, expecting to be refused with `expected`; nothing on disk or in the keychain may change. */
  async function refused(expected: string, files?: FileOperations) {
    before = await snapshotOf(bench.root)
    held = [...bench.keychain.entries]
    bench.failures.length = 0
    const session = bench.session(files)
    await session.start()
    expect(session.state).toMatchObject({ status: 'blocked', code: expected, reference: 'reference 1' })
    expect(bench.failures.map((failure) => failure.code)).toEqual([expected])
    expect(await code(session.create('Bob'))).toBe('user-exists')
    expect(codeOf(thrownBy(() => session.vault))).toBe('vault-locked')
    expect(await snapshotOf(bench.root)).toEqual(before)
    expect([...bench.keychain.entries]).toEqual(held)
    return session
  }

  test.each(['keychain-locked', 'keychain-unavailable', 'keychain-stalled'] as const)(
    'because of the keychain (%s) opens when it is asked again',
    async (reason) => {
      bench.keychain.fail('read', new FernkeepError(reason))
      const session = await refused(reason)
      await session.start()
      expect(session.state).toEqual({ status: 'unlocked', name: 'Ada' })
      await session.close()
    },
  )

  test('because its key is gone or another one says so, and opens once it is back', async () => {
    const entries = [...bench.keychain.entries]
    bench.keychain.entries.clear()
    const session = await refused('key-missing')
    await session.close()
    for (const [account] of entries) bench.keychain.entries.set(account, FernetKey.generate().toText())
    const wrong = await refused('key-wrong')
    for (const [account, secret] of entries) bench.keychain.entries.set(account, secret)
    await wrong.start()
    expect(wrong.state.status).toBe('unlocked')
    await wrong.close()
  })

  test('because another process has it opens once that lets go', async () => {
    const first = await bench.open()
    const second = await refused('vault-in-use')
    await first.close()
    await second.start()
    expect(second.state.status).toBe('unlocked')
    await second.close()
  })

  test.each([
    ['{"format":2}', 'vault-newer'],
    ['{"format":1,"codec":"plaintext"}', 'vault-other-mode'],
    ['{', 'vault-damaged'],
  ])('because of its marker %s does not keep others out for long', async (text, expected) => {
    const marker = join(bench.root, 'vault.json')
    await writeFile(marker, text)
    const session = await refused(expected)
    await writeFile(marker, '{"format":1,"codec":"fernet"}')
    // The refused one let the vault go, so that this one can have it.
    await bench.within((vault) => vault.notes.list())
    await session.close()
  })

  test.each([
    ['', 'vault-damaged'],
    ['{"format":2}', 'vault-newer'],
  ])('because of its keys %j', async (text, expected) => {
    await writeFile(join(await userFolder(), 'keys.json'), text)
    await (await refused(expected)).close()
  })

  test('because the disk gives nothing', async () => {
    const broken: FileOperations = { ...quickDisk, open: () => Promise.reject(errnoError('EIO')) }
    await (await refused('disk-error', broken)).close()
    await (
      await refused('disk-error', { ...quickDisk, realpath: () => Promise.reject(errnoError('EIO')) })
    ).close()
  })

  test('because its notes cannot be listed', async () => {
    const broken: FileOperations = {
      ...quickDisk,
      kindOf: (path) =>
        path.endsWith('/notes') ? Promise.reject(errnoError('EACCES')) : quickDisk.kindOf(path),
    }
    await (await refused('disk-denied', broken)).close()
  })
})

describe('making a user', () => {
  test('that fails leaves the session new, and can be asked again', async () => {
    const session = bench.session()
    await session.start()
    bench.keychain.fail('read', new FernkeepError('keychain-locked'))
    expect(await code(session.create('Ada'))).toBe('keychain-locked')
    expect(session.state).toEqual({ status: 'new' })
    expect(await snapshotOf(bench.root)).toEqual({})
    await session.create('Ada')
    expect(session.state.status).toBe('unlocked')
    await session.close()
  })

  test('that then does not open is blocked, not new: a second user would hide the first', async () => {
    let broken = true
    const flaky: FileOperations = {
      ...quickDisk,
      kindOf: (path) =>
        broken && path.endsWith('/notes') ? Promise.reject(errnoError('EIO')) : quickDisk.kindOf(path),
    }
    const session = bench.session(flaky)
    await session.start()
    await session.create('Ada')
    expect(session.state).toMatchObject({ status: 'blocked', code: 'disk-error' })
    expect(await code(session.create('Bob'))).toBe('user-exists')
    broken = false
    await session.start()
    expect(session.state).toEqual({ status: 'unlocked', name: 'Ada' })
    await session.close()
    expect(await readdir(join(bench.root, 'users'))).toHaveLength(1)
  })

  test('is refused when a user came meanwhile', async () => {
    const session = bench.session()
    await session.start()
    const user = join(bench.root, 'users', 'a'.repeat(32))
    await quickDisk.mkdir(join(bench.root, 'users'), 0o700)
    await quickDisk.mkdir(user, 0o700)
    await writeFile(join(user, 'keys.json'), '{}')
    expect(await code(session.create('Ada'))).toBe('user-exists')
    await session.close()
  })
})

describe('closing', () => {
  test.each([
    ['create', 1],
    ['save', 2],
  ])('waits for a %s that is under way', async (name, revision) => {
    const note = await makeVault()
    const disk = new HeldDisk()
    const session = await bench.open(disk.operations)
    const { notes } = session.vault
    const reached = disk.hold((operation) => /^rename .*\/notes\//.test(operation))
    const draft = { title: 'Title', body: 'the last words' }
    const asked = name === 'create' ? notes.create(draft) : notes.save(note.id, 1, draft)
    await reached
    const closed = session.close()
    await disk.quiet()
    expect(session.state.status).toBe('unlocked')
    disk.release()
    await closed
    await asked
    const found = await bench.within(async (vault) =>
      Promise.all(vault.notes.list().notes.map(({ id }) => vault.notes.open(id))),
    )
    expect(found.filter(({ body }) => body === 'the last words')).toMatchObject([{ revision }])
  })

  test('lets another process have the vault', async () => {
    const first = await bench.open()
    await first.close()
    await first.close()
    await bench.within((vault) => expect(vault.name).toBe('Ada'))
  })

  test('forgets the keys: nothing can be read or written with the vault that was open', async () => {
    const note = await makeVault()
    const session = await bench.open()
    const { vault } = session
    await session.close()
    const before = await snapshotOf(bench.root)
    expect(await errorOf(vault.notes.open(note.id))).toBeInstanceOf(Error)
    expect(await errorOf(vault.notes.create({ title: '', body: 'late' }))).toBeInstanceOf(Error)
    expect(await errorOf(vault.notebooks.create('late', null))).toBeInstanceOf(Error)
    expect(await snapshotOf(bench.root)).toEqual(before)
  })
})
