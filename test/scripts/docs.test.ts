import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].concat(
  readdirSync(join(projectFolder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
)

/** What a page links to, or names in backticks as a file of the tests. */
const named = (page: string): string[] => {
  const text = readFileSync(join(projectFolder, page), 'utf8')
  const links = Array.from(text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ([, to = '']) =>
    /^[a-z]+:/.test(to) ? '' : join(dirname(page), to),
  )
  const tests = Array.from(text.matchAll(/`(test\/[\w./-]+\.(?:ts|json))`/g), ([, file = '']) => file)
  return [...links, ...tests].filter((name) => name !== '')
}

test.each(pages)('%s leads to files that are there', (page) => {
  expect(named(page).filter((name) => !existsSync(join(projectFolder, name)))).toEqual([])
})

test('the pages do lead somewhere', () => {
  expect(named('docs/security.md').length).toBeGreaterThan(30)
})

test('every package that ships is listed with what it is for', () => {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packaging = readFileSync(join(projectFolder, 'docs/packaging.md'), 'utf8')
  const isListed = (name: string) =>
    [name, name.replace(/\/.*/, '/*')].some((listed) => packaging.includes(`\`${listed}\``))
  expect(Object.keys(dependencies).filter((name) => !isListed(name))).toEqual([])
})
