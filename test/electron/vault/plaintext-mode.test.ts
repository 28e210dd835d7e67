import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotDecodable } from '../../../electron/vault/codec.ts'
import { fernetMode } from '../../../electron/vault/mode.ts'
import { plaintextCodec } from '../../../electron/vault/plaintext-codec.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'
import { thrownBy } from './thrown.ts'

describe('the plaintext codec', () => {
  test('writes JSON that a person can read, and reads it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const bytes = plaintextCodec.encode(payload)
        expect(plaintextCodec.decode(bytes)).toEqual(JSON.parse(JSON.stringify(payload)))
      }),
    )
    expect(plaintextCodec.encode({ title: 'Groceries' }).toString()).toBe('{\n  "title": "Groceries"\n}\n')
  })

  test('decodes no Fernet token', () => {
    expect(thrownBy(() => plaintextCodec.decode(Buffer.from('gAAAAABn')))).toBeInstanceOf(NotDecodable)
  })
})

describe('a plaintext vault', () => {
  test('holds readable files and asks no keychain', async () => {
    const bench = new SessionBench(await temporaryFolder(), new MemoryKeychain(), plaintextMode)
    const note = await bench.within((vault) => vault.notes.create({ title: 'Groceries', body: 'eggs' }))
    const names = Object.keys(await snapshotOf(bench.root))
    const file = names.find((name) => name.endsWith(`${note.id}.json`)) ?? ''
    expect(await readFile(join(bench.root, file), 'utf8')).toContain('"body": "eggs"')
    expect(names.filter((name) => /keys\.json$|\.fernet$/.test(name))).toEqual([])
    expect(await bench.within((vault) => vault.notes.open(note.id))).toEqual(note)
    expect(bench.keychain.calls).toEqual([])
  })

  test('has no keys to change', async () => {
    const bench = new SessionBench(await temporaryFolder(), new MemoryKeychain(), plaintextMode)
    const task = { signal: new AbortController().signal, onProgress: () => undefined }
    expect(await bench.within((vault) => vault.rotate(task))).toEqual({
      finished: true,
      current: 0,
      problems: [],
    })
  })

  test('is not opened by the encrypted mode, nor the other way round', async () => {
    const keychain = new MemoryKeychain()
    for (const [made, other] of [
      [plaintextMode, fernetMode(keychain)],
      [fernetMode(keychain), plaintextMode],
    ] as const) {
      const root = await temporaryFolder()
      await new SessionBench(root, keychain, made).within((vault) =>
        vault.notes.create({ title: '', body: 'x' }),
      )
      const before = await snapshotOf(root)
      const session = new SessionBench(root, keychain, other).session()
      await session.start()
      expect(session.state).toMatchObject({ status: 'blocked', code: 'vault-other-mode' })
      await session.close()
      expect(await snapshotOf(root)).toEqual(before)
    }
  })
})
