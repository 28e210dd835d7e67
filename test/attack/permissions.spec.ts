import { expect } from '@playwright/test'
import { fallbackVersion } from '../../scripts/fallback-electron.ts'
import { none, test } from './attacked.ts'
import { as, ask, askers, lookUp } from './permission-askers.ts'
import { deniedByPolicy, documented, reachTheHandlers } from './permission-names.ts'
import { lookUps, requests } from './permission-requests.ts'

test.use({ subject: 'permissions' })

for (const asker of Object.keys(askers)) {
  test(`${asker} is granted nothing that it asks for`, async ({ attacked }) => {
    const outcomes = await as(asker, attacked.page, ask)
    const nothing = Object.fromEntries(Object.keys(requests).map((name) => [name, 0]))
    // The fallback, which never ships, is older than Electron's refusal of this one (docs/known-issues.md).
    const running = await attacked.app.evaluate(() => process.versions.electron)
    const pasted = running === fallbackVersion ? 1 : 0
    expect(outcomes).toEqual({ ...nothing, 'deprecated-sync-clipboard-read': pasted })
    expect(await attacked.escapes()).toEqual(none)
  })

  test(`${asker} is denied every permission that it can look up`, async ({ attacked }) => {
    const answers = await as(asker, attacked.page, (frame) => lookUp(frame, documented))
    const states = Object.entries(answers).flatMap(([name, list]) => list.map((state) => [name, state]))
    expect(states.filter(([, state]) => state !== 'denied')).toEqual([])
    const known = new Set(states.map(([name]) => name))
    expect([...known]).toEqual(expect.arrayContaining([...reachTheHandlers, ...deniedByPolicy]))
    // Whatever cannot be looked up was asked for, above; an address is handed to another program by navigating.
    expect(documented.filter((name) => !known.has(name) && !(name in requests))).toEqual(['openExternal'])
  })

  test(`${asker} cannot hand an address to another program`, async ({ attacked }) => {
    await as(asker, attacked.page, async (frame) => {
      await frame.evaluate(() => void location.assign('mailto:a@beacon.example'))
      await attacked.settled()
    })
    expect(await attacked.escapes()).toEqual(none)
  })
}

test('each refusal of a question is in the log', async ({ attacked }) => {
  await as('an empty frame', attacked.page, ask)
  const refused = async () =>
    (await attacked.logged()).flatMap((one) =>
      one.event === 'permission-refused' ? [one['permission']] : [],
    )
  await expect.poll(refused).toEqual(expect.arrayContaining(['notifications', 'persistent-storage']))
})

test('every name of these tests is one of Electron’s, or has none', () => {
  expect(documented.length).toBeGreaterThan(30)
  const named = [...Object.keys(requests), ...Object.keys(lookUps), ...reachTheHandlers, ...deniedByPolicy]
  expect(named.filter((name) => !documented.includes(name))).toEqual(['bluetooth'])
})
