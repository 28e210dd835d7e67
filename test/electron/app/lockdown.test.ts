import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lockDown } from '../../../electron/app/lockdown.ts'
import { type SecurityEvent } from '../../../shared/model/security-event.ts'

/** The names that Electron's handlers document; those for requests and for looking up differ. */
const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
const permissions = [
  ...new Set(
    ['setPermissionCheckHandler', 'setPermissionRequestHandler'].flatMap(
      (handler) =>
        new RegExp(`${handler}\\(.*?permission: ([^,]+),`).exec(types)?.[1]?.match(/[\w-]+/g) ?? [],
    ),
  ),
]

type Decide = (verdict: unknown) => void

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  const app = Object.assign(new EventEmitter(), { commandLine: { appendSwitch: vi.fn() } })
  return { app, session: {} }
})
vi.mock('electron', () => electron)

/** What a session and a page were told to do, kept so that it can be tried. */
function fakeSession() {
  const told: Record<string, (...args: unknown[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => void (told[name] = handler)
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep('before') },
  })
  return { session, told }
}

function fakeContents() {
  const told: { open?: (details: { url: string }) => unknown; webRtc?: string } = {}
  const contents = Object.assign(new EventEmitter(), {
    setWebRTCIPHandlingPolicy: (policy: string) => void (told.webRtc = policy),
    setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => void (told.open = handler),
  })
  return { contents, told }
}

let logged: SecurityEvent[]

beforeEach(() => {
  electron.app.removeAllListeners()
  electron.app.commandLine.appendSwitch.mockClear()
  logged = []
  lockDown({
    record: (event) => {
      logged.push(event)
      return ''
    },
  })
})

const addresses = [
  ['http://example.com/a', 'http:'],
  ['https://example.com/a', 'https:'],
  ['ws://example.com/a', 'ws:'],
  ['wss://example.com/a', 'wss:'],
  ['ftp://example.com/a', 'ftp:'],
  ['file:///etc/passwd', 'file:'],
  ['data:text/html,secret', 'data:'],
  ['blob:https://example.com/a', 'blob:'],
  ['javascript:secret', 'javascript:'],
  ['chrome://settings', 'chrome:'],
  ['about:blank', 'about:'],
  ['app://example/a', 'app:'],
  ['app://fernkeep.example/a', 'app:'],
  ['app://fernkeep@example/a', 'app:'],
  ['secret without a scheme', 'none'],
] as const

describe('every session there will be', () => {
  const made = () => {
    const fake = fakeSession()
    electron.app.emit('session-created', fake.session)
    return fake
  }

  it('knows of every permission that Electron documents', () => {
    expect(permissions.length).toBeGreaterThan(30)
    expect(permissions).toEqual(
      expect.arrayContaining(['media', 'openExternal', 'clipboard-read', 'unknown']),
    )
  })

  it.each(permissions)('refuses %s, asked for or looked up', (permission) => {
    const { told } = made()
    const decide = vi.fn<Decide>()
    told['request']?.({}, permission, decide)
    expect(decide.mock.calls).toEqual([[false]])
    expect(told['check']?.({}, permission)).toBe(false)
    expect(logged).toEqual([{ event: 'permission-refused', permission }])
  })

  it('refuses every device', () => {
    expect(made().told['device']?.({})).toBe(false)
  })

  it.each(addresses)('cancels a request to %s and logs its scheme alone', (url, scheme) => {
    const { told } = made()
    const decide = vi.fn<Decide>()
    told['before']?.({ url }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel: true }]])
    expect(logged).toEqual([{ event: 'request-blocked', scheme }])
  })

  it.each([
    'app://fernkeep/',
    'app://fernkeep/assets/a.js',
    'blob:app://fernkeep/1',
    'devtools://devtools/a',
  ])('lets %s through', (url) => {
    const { told } = made()
    const decide = vi.fn<Decide>()
    told['before']?.({ url }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel: false }]])
    expect(logged).toEqual([])
  })

  it('downloads nothing, dictionaries of the spell checker included', () => {
    const { session } = made()
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]])
    expect(isPrevented(session, 'will-download', '', { getURL: () => 'blob:secret' })).toBe(true)
    expect(logged).toEqual([{ event: 'download-blocked', scheme: 'blob:' }])
  })
})

describe('every page there will be', () => {
  const made = () => {
    const fake = fakeContents()
    electron.app.emit('web-contents-created', {}, fake.contents)
    return fake
  }

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'goes nowhere at %s, not even to our own address',
    (name) => {
      const { contents } = made()
      for (const url of [...addresses.map(([address]) => address), 'app://fernkeep/'])
        expect(isPrevented(contents, name, url)).toBe(true)
      expect(logged).toHaveLength(addresses.length + 1)
      expect(JSON.stringify(logged)).not.toMatch(/secret|example/)
    },
  )

  it('sends nothing by WebRTC, which no content security policy restricts', () => {
    expect(made().told.webRtc).toBe('disable_non_proxied_udp')
  })

  it('opens no window and takes no webview', () => {
    const { contents, told } = made()
    for (const [url] of addresses) expect(told.open?.({ url })).toEqual({ action: 'deny' })
    expect(told.open?.({ url: 'app://fernkeep/' })).toEqual({ action: 'deny' })
    logged.length = 0
    expect(isPrevented(contents, 'will-attach-webview', '', {}, { src: 'https://secret' })).toBe(true)
    expect(isPrevented(contents, 'will-attach-webview', '', {}, {})).toBe(true)
    expect(logged).toEqual([
      { event: 'webview-blocked', scheme: 'https:' },
      { event: 'webview-blocked', scheme: 'none' },
    ])
  })
})

describe('the app', () => {
  it('trusts no certificate, and gives neither a login nor a certificate of its own', () => {
    const decide = vi.fn<Decide>()
    let prevented = false
    electron.app.emit(
      'certificate-error',
      { preventDefault: () => (prevented = true) },
      {},
      'https://secret',
      '',
      {},
      decide,
    )
    expect(prevented).toBe(true)
    expect(decide.mock.calls).toEqual([[false]])
    expect(logged).toEqual([{ event: 'certificate-refused', scheme: 'https:' }])
    expect(isPrevented(electron.app, 'login')).toBe(true)
    expect(isPrevented(electron.app, 'select-client-certificate')).toBe(true)
  })

  it('resolves no name and asks no proxy', () => {
    expect(electron.app.commandLine.appendSwitch.mock.calls).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['no-proxy-server'],
      ['disable-background-networking'],
    ])
  })
})

function isPrevented(emitter: EventEmitter, name: string, url = '', ...more: unknown[]): boolean {
  let prevented = false
  emitter.emit(name, { url, preventDefault: () => (prevented = true) }, ...more)
  return prevented
}
