import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRecoveryKey, recoveryGroupsOf } from '../../../electron/crypto/recovery-key.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { Attachments } from '../../../electron/vault/attachments.ts'
import { NoteFiles } from '../../../electron/vault/note-files.ts'
import { createUser } from '../../../electron/vault/user.ts'
import { fernetMode } from '../../../electron/vault/mode.ts'
import { capture } from '../../../scripts/program.ts'
import { findPython } from '../../../scripts/system-libraries.ts'
import { quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { idOf, noteWith } from './note-rows.ts'

/* docs/open-vault.py, which opens a vault by what docs/vault-format.md says and by nothing of ours. */

const script = join(import.meta.dirname, '../../../docs/open-vault.py')

const content = Buffer.alloc(1024 * 1024 + 3, 'ab')

/** A vault with two notes, a file in notes and a recovery key; one of the notes is damaged. */
async function vaultWith(recoveryKey: Buffer) {
  const root = await temporaryFolder()
  const data = await SafeFolder.open(root, quickDisk)
  const user = await createUser(data, fernetMode(new MemoryKeychain()), 'Ada')
  const files = new NoteFiles(user.files)
  const [good, bad] = [idOf(1), idOf(2)]
  for (const id of [good, bad])
    await files.write(noteWith(id, { title: 'Grüße', body: '世界\n🔑' }), new Date().toISOString())
  const path = join(root, 'users', user.files.user, 'notes', bad.slice(0, 2), `${bad}.fernet`)
  await writeFile(path, (await readFile(path)).subarray(0, -8))
  const attachments = new Attachments(user.files, new Exclusive())
  const { id: image } = await attachments.add('a.bin', content)
  attachments.forget()
  const slots = user.slots?.(() => undefined)
  await slots?.setRecovery(recoveryKey)
  await slots?.setPassphrase('a passphrase besides')
  user.close()
  return { folder: join(root, 'users', user.files.user), good, bad, image }
}

async function run(folder: string, typed: string, ...more: string[]) {
  const python = await findPython()
  if (python === undefined) throw new Error('no Python with cryptography (Debian: python3-cryptography)')
  return capture(python, [script, folder, ...more], {
    input: `${typed}\n`,
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  })
}

test('a stranger’s script opens a vault with the recovery key alone, and names the note that does not open', async () => {
  const key = newRecoveryKey()
  const files = await temporaryFolder()
  const { folder, good, bad, image } = await vaultWith(key)
  const { code, output, errors } = await run(folder, recoveryGroupsOf(key).join('-').toLowerCase(), files)
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject([{ id: good, title: 'Grüße', body: '世界\n🔑' }])
  expect((await readFile(join(files, image))).equals(content)).toBe(true)
  expect(errors.trim()).toMatch(new RegExp(`^does not open: .*${bad}.fernet$`))
})

test('the script refuses a mistyped recovery key, and that of another vault', async () => {
  const { folder } = await vaultWith(newRecoveryKey())
  const groups = recoveryGroupsOf(newRecoveryKey())
  const mistyped = await run(folder, groups.with(0, groups[0] === '0000' ? '1111' : '0000').join('-'))
  expect([mistyped.code, mistyped.errors.trim()]).toEqual([1, 'a character of the recovery key is wrong'])
  const foreign = await run(folder, groups.join('-'))
  expect([foreign.code, foreign.errors.trim()]).toEqual([1, 'that is not the recovery key of this vault'])
})
