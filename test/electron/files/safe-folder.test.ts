import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FileOperations, diskFiles } from '../../../electron/files/operations.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { UnsafePath } from '../../../electron/files/safe-path.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { FaultFiles, errorOf, quickDisk, strikeEverywhere } from './fault-files.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { traversals } from './traversals.ts'

const litter = '.fernkeep-00000000-0000-4000-8000-000000000000.tmp'
const mode = async (path: string) => (await stat(path)).mode & 0o777
const text = (bytes: Buffer | null) => bytes?.toString() ?? null

async function safeFolder(files?: FileOperations): Promise<SafeFolder> {
  return SafeFolder.open(join(await temporaryFolder(), 'vault'), files)
}

describe('a safe folder', () => {
  test('makes itself and what is written for its owner alone', async () => {
    const root = join(await temporaryFolder(), 'new', 'vault')
    const folder = await SafeFolder.open(root)
    await folder.write('notes/3f/x.fernet', Buffer.from('text'))
    expect(folder.root).toBe(root)
    for (const path of [join(root, '..'), root, join(root, 'notes'), join(root, 'notes/3f')])
      expect(await mode(path)).toBe(0o700)
    expect(await mode(join(root, 'notes/3f/x.fernet'))).toBe(0o600)
  })

  test('reads, lists and knows what is there, and answers for what is not', async () => {
    const folder = await safeFolder()
    expect(await folder.read('a/b')).toBeNull()
    expect(await folder.list('a')).toEqual([])
    expect(await folder.list('')).toEqual([])
    expect(await folder.exists('a')).toBe(false)
    await folder.write('a/b', Buffer.from('text'))
    expect(text(await folder.read('a/b'))).toBe('text')
    expect(await folder.read('a/c')).toBeNull()
    expect([await folder.exists('a'), await folder.exists('a/b'), await folder.exists('a/c')]).toEqual([
      true,
      true,
      false,
    ])
    expect(await folder.list('')).toEqual(['a'])
    await folder.remove('a/b')
    await folder.remove('a/b')
    await folder.remove('never/there')
    expect(await folder.list('a')).toEqual([])
  })

  test('lists no litter and no name that it would not take', async () => {
    const folder = await safeFolder()
    await folder.write('good.fernet', Buffer.from(''))
    for (const name of [litter, 'a copy.fernet', 'caf\u00e9']) await writeFile(join(folder.root, name), '')
    expect(await folder.list('')).toEqual(['good.fernet'])
    expect((await folder.entries('')).map(({ name }) => name).sort()).toEqual([
      'a copy.fernet',
      'caf\u00e9',
      'good.fernet',
    ])
  })

  test('gives a part of itself as a folder that shares the order', async () => {
    const folder = await safeFolder()
    const user = folder.folder('users/0123')
    expect(user.root).toBe(join(folder.root, 'users/0123'))
    const written = user.write('keys.json', Buffer.from('new'))
    expect(text(await folder.read('users/0123/keys.json'))).toBe('new')
    await written
    expect(await user.list('')).toEqual(['keys.json'])
    expect(() => folder.folder('../x')).toThrow(UnsafePath)
  })

  test('may be reached through a link itself', async () => {
    const where = await temporaryFolder()
    await mkdir(join(where, 'real'))
    await symlink(join(where, 'real'), join(where, 'link'))
    const folder = await SafeFolder.open(join(where, 'link'))
    expect(folder.root).toBe(join(where, 'real'))
    await folder.write('x', Buffer.from(''))
    expect(await readdir(join(where, 'real'))).toEqual(['x'])
  })

  test('removes a folder only when it is empty', async () => {
    const folder = await safeFolder()
    await folder.write('a/b', Buffer.from(''))
    expect(await errorOf(folder.removeFolder('a'))).toMatchObject({ code: 'disk-error' })
    await folder.remove('a/b')
    await folder.removeFolder('a')
    await folder.removeFolder('a')
    expect(await folder.list('')).toEqual([])
    await folder.write('a/b', Buffer.from('again'))
    expect(text(await folder.read('a/b'))).toBe('again')
  })
})

describe('a path out of the folder', () => {
  test.for(traversals)('%j is refused by every method, before the disk is asked', async (path) => {
    const files = new FaultFiles()
    const folder = await safeFolder(files.operations)
    const asked = files.log.length
    const calls: Promise<unknown>[] = [
      folder.read(path),
      folder.write(path, Buffer.from('')),
      folder.remove(path),
      folder.exists(path),
      folder.removeFolder(path),
    ]
    // The folder itself is what '' lists.
    if (path !== '') calls.push(folder.list(path), folder.entries(path))
    for (const call of calls) expect(await errorOf(call)).toBeInstanceOf(UnsafePath)
    expect(files.log).toHaveLength(asked)
  })
})

describe('what is not a file or a folder of its own', () => {
  /** A vault with links at every level to a folder outside that has the same names. */
  async function withLinks() {
    const outside = await temporaryFolder()
    await mkdir(join(outside, 'deep'))
    for (const name of ['x', 'deep/x']) await writeFile(join(outside, name), 'outside')
    const folder = await safeFolder()
    await folder.write('real/x', Buffer.from('inside'))
    await symlink(outside, join(folder.root, 'link'))
    await symlink(outside, join(folder.root, 'real/link'))
    await symlink(join(outside, 'x'), join(folder.root, 'file-link'))
    await symlink(join(outside, 'none'), join(folder.root, 'broken'))
    await symlink(join(folder.root, 'real/x'), join(folder.root, 'inner-link'))
    return { folder, outside }
  }

  const links = [
    'link',
    'link/x',
    'link/new',
    'link/deep/x',
    'real/link/x',
    'real/link/deep/x',
    'file-link',
    'broken',
    'inner-link',
  ]

  test.for(links)('a link is never followed: %s', async (path) => {
    const { folder, outside } = await withLinks()
    const before = await readdir(outside, { recursive: true })
    const calls = [
      () => folder.read(path),
      () => folder.write(path, Buffer.from('x')),
      () => folder.write(`${path}/below`, Buffer.from('x')),
      () => folder.remove(path),
      () => folder.exists(path),
      () => folder.list(path),
      () => folder.removeFolder(path),
      () => folder.folder(path).sweep(),
    ]
    for (const call of calls) {
      const error = await errorOf(call())
      expect(error, call.toString()).toBeInstanceOf(FernkeepError)
      expect(error, call.toString()).toMatchObject({ code: 'vault-damaged', cause: { name: 'UnsafePath' } })
    }
    expect(await readdir(outside, { recursive: true })).toEqual(before)
    expect(await readFile(join(outside, 'x'), 'utf8')).toBe('outside')
  })

  test('a link that appears after the check is not opened', async () => {
    const { folder, outside } = await withLinks()
    const target = join(folder.root, 'real/x')
    const swapping: FileOperations = {
      ...diskFiles,
      open: async (path, flags, openMode) => {
        await rm(target)
        await symlink(join(outside, 'x'), target)
        return diskFiles.open(path, flags, openMode)
      },
    }
    const error = await errorOf((await SafeFolder.open(folder.root, swapping)).read('real/x'))
    expect(error).toMatchObject({ code: 'disk-error', cause: { code: 'ELOOP' } })
  })

  test('a folder, and a pipe that would never answer, are no files; a file is no folder', async () => {
    const folder = await safeFolder()
    await folder.write('folder/file', Buffer.from(''))
    execFileSync('mkfifo', [join(folder.root, 'pipe')])
    for (const path of ['folder', 'pipe', 'folder/file/below']) {
      expect(await errorOf(folder.read(path)), path).toMatchObject({ code: 'vault-damaged' })
      expect(await errorOf(folder.write(path, Buffer.from(''))), path).toMatchObject({
        code: 'vault-damaged',
      })
      expect(await errorOf(folder.remove(path)), path).toMatchObject({ code: 'vault-damaged' })
    }
    expect(await errorOf(folder.list('folder/file'))).toMatchObject({ code: 'vault-damaged' })
  })
})

describe('faults', () => {
  const [oldBytes, newBytes] = [randomBytes(5_000), randomBytes(9_000)]

  test('at any operation leave the old or the new file, and the next write succeeds', async () => {
    const strikes = await strikeEverywhere(
      async () => {
        const folder = await safeFolder(quickDisk)
        await folder.write('a/b/file', oldBytes)
        return folder.root
      },
      async (files, root) => (await SafeFolder.open(root, files)).write('a/b/file', newBytes),
      async ({ fault, operation, crashed, error }, root) => {
        const what = `${JSON.stringify(fault)} at ${operation}`
        const folder = await SafeFolder.open(root, quickDisk)
        const content = await folder.read('a/b/file')
        expect(
          [oldBytes, newBytes].some((bytes) => content?.equals(bytes)),
          what,
        ).toBe(true)
        if (!crashed && error !== null) expect(error, what).toBeInstanceOf(FernkeepError)
        if (error === null) expect(content?.equals(newBytes), what).toBe(true)
        if (!crashed) expect(await folder.sweep(), what).toBe(0)
        await folder.write('a/b/file', newBytes)
        await folder.sweep()
        expect((await folder.read('a/b/file'))?.equals(newBytes), what).toBe(true)
        expect((await readdir(root, { recursive: true })).sort(), what).toEqual(['a', 'a/b', 'a/b/file'])
      },
    )
    expect(strikes).toBeGreaterThan(80)
  })

  test('at any operation leave no file or the whole one where there was none', async () => {
    const strikes = await strikeEverywhere(
      async () => join(await temporaryFolder(), 'vault'),
      async (files, root) => (await SafeFolder.open(root, files)).write('a/b/file', newBytes),
      async ({ fault, operation, error }, root) => {
        const what = `${JSON.stringify(fault)} at ${operation}`
        const folder = await SafeFolder.open(root, quickDisk)
        const content = await folder.read('a/b/file')
        expect(content === null || content.equals(newBytes), what).toBe(true)
        if (error === null) expect(content, what).not.toBeNull()
        await folder.write('a/b/file', newBytes)
        expect((await folder.read('a/b/file'))?.equals(newBytes), what).toBe(true)
      },
    )
    expect(strikes).toBeGreaterThan(120)
  })

  test('at any operation of a removal leave the whole file or none, and the next removal succeeds', async () => {
    const strikes = await strikeEverywhere(
      async () => {
        const folder = await safeFolder(quickDisk)
        await folder.write('a/file', oldBytes)
        return folder.root
      },
      async (files, root) => (await SafeFolder.open(root, files)).remove('a/file'),
      async ({ fault, operation, crashed, error }, root) => {
        const what = `${JSON.stringify(fault)} at ${operation}`
        const folder = await SafeFolder.open(root, quickDisk)
        const content = await folder.read('a/file')
        expect(content === null || content.equals(oldBytes), what).toBe(true)
        if (!crashed && error !== null) expect(error, what).toBeInstanceOf(FernkeepError)
        if (error === null) expect(content, what).toBeNull()
        await folder.remove('a/file')
        expect(await folder.list('a'), what).toEqual([])
      },
    )
    expect(strikes).toBeGreaterThan(40)
  })

  test('a new folder is made durable in its parent, also when somebody else made it', async () => {
    const synced: string[] = []
    const files: FileOperations = {
      ...diskFiles,
      open: async (path, flags, openMode) => {
        const file = await diskFiles.open(path, flags, openMode)
        return { ...file, sync: async () => (synced.push(path), file.sync()) }
      },
    }
    const folder = await safeFolder(files)
    await mkdir(join(folder.root, 'a'))
    synced.length = 0
    await folder.write('a/b/file', newBytes)
    const folders = () => synced.filter((path) => !path.endsWith('.tmp'))
    expect(folders()).toEqual([folder.root, join(folder.root, 'a'), join(folder.root, 'a/b')])
    synced.length = 0
    await folder.write('a/b/file', newBytes)
    expect(folders()).toEqual([join(folder.root, 'a/b')])
    await rename(join(folder.root, 'a'), join(folder.root, 'moved'))
    synced.length = 0
    await folder.write('a/b/file', newBytes)
    expect(folders()).toEqual([folder.root, join(folder.root, 'a'), join(folder.root, 'a/b')])
  })
})

describe('a sweep', () => {
  test('removes litter in the whole tree, and nothing else, and nothing outside', async () => {
    const folder = await safeFolder()
    const outside = await temporaryFolder()
    await folder.write('a/b/file', Buffer.from(''))
    for (const path of ['', 'a', 'a/b']) await writeFile(join(folder.root, path, litter), 'cut off')
    await writeFile(join(outside, litter), 'not ours')
    await writeFile(join(folder.root, 'a', 'a.tmp'), '')
    await symlink(outside, join(folder.root, 'link'))
    expect(await folder.sweep()).toBe(3)
    expect(await folder.sweep()).toBe(0)
    expect((await readdir(join(folder.root, 'a'), { recursive: true })).sort()).toEqual([
      'a.tmp',
      'b',
      'b/file',
    ])
    expect((await readdir(folder.root)).sort()).toEqual(['a', 'link'])
    expect(await readdir(outside)).toEqual([litter])
  })

  test('leaves the writes alone that are under way', async () => {
    const sweeps: Promise<number>[] = []
    const files: FileOperations = {
      ...diskFiles,
      rename: async (from, to) => {
        sweeps.push(folder.sweep())
        await Promise.all(sweeps)
        await diskFiles.rename(from, to)
      },
    }
    const folder = await safeFolder(files)
    await folder.write('file', Buffer.from('text'))
    expect(await Promise.all(sweeps)).toEqual([0])
    expect(text(await folder.read('file'))).toBe('text')
  })
})

describe('many calls at once', () => {
  test('on one file run in the order of the calls', async () => {
    const folder = await safeFolder()
    const seen: Promise<string | null>[] = []
    for (let i = 0; i < 100; i++) {
      void folder.write('file', Buffer.from(String(i)))
      seen.push(folder.read('file').then(text))
    }
    void folder.remove('file')
    seen.push(folder.read('file').then(text))
    expect(await Promise.all(seen)).toEqual([...Array.from({ length: 100 }, (_, i) => String(i)), null])
  })

  test('are all done when settled says so', async () => {
    const folder = await safeFolder()
    for (let i = 0; i < 50; i++) void folder.write(`notes/${i % 5}/${i}`, Buffer.from(String(i)))
    await folder.folder('notes').settled()
    const files = (await readdir(folder.root, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    )
    expect(files).toHaveLength(50)
  })
})
