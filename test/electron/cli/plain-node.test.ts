import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { capture } from '../../../scripts/program.ts'
import { projectFolder } from '../../../scripts/project.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { MemoryKeychain } from '../vault/memory-keychain.ts'
import { SessionBench } from '../vault/opened-session.ts'

/** The program itself, on a readable vault, which asks no keychain. */
const vault = (configuration: string, ...args: readonly string[]) =>
  capture(process.execPath, [join(projectFolder, 'electron/cli/plain-node.ts'), ...args], {
    env: { ...process.env, DEV_MODE: 'true', ENVIRONMENT: 'dev', XDG_CONFIG_HOME: configuration },
  })

test('the program prints results to one place and the rest to the other, and ends with its exit code', async () => {
  const configuration = await temporaryFolder()
  expect(await vault(configuration, 'list')).toEqual({
    code: 1,
    output: '',
    errors: 'there is no vault here yet\n',
  })
  const root = join(configuration, 'Fernkeep (dev) plaintext', 'vault')
  const bench = new SessionBench(root, new MemoryKeychain(), plaintextMode)
  await bench.within((open) => open.notes.create({ title: 'Groceries', body: 'eggs' }))
  const { code, output, errors } = await vault(configuration, 'list')
  expect([code, errors]).toEqual([0, ''])
  expect(output).toMatch(/^[0-9a-f-]{36} {2}\S+ {2}Groceries\n$/)
  expect(await vault(configuration, 'burn')).toMatchObject({ code: 2, output: '' })
})
