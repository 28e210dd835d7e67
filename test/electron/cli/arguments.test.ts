import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCommand, usage } from '../../../electron/cli/arguments.ts'

describe('what is understood', () => {
  test.each([
    ['list', { name: 'list', json: false, place: 'notes' }],
    ['list --place trash --json', { name: 'list', json: true, place: 'trash' }],
    ['--json list', { name: 'list', json: true, place: 'notes' }],
    ['show 3f', { name: 'show', json: false, id: '3f' }],
    ['search eggs milk', { name: 'search', json: false, place: 'notes', words: ['eggs', 'milk'] }],
    ['search --place all x', { name: 'search', json: false, place: 'all', words: ['x'] }],
    ['search -- --json', { name: 'search', json: false, place: 'notes', words: ['--json'] }],
    ['verify', { name: 'verify', json: false }],
    ['rotate --json', { name: 'rotate', json: true }],
    ['export --to out', { name: 'export', json: false, to: 'out', format: 'markdown' }],
    ['export --to=out --format json', { name: 'export', json: false, to: 'out', format: 'json' }],
  ])('%s', (line, command) => {
    expect(parseCommand(line.split(' '))).toEqual(command)
  })
})

describe('what is not understood is said, with the reason', () => {
  test.each([
    ['', 'no command given'],
    ['burn', 'no such command: burn'],
    ['list all', 'not understood: all'],
    ['list --place attic', '--place takes notes, archive, trash, all'],
    ['list --place', '--place'],
    ['list --plaec trash', '--plaec'],
    ['show', 'exactly one ID is needed'],
    ['show a b', 'exactly one ID is needed'],
    ['search', 'search needs a word'],
    ['verify now', 'not understood: now'],
    ['export', 'export needs --to FOLDER'],
    ['export --to x --format pdf', '--format takes markdown, json'],
    ['export --to x y', 'not understood: y'],
    ['list --json=yes', '--json'],
  ])('%s', (line, reason) => {
    const command = parseCommand(line.split(' ').filter((word) => word !== ''))
    expect(command.name).toBe('none')
    expect(command).toHaveProperty('reason', expect.stringContaining(reason))
  })
})

test('no arguments make it throw', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('list', 'show', 'search', '--json', '--to', '--', '-x', '--place'),
  )
  fc.assert(fc.property(fc.array(words), (args) => typeof parseCommand(args).name === 'string'))
})

test('the usage names every command and every exit code', () => {
  for (const word of [
    'list',
    'show ID',
    'search',
    'verify',
    'rotate',
    'export --to',
    '--place',
    '--json',
    '0 ',
    '6 ',
  ])
    expect(usage).toContain(word)
})
