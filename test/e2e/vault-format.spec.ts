import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { noteText, test, welcome } from './fernkeep.ts'

/** Whatever stands in docs/vault-format.md as Python, word for word. */
const [, documented = ''] =
  /```python\n([^]*?)```/.exec(
    readFileSync(join(import.meta.dirname, '../../docs/vault-format.md'), 'utf8'),
  ) ?? []

test('a stranger opens a note with the six lines of Python that the docs show', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await noteText(page).click()
  await page.keyboard.type('Grüße, 世界')
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saved')
  await app.close()

  const [file = ''] = await machine.noteFiles()
  const user = join(dirname(file), '../..')
  const ask = `import('keytar').then(async ({ default: keytar }) =>
    process.stdout.write(await keytar.getPassword('Fernkeep (dev)', '${basename(user)}')))`
  const env = machine.environment({ PYTHONIOENCODING: 'utf8' })
  const K = spawnSync(process.execPath, ['--eval', ask], { encoding: 'utf8', env }).stdout
  const given = `import sys; note_id, K = sys.stdin.read().split()\n`
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', given + documented], {
    cwd: user,
    encoding: 'utf8',
    env,
    input: `${basename(file, '.fernet')} ${K}`,
  })
  expect(stderr).toBe('')
  expect(stdout).toBe('Grüße, 世界\n')
  expect(documented.trim().split('\n')).toHaveLength(6)
})
