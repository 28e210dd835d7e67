import { isAbsolute, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environments, foldersFor, nameFor } from '../../../electron/app/environment.ts'

describe('nameFor', () => {
  it('names each environment as its data folder and keychain service are called', () => {
    expect(environments.map(nameFor)).toEqual(['Fernkeep (dev)', 'Fernkeep (staging)', 'Fernkeep'])
  })

  it.each(environments)('gives %s a name that every keychain stores unchanged', (environment) => {
    expect(nameFor(environment)).toMatch(/^[A-Za-z0-9._() -]+$/)
  })
})

describe('foldersFor', () => {
  it('puts the vault, the log and what Chromium writes apart from each other', () => {
    expect(foldersFor('/data', 'production', false)).toEqual({
      name: 'Fernkeep',
      base: join('/data', 'Fernkeep'),
      vault: join('/data', 'Fernkeep', 'vault'),
      chromium: join('/data', 'Fernkeep', 'chromium'),
      logs: join('/data', 'Fernkeep', 'logs'),
      window: join('/data', 'Fernkeep', 'window.json'),
      appearance: join('/data', 'Fernkeep', 'appearance.json'),
      desktop: join('/data', 'Fernkeep', 'desktop.json'),
    })
  })

  it('gives no two ways of running a folder in common', () => {
    const bases = environments.flatMap((environment) =>
      [false, true].map((plaintext) => foldersFor('/data', environment, plaintext).base),
    )
    expect(new Set(bases).size).toBe(6)
    for (const a of bases) for (const b of bases) if (a !== b) expect(isInside(a, b)).toBe(false)
  })

  it('says of a readable vault that it is one', () => {
    expect(foldersFor('/data', 'dev', true).vault).toBe(join('/data', 'Fernkeep (dev) plaintext', 'vault'))
  })
})

const isInside = (outer: string, inner: string) => {
  const path = relative(outer, inner)
  return !path.startsWith('..') && !isAbsolute(path)
}
