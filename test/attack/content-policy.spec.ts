import { expect } from '@playwright/test'
import { none, test } from './attacked.ts'
import { loadAttacks } from './load-attacks.ts'
import { sinkAttacks } from './sink-attacks.ts'

test.use({ subject: 'content-policy' })

for (const { name, refusedBy, run } of [...sinkAttacks, ...loadAttacks])
  test(`${name} is refused by ${refusedBy}`, async ({ attacked }) => {
    const { page, outside } = attacked
    await page.evaluate(() => (window.refusals = []))
    // Refused by an exception or in silence: what counts is the report, and that nothing came of it.
    await page.evaluate(run, `http://127.0.0.1:${String(outside.port)}/`).catch(() => undefined)
    await expect.poll(() => page.evaluate(() => window.refusals)).toContain(refusedBy)
    await attacked.settled()
    expect(await attacked.escapes()).toEqual(none)
  })

test('the trap of these tests works', async ({ attacked }) => {
  const before = await attacked.page.evaluate(() => window.trapped)
  await attacked.page.evaluate(() => {
    window.trap()
  })
  expect(await attacked.page.evaluate(() => window.trapped)).toBe(before + 1)
  await attacked.page.evaluate(() => (window.trapped = 0))
})
