import { expect } from '@playwright/test'
import { contract } from '../../shared/ipc/contract.ts'
import { membersOf } from '../../shared/ipc/define.ts'
import { traversals } from '../electron/files/traversals.ts'
import { none, test } from './attacked.ts'

test('the bridge has the members of the contract and nothing else, and cannot be replaced', async ({
  attacked,
}) => {
  const found = await attacked.page.evaluate(() => {
    const { fernkeep } = window
    try {
      Reflect.set(window, 'fernkeep', null)
      Reflect.set(fernkeep, 'extra', 1)
      Reflect.deleteProperty(fernkeep, 'notes')
    } catch {
      // What counts is what is there afterwards.
    }
    return Object.entries(window.fernkeep)
      .flatMap(([group, members]) =>
        Object.entries(members).map(([name, member]) => `${group}.${name} ${typeof member}`),
      )
      .sort()
  })
  const expected = membersOf(contract).map(([group, name, spec]) => {
    const member = spec.kind === 'call' ? name : `on${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return `${group}.${member} function`
  })
  expect(found).toEqual(expected.sort())
})

test('the page has nothing of Node or Electron', async ({ attacked }) => {
  const found = await attacked.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer']
    const frame = document.body.appendChild(document.createElement('iframe'))
    const globals = [window, frame.contentWindow].map((realm) =>
      names.filter((name) => name in (realm ?? {})),
    )
    frame.remove()
    return globals.flat()
  })
  expect(found).toEqual([])
})

test('a listener is told the payload and never the event, which holds the sender', async ({ attacked }) => {
  const told = await attacked.page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const stop = window.fernkeep.notes.onChanged((...args: unknown[]) => {
          stop()
          resolve(args.map((arg) => Object.keys(arg as object).filter((key) => key === 'sender').length))
        })
        void window.fernkeep.notes.create({ draft: { title: 'Told', body: '' } })
      }),
  )
  expect(told).toEqual([0])
})

test('a path in place of an id is refused in every spelling', async ({ attacked }) => {
  const outcomes = await attacked.page.evaluate(async (paths) => {
    const codes: string[] = []
    for (let i = 0; i < paths.length; i++) {
      const answer = await window.fernkeep.notes.open({ id: paths[i] as never })
      const code = answer.ok ? 'opened' : answer.code
      if (code === 'rate-limited') {
        i--
        await new Promise((done) => requestAnimationFrame(done))
      } else codes.push(code)
    }
    return codes
  }, traversals)
  expect(outcomes).toHaveLength(traversals.length)
  expect(new Set(outcomes)).toEqual(new Set(['bad-request']))
})

test('an id that is nobody’s answers that there is no such note', async ({ attacked }) => {
  const answer = await attacked.page.evaluate(() =>
    window.fernkeep.notes.open({ id: '00000000-0000-4000-8000-000000000000' }),
  )
  expect(answer).toMatchObject({ ok: false, code: 'not-found' })
})

test('no address but https is ever asked about, and none is opened unasked', async ({ attacked }) => {
  const before = (await attacked.asked()).length
  const codes = await attacked.page.evaluate(async () => {
    const addresses = [
      'file:///etc/passwd',
      'javascript:trap()',
      'http://beacon.example/',
      'smb://beacon.example/',
      'https://beacon.example/',
    ]
    const answers = []
    for (const url of addresses) answers.push(await window.fernkeep.app.openLink({ url }))
    return answers.map((answer) => (answer.ok ? 'asked' : answer.code))
  })
  expect(codes).toEqual(['bad-request', 'bad-request', 'bad-request', 'bad-request', 'asked'])
  expect((await attacked.asked()).slice(before)).toEqual(['https://beacon.example/'])
  expect(await attacked.escapes()).toEqual(none)
})

test('app:// answers 404 to every way out of the bundle', async ({ attacked }) => {
  const statuses = await attacked.app.evaluate(async ({ net }, paths) => {
    const found: number[] = []
    for (const path of paths) found.push((await net.fetch(`app://fernkeep/${path}`)).status)
    return [found, (await net.fetch('app://fernkeep/index.html')).status]
  }, waysOut)
  expect(statuses).toEqual([waysOut.map(() => 404), 200])
})

/** Chromium makes some of them into others before the app sees them; none may lead to a file. */
const waysOut = [
  ...['../package.json', '../../package.json', '%2e%2e/package.json', '%2e%2e%2fpackage.json'],
  ...[
    '..%2fpackage.json',
    '..%5cpackage.json',
    '..\\package.json',
    '....//package.json',
    '.%2e/package.json',
  ],
  ...[
    '%252e%252e%252fpackage.json',
    '..%c0%afpackage.json',
    '%c0%ae%c0%ae/package.json',
    'assets/../../package.json',
  ],
  ...[
    '/etc/passwd',
    '//etc/passwd',
    '%2fetc%2fpasswd',
    'C:/Windows/win.ini',
    'C:%5cWindows',
    'file:///etc/passwd',
  ],
  ...['index.html%00', 'index.html%00.js', 'index.html%20', 'index.html.', 'index.html::$DATA', 'INDEX.HTML'],
  ...[
    '../renderer-evil/a.js',
    '../main.js',
    '../preload/preload.cjs',
    '../development/main.js',
    'assets',
    'assets/',
  ],
  ...[
    '.git/config',
    '.env',
    '%2e/%2e%2e/package.json',
    '~/.ssh/id_rsa',
    '__proto__',
    'index.html?a=../..%00b',
  ],
]
