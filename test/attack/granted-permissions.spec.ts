import { expect } from '@playwright/test'
import { test } from './attacked.ts'
import { as, ask, askers, lookUp } from './permission-askers.ts'
import { deniedByPolicy, documented, reachTheHandlers } from './permission-names.ts'

/** What permissions.spec.ts asks does get where it is refused: the same app, with handlers that grant everything. */
test.use({ subject: 'granted-permissions' })

for (const asker of Object.keys(askers))
  test(`the questions of ${asker} reach the handlers, or are denied by its policy`, async ({ attacked }) => {
    const { app, page } = attacked
    await app.evaluate(({ session }) => {
      const reached: string[] = []
      Object.assign(globalThis, { reached })
      session.defaultSession.setPermissionCheckHandler((_contents, permission) => {
        reached.push(permission)
        return true
      })
      session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
        reached.push(`${permission} requested`)
        decide(true)
      })
    })
    const { answers, granted } = await as(asker, page, async (frame) => ({
      answers: await lookUp(frame, documented),
      granted: await ask(frame, ['notifications']),
    }))
    const reached = await app.evaluate(() => (globalThis as unknown as { reached: string[] }).reached)
    expect(reached).toEqual(expect.arrayContaining([...reachTheHandlers, 'notifications requested']))
    for (const name of reachTheHandlers) expect(answers[name], name).toContain('granted')
    for (const name of deniedByPolicy) expect(new Set(answers[name]), name).toEqual(new Set(['denied']))
    expect(granted).toEqual({ notifications: 1 })
  })
