import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Vault } from '../../../electron/vault/vault.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { limits } from '../../../shared/limits.ts'
import { type AttachmentId, attachmentId } from '../../../shared/model/attachment.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { canary, jpeg } from '../images/pictures.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'
import { taskBench } from './task-bench.ts'

let bench: SessionBench

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
})

const mebibyte = limits.attachmentPartBytes
/** Bytes that differ from part to part. */
const contentOf = (length: number) =>
  Buffer.from(new Uint8Array(length).map((_, i) => (i * 7 + (i >> 20)) & 0xff))
const nobody = attachmentId.parse('3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')

async function fileOf(id: AttachmentId): Promise<string> {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  return join(bench.root, 'users', user, 'attachments', `${id}.fernet`)
}

async function alter(id: AttachmentId, change: (lines: string[]) => string[]): Promise<void> {
  const lines = (await readFile(await fileOf(id), 'latin1')).trimEnd().split('\n')
  await writeFile(
    await fileOf(id),
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
    'latin1',
  )
}

describe('a file', () => {
  test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
    'of %i bytes is read as it was',
    async (size) => {
      const content = contentOf(size)
      const made = await bench.within((vault) => vault.attachments.add('a.bin', content))
      expect(made).toMatchObject({ name: 'a.bin', type: 'application/octet-stream', size })
      await bench.within(async ({ attachments }) => {
        const { facts, bytes } = await attachments.content(made.id)
        expect(facts).toEqual(made)
        expect(bytes.equals(content)).toBe(true)
        expect(await attachments.list()).toEqual([made.id])
      })
    },
  )

  test('is one token a line on disk, and tells nothing of itself', async () => {
    const { id } = await bench.within((vault) =>
      vault.attachments.add(`${canary}.txt`, Buffer.alloc(2 * mebibyte, canary)),
    )
    const text = await readFile(await fileOf(id), 'latin1')
    expect(text.split('\n').map((line) => line.slice(0, 5))).toEqual(['gAAAA', 'gAAAA', ''])
    expect(text).not.toContain(canary)
  })

  test('that is a picture is kept without where it was taken', async () => {
    await bench.within(async ({ attachments }) => {
      const { id, type } = await attachments.add('a.txt', jpeg())
      expect(type).toBe('image/jpeg')
      expect((await attachments.content(id)).bytes.includes(canary)).toBe(false)
    })
  })

  test('that is too large is refused', async () => {
    await bench.within(async ({ attachments }) => {
      const tooLarge = Buffer.alloc(limits.attachmentBytes + 1)
      await expect(attachments.add('a', tooLarge)).rejects.toMatchObject({ code: 'too-large' })
      expect(await attachments.list()).toEqual([])
    })
  })

  test('that is not there, and a part behind the last, are not found', async () => {
    await bench.within(async ({ attachments }) => {
      const { id } = await attachments.add('a', Buffer.from('x'))
      await expect(attachments.facts(nobody)).rejects.toMatchObject({ code: 'not-found' })
      await expect(attachments.part(id, 1)).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  test('is kept in readable lines in developer mode', async () => {
    const plain = new SessionBench(await temporaryFolder(), new MemoryKeychain(), plaintextMode)
    const content = contentOf(mebibyte + 5)
    await plain.within(async ({ attachments }) => {
      const { id } = await attachments.add('a', content)
      expect((await attachments.content(id)).bytes.equals(content)).toBe(true)
    })
  })
})

describe('a file that is', () => {
  let id: AttachmentId
  beforeEach(async () => {
    id = (await bench.within((vault) => vault.attachments.add('a', contentOf(2 * mebibyte + 9)))).id
  })

  test.each([
    ['without its last part', (lines: string[]) => lines.slice(0, -1)],
    ['without its first part', (lines: string[]) => lines.slice(1)],
    ['in another order', ([a = '', b = '', c = '']: string[]) => [a, c, b]],
    ['with a part twice', ([a = '', b = '', c = '']: string[]) => [a, b, b, c]],
    ['with a line of nothing', (lines: string[]) => [...lines, '']],
    ['cut', (lines: string[]) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 100)]],
    [
      'altered',
      ([a = '', ...rest]: string[]) => [a.slice(0, 50) + (a[50] === 'A' ? 'B' : 'A') + a.slice(51), ...rest],
    ],
    ['empty', () => []],
  ])('%s is never used, and is named by a check', async (_name, change) => {
    await alter(id, change)
    await bench.within(async (vault) => {
      await expect(vault.attachments.content(id)).rejects.toMatchObject({ code: 'attachment-damaged' })
      const { problems } = await vault.verify(taskBench())
      expect(problems.map(({ file }) => file)).toEqual([`attachments/${id}.fernet`])
    })
  })

  test('another one’s under its name is refused', async () => {
    const other = await bench.within((vault) => vault.attachments.add('b', contentOf(2 * mebibyte + 9)))
    await writeFile(await fileOf(id), await readFile(await fileOf(other.id)))
    await bench.within(async (vault) => {
      await expect(vault.attachments.facts(id)).rejects.toMatchObject({ code: 'attachment-damaged' })
    })
  })
})

test('a check of a good file finds nothing, and a change of keys takes it along', async () => {
  const content = contentOf(mebibyte + 9)
  const { id } = await bench.within((vault) => vault.attachments.add('a', content))
  const before = await readFile(await fileOf(id), 'latin1')
  await bench.within(async (vault) => {
    expect((await vault.verify(taskBench())).problems).toEqual([])
    expect(await vault.rotate(taskBench())).toMatchObject({ finished: true, problems: [] })
  })
  const after = await readFile(await fileOf(id), 'latin1')
  expect(after.split('\n')).toHaveLength(3)
  expect(after).not.toBe(before)
  await bench.within(async ({ attachments }) => {
    expect((await attachments.content(id)).bytes.equals(content)).toBe(true)
  })
})

test('files that are attached while the keys change open afterwards', async () => {
  await bench.within(async (vault) => {
    for (let n = 0; n < 5; n++) await vault.notes.create({ title: 'n', body: 'x' })
    const adding = Promise.all([1, 2, 3].map((n) => vault.attachments.add(`${n}`, contentOf(n * mebibyte))))
    await vault.rotate(taskBench())
    await adding
    await vault.rotate(taskBench())
  })
  await bench.within(async (vault) => {
    for (const id of await vault.attachments.list()) await vault.attachments.content(id)
    expect((await vault.verify(taskBench())).problems).toEqual([])
  })
})

describe('attachments go', () => {
  const draft = (...ids: readonly string[]) => ({
    title: '',
    body: ids.map((id) => `![a](attachment:${id})`).join('\n'),
  })

  async function purge(
    vault: Vault,
    ...ids: readonly Parameters<Vault['notes']['purge']>[0][]
  ): Promise<void> {
    for (const id of ids) {
      await vault.notes.trash(id)
      await vault.notes.purge(id)
    }
  }

  test('with the last note that names them, also when only an earlier revision did', async () => {
    await bench.within(async (vault) => {
      const { attachments, notes } = vault
      const [one, two, three] = await Promise.all(
        ['1', '2', '3'].map((name) => attachments.add(name, Buffer.from(name))),
      )
      if (!one || !two || !three) throw new Error('three were added')
      const first = await notes.create(draft(one.id, two.id))
      const second = await notes.create(draft(two.id))
      const third = await notes.create(draft(three.id))
      await notes.save(third.id, 1, { title: '', body: 'not any more' })
      await notes.save(second.id, 1, { title: '', body: 'not any more' })
      await purge(vault, first.id)
      await expect.poll(() => attachments.list()).not.toContain(one.id)
      expect((await attachments.list()).sort()).toEqual([two.id, three.id].sort())
      await purge(vault, second.id, third.id)
      await expect.poll(() => attachments.list()).toEqual([])
    })
  })

  test('not while a file of a note does not open, since it may name them', async () => {
    const made = await bench.within(async ({ attachments, notes }) => {
      const { id } = await attachments.add('a', Buffer.from('a'))
      const damaged = await notes.create(draft())
      const purged = await notes.create(draft(id))
      return { id, damaged: damaged.id, purged: purged.id }
    })
    const [user = ''] = await readdir(join(bench.root, 'users'))
    const file = join(bench.root, 'users', user, 'notes', made.damaged.slice(0, 2), `${made.damaged}.fernet`)
    await writeFile(file, 'damaged')
    await bench.within(async (vault) => {
      await vault.notes.reconciled
      await purge(vault, made.purged)
      await vault.close()
    })
    await bench.within(async ({ attachments }) => expect(await attachments.list()).toEqual([made.id]))
  })
})
