import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, answer, openBundle } from '../../../electron/app/bundle.ts'
import { securityHeaders } from '../../../electron/app/headers.ts'

const secret = 'outside the bundle'
let around: string
let bundle: string

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'fernkeep-bundle-'))
  bundle = join(around, 'renderer')
  await mkdir(join(bundle, 'assets'), { recursive: true })
  await writeFile(join(bundle, 'index.html'), '<!doctype html>')
  for (const name of ['app.js', 'app.css', 'mark.svg', 'icon.png', 'text.woff2', 'app.js.map', 'README'])
    await writeFile(join(bundle, 'assets', name), name)
  // What a traversal would be after: a file above, a file beside whose folder begins as ours does, files behind links.
  await writeFile(join(around, 'secret.js'), secret)
  await mkdir(join(around, 'renderer-evil'))
  await writeFile(join(around, 'renderer-evil/secret.js'), secret)
  await symlink(join(around, 'secret.js'), join(bundle, 'linked.js'))
  await symlink(join(around, 'renderer-evil'), join(bundle, 'linked'))
})

afterAll(async () => {
  await rm(around, { recursive: true })
})

const get = (url: string, method = 'GET') => answer(openBundle(bundle), { url, method }, 'en')

describe('a file of the bundle', () => {
  it.each([
    ['', 'text/html; charset=utf-8', '<!doctype html>'],
    ['index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['assets/app.js', 'text/javascript; charset=utf-8', 'app.js'],
    ['assets/app.css', 'text/css; charset=utf-8', 'app.css'],
    ['assets/mark.svg', 'image/svg+xml', 'mark.svg'],
    ['assets/icon.png', 'image/png', 'icon.png'],
    ['assets/text.woff2', 'font/woff2', 'text.woff2'],
  ])('app://fernkeep/%s is served as %s with every security header', async (name, type, content) => {
    expect(await get(`app://fernkeep/${name}`)).toEqual({
      status: 200,
      headers: { ...securityHeaders, 'Content-Type': type },
      body: Buffer.from(content),
    })
  })

  it('is served from a folder named with a slash at its end, too', async () => {
    const request = { url: 'app://fernkeep/assets/app.js', method: 'GET' }
    const { body } = await answer(openBundle(`${bundle}/`), request, 'en')
    expect(body.toString()).toBe('app.js')
  })
})

it('says in the page, and in nothing else, which language is spoken', async () => {
  await writeFile(join(bundle, 'index.html'), '<!doctype html><html lang="en"><body>')
  await writeFile(join(bundle, 'assets/app.js'), '<html lang="en">')
  const text = async (url: string) =>
    (await answer(openBundle(bundle), { url, method: 'GET' }, 'de-AT')).body.toString()
  expect(await text('app://fernkeep/')).toBe('<!doctype html><html lang="de-AT"><body>')
  expect(await text('app://fernkeep/assets/app.js')).toBe('<html lang="en">')
  await writeFile(join(bundle, 'index.html'), '<!doctype html>')
  await writeFile(join(bundle, 'assets/app.js'), 'app.js')
})

function expectRefused(answered: Answer) {
  expect(answered).toEqual({ status: 404, headers: securityHeaders, body: Buffer.alloc(0) })
}

describe('anything else is answered 404 with every security header and no body', () => {
  it.each([
    ['a step up', '../secret.js'],
    ['two steps up', '../../secret.js'],
    ['steps up from a folder', 'assets/../../secret.js'],
    ['steps up and down again', 'assets/../index.html'],
    ['a folder whose name begins with ours', '../renderer-evil/secret.js'],
    ['encoded dots', '%2e%2e/secret.js'],
    ['encoded dots in capitals', '%2E%2E/secret.js'],
    ['one encoded dot', '.%2e/secret.js'],
    ['an encoded slash', '..%2fsecret.js'],
    ['an encoded slash in capitals', '..%2Fsecret.js'],
    ['everything encoded', '%2e%2e%2fsecret.js'],
    ['dots encoded twice', '%252e%252e%252fsecret.js'],
    ['overlong UTF-8 dots', '%c0%ae%c0%ae/secret.js'],
    ['an overlong UTF-8 slash', '..%c0%afsecret.js'],
    ['full-width dots', '\uff0e\uff0e/secret.js'],
    ['a backslash', '..\\secret.js'],
    ['an encoded backslash', '..%5csecret.js'],
    ['both slashes', '..\\/secret.js'],
    ['more dots than two', '..../secret.js'],
    ['dots that a filter would shorten', '....//secret.js'],
    ['a dot segment', './index.html'],
    ['a doubled slash', '/index.html'],
    ['a doubled slash inside', 'assets//app.js'],
    ['an absolute path', '/etc/passwd'],
    ['an encoded absolute path', '%2fetc%2fpasswd'],
    ['a drive', 'C:/Windows/win.ini'],
    ['a drive with backslashes', 'C:\\Windows\\win.ini'],
    ['a drive without a slash', 'C:index.html'],
    ['a UNC path', '\\\\server\\share\\secret.js'],
    ['a UNC path with slashes', '//server/share/secret.js'],
    ['a device path', '\\\\?\\C:\\secret.js'],
    ['a file address', 'file:///etc/passwd'],
    ['a NUL', 'index.html\0'],
    ['a NUL before another type', 'index.html\0.js'],
    ['an encoded NUL', 'index.html%00'],
    ['an encoded NUL before another type', 'assets/README%00.js'],
    ['a newline', 'index.html\n'],
    ['a space', 'index.html '],
    ['a trailing dot', 'index.html.'],
    ['a trailing slash', 'index.html/'],
    ['a stream', 'index.html::$DATA'],
    ['other capitals', 'INDEX.HTML'],
    ['an encoded name', 'inde%78.html'],
    ['a query', 'index.html?a=b'],
    ['a fragment', 'index.html#a'],
    ['a folder', 'assets'],
    ['a folder with its slash', 'assets/'],
    ['a file without a type', 'assets/README'],
    ['a file of a type that is not served', 'assets/app.js.map'],
    ['a file that is not there', 'assets/none.js'],
    ['a property of every object', '__proto__'],
    ['a method of every object', 'constructor'],
    ['a link to a file', 'linked.js'],
    ['a file behind a linked folder', 'linked/secret.js'],
    ['a very long name', 'a'.repeat(100_000)],
  ])('%s', async (_name, path) => {
    expectRefused(await get(`app://fernkeep/${path}`))
  })

  it.each([
    'app://fernkeep',
    'app:/fernkeep/index.html',
    'app:///index.html',
    'app:fernkeep/index.html',
    'app://fernkeep.example/index.html',
    'app://fernkeepx/index.html',
    'app://xfernkeep/index.html',
    'app://fernkeep./index.html',
    'app://example/index.html',
    'app://FERNKEEP/index.html',
    'APP://fernkeep/index.html',
    'app://fernkeep:80/index.html',
    'app://fernkeep:/index.html',
    'app://user@fernkeep/index.html',
    'app://user:word@fernkeep/index.html',
    'app://@fernkeep/index.html',
    'app://example@fernkeep/index.html',
    'app://fernkeep@example/index.html',
    'app://fernkeep\\index.html',
    ' app://fernkeep/index.html',
    'apps://fernkeep/index.html',
    'http://fernkeep/index.html',
    'https://fernkeep/index.html',
    'file://fernkeep/index.html',
    'file:///index.html',
    'blob:app://fernkeep/index.html',
    'view-source:app://fernkeep/index.html',
    'index.html',
    '/index.html',
    '',
  ])('the address %j', async (url) => {
    expectRefused(await get(url))
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'get', 'GET ', ''])(
    'the method %j',
    async (method) => {
      expectRefused(await get('app://fernkeep/index.html', method))
    },
  )

  it('any address made of the parts of a traversal', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '/',
      '\\',
      '%2f',
      '%5c',
      '\0',
      'secret.js',
      'renderer-evil',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
        expectRefused(await get(`app://fernkeep/${parts.join('')}`))
      }),
      { numRuns: 300 },
    )
  })
})

it('serves a file by its own name even when that name looks like an encoded one', async () => {
  await writeFile(join(bundle, '%2e%2e.js'), 'own')
  const { body } = await get('app://fernkeep/%2e%2e.js')
  expect(body.toString()).toBe('own')
})
