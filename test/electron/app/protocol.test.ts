import { beforeEach, expect, it, vi } from 'vitest'
import { registerScheme, serveBundle } from '../../../electron/app/protocol.ts'

const electron = vi.hoisted(() => ({
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
}))
vi.mock('electron', () => electron)

beforeEach(() => {
  vi.clearAllMocks()
})

it('gives the scheme an origin and a secure context, and no other privilege', () => {
  registerScheme()
  expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true } }]],
  ])
})

it('answers every request of the scheme from the bundle', async () => {
  serveBundle(import.meta.dirname)
  const [scheme, handle] = electron.protocol.handle.mock.calls[0] as [
    string,
    (request: Request) => Promise<Response>,
  ]
  expect(scheme).toBe('app')
  expect((await handle(new Request('app://fernkeep/../secret.js'))).status).toBe(404)
})
