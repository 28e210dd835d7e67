import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import asar from '@electron/asar'
import { expect, test } from 'vitest'
import { filesIn, wrongContents } from '../../scripts/package/contents.ts'
import { temporaryFolder } from '../electron/files/temporary-folder.ts'

/** An archive with these files. */
async function archiveWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'app', path)), { recursive: true })
    await writeFile(join(folder, 'app', path), text)
  }
  await asar.createPackage(join(folder, 'app'), join(folder, 'app.asar'))
  return join(folder, 'app.asar')
}

const sound = {
  'package.json': '{}',
  'out/release/main.js': 'start()',
  'out/preload/preload.cjs': '',
  'out/icons/tray.png': '',
  'out/dictionaries/en-US.dic': '',
  'out/renderer/quick-note.html': '',
  'out/renderer/assets/index-aB_1.css': '',
  'node_modules/keytar/lib/keytar.js': '',
}

test('an archive of what belongs in a package is right', async () => {
  const archive = await archiveWith(sound)
  expect(filesIn(archive)).toHaveLength(8)
  expect(wrongContents(archive)).toEqual([])
})

test.each([
  'out/development/main.js',
  'out/release/main.js.map',
  'test/a.ts',
  'node_modules/react/index.js',
  '.env',
])('%s does not belong in a package', async (path) => {
  expect(wrongContents(await archiveWith({ ...sound, [path]: '' }))).toEqual([
    `/${path} does not belong in the package`,
  ])
})

test.each([
  'process.env["DEV_MODE"]',
  '//#region electron/vault/plaintext-codec.ts',
  '//# sourceMappingURL=x',
])('code for developers is found: %s', async (code) => {
  expect(wrongContents(await archiveWith({ ...sound, 'out/release/main.js': code }))).toHaveLength(1)
})

test('what only looks like code for developers is none', async () => {
  expect(
    wrongContents(await archiveWith({ ...sound, 'out/release/main.js': 'ENVIRONMENT_IS_NODE' })),
  ).toEqual([])
})
