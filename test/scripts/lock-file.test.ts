import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LockFile, type Manifest, lockFileProblems } from '../../scripts/lint/lock-file.ts'

const integrity = `sha512-${'A'.repeat(86)}==`
const good = { version: '1.0.0', integrity }
const lock = (found: object, path = 'node_modules/a'): LockFile => ({
  lockfileVersion: 3,
  packages: { '': {}, [path]: { ...good, ...found } },
})
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('the lock file', () => {
  it('of this project brings in nothing that nobody chose', () => {
    const ours = read('package-lock.json') as LockFile
    expect(Object.keys(ours.packages).length).toBeGreaterThan(100)
    expect(lockFileProblems(read('package.json') as Manifest, ours)).toEqual([])
  })

  it('takes packages from the public registry, and those whose address is left out', () => {
    expect(lockFileProblems({}, lock({}))).toEqual([])
    expect(lockFileProblems({}, lock({ resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' }))).toEqual([])
  })

  it.each([
    'http://registry.npmjs.org/a.tgz',
    'https://registry.npmjs.org.example/a.tgz',
    'https://mirror.example/a.tgz',
    'git+ssh://git@github.com/a/a.git#1',
    'file:../a',
  ])('refuses a package from %s', (resolved) => {
    expect(lockFileProblems({}, lock({ resolved }))).toEqual([
      'node_modules/a comes from elsewhere than the registry',
    ])
  })

  it.each(['', 'sha1-AAAA', 'sha512-', `${integrity} sha1-AAAA`])('refuses the hash "%s"', (weak) => {
    expect(lockFileProblems({}, lock({ integrity: weak }))).toEqual(['node_modules/a has no SHA-512 hash'])
  })

  it('refuses a link, and a lock file of an older version', () => {
    expect(lockFileProblems({}, lock({ link: true }))).toEqual(['node_modules/a is a link to a folder'])
    expect(lockFileProblems({}, { lockfileVersion: 2, packages: {} })).toHaveLength(1)
  })

  it.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', '>=1.0.0', 'npm:b@^1.0.0', 'github:a/a', ''])(
    'refuses the wish "%s", which is no exact version',
    (version) => {
      expect(lockFileProblems({ dependencies: { a: version } }, lock({}))).toHaveLength(1)
      expect(lockFileProblems({ devDependencies: { a: version } }, lock({}))).toHaveLength(1)
    },
  )

  it('refuses an install script that nobody decided about, by the package’s own name', () => {
    const nested = lock({ hasInstallScript: true }, 'node_modules/b/node_modules/@c/a')
    const alias = lock({ hasInstallScript: true, name: '@c/a' })
    for (const found of [nested, alias]) {
      expect(lockFileProblems({ allowScripts: { a: true } }, found)).toHaveLength(1)
      expect(lockFileProblems({ allowScripts: { '@c/a': false } }, found)).toEqual([])
    }
  })
})
