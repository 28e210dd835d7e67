import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ProtocolResponse } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerScheme, serveBundle } from '../../../electron/app/protocol.ts'

const electron = vi.hoisted(() => ({
  protocol: { registerSchemesAsPrivileged: vi.fn(), registerBufferProtocol: vi.fn() },
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

const handler = (folder: string, serving: Promise<unknown>) => {
  serveBundle(folder, serving)
  const [scheme, handle] = electron.protocol.registerBufferProtocol.mock.calls.at(-1) as [
    string,
    (request: Pick<Request, 'method' | 'url'>, callback: (response: ProtocolResponse) => void) => void,
  ]
  expect(scheme).toBe('app')
  return (name: string) =>
    new Promise<ProtocolResponse>((resolve) => {
      handle({ method: 'GET', url: `app://fernkeep/${name}` }, resolve)
    })
}

it('answers every request of the scheme from the bundle', async () => {
  const get = handler(import.meta.dirname, Promise.resolve())
  expect((await get('../secret.js')).statusCode).toBe(404)
  expect((await get('')).statusCode).toBe(404)
})

describe('a window that is not served yet', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fernkeep-protocol-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html>')
    await writeFile(join(folder, 'app.js'), 'app')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('has its page, whose scripts wait', async () => {
    const serving = Promise.withResolvers<undefined>()
    const get = handler(folder, serving.promise)
    expect((await get('')).statusCode).toBe(200)
    const script = get('app.js')
    expect(await Promise.race([script, setImmediate('waits')])).toBe('waits')
    serving.resolve(undefined)
    expect((await script).statusCode).toBe(200)
  })

  it('is told what went wrong when the bundle cannot be read', async () => {
    const get = handler(folder, Promise.resolve())
    await get('')
    await rm(join(folder, 'app.js'))
    expect(await get('app.js')).toEqual({ error: -2 })
    expect(await handler(join(folder, 'none'), Promise.resolve())('')).toEqual({ error: -2 })
  })

  it('finds in the folder what was built since the page was loaded, when it is loaded again', async () => {
    const get = handler(folder, Promise.resolve())
    await get('')
    await writeFile(join(folder, 'new.js'), 'new')
    expect((await get('new.js')).statusCode).toBe(404)
    await get('')
    expect((await get('new.js')).statusCode).toBe(200)
  })
})
