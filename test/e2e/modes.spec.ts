import { mkdir, readFile, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { test, welcome, write } from './fernkeep.ts'

test('developer mode writes readable JSON into a folder of its own, under a red banner', async ({
  machine,
}) => {
  const { app, page } = await machine.start({ env: { DEV_MODE: 'true' } })
  await expect(page.getByText('Developer mode: notes are stored as readable text.')).toBeVisible()
  await welcome(page)
  await write(page, 'Readable', 'plain words')
  await app.close()
  const folder = join(machine.home, '.config/Fernkeep (dev) plaintext/vault')
  const [file = ''] = (await readdir(folder, { recursive: true })).filter((name) =>
    /\/notes\/..\//.test(name),
  )
  expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({
    note: { body: 'plain words' },
  })
})

test('each mode refuses the other’s folder', async ({ machine }) => {
  const plain = join(machine.home, '.config/Fernkeep (dev) plaintext/vault')
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Secret', 'text')
  await first.app.close()
  await mkdir(dirname(plain), { recursive: true })
  await rename(machine.vault, plain)

  const dev = await machine.start({ env: { DEV_MODE: 'true' } })
  await expect(dev.page.getByRole('main').getByRole('alert')).toContainText('another mode')
  await dev.app.close()

  const other = await machine.start({ env: { DEV_MODE: 'true', ENVIRONMENT: 'staging' } })
  await welcome(other.page)
  await write(other.page, 'Readable', 'text')
  await other.app.close()
  await mkdir(join(machine.home, '.config/Fernkeep (staging)'), { recursive: true })
  const from = join(machine.home, '.config/Fernkeep (staging) plaintext/vault')
  await rename(from, join(machine.home, '.config/Fernkeep (staging)/vault'))
  const staging = await machine.start({ env: { ENVIRONMENT: 'staging' } })
  await expect(staging.page.getByRole('main').getByRole('alert')).toContainText('another mode')
})

test('each environment has its own notes', async ({ machine }) => {
  const first = await machine.start({ env: { ENVIRONMENT: 'staging' } })
  await welcome(first.page)
  await write(first.page, 'Staged', 'text')
  await first.app.close()
  const { page } = await machine.start({ env: { ENVIRONMENT: 'dev' } })
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
})
