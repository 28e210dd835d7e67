import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: {} }))
const { vaultArguments } = await import('../../../electron/app/vault-command.ts')

describe('the words after `vault`', () => {
  test.for([
    [['fernkeep', 'vault', 'list', '--json'], true, ['list', '--json']],
    [['fernkeep', '--ozone-platform=headless', 'vault', 'show', 'ab'], true, ['show', 'ab']],
    [['electron', '.', 'vault'], false, []],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '/app', 'vault', 'verify'], false, ['verify']],
  ] as const)('%j, packaged: %j', ([argv, isPackaged, expected]) => {
    expect(vaultArguments(argv, isPackaged)).toEqual(expected)
  })
})

test.for([
  [['fernkeep'], true],
  [['fernkeep', '--some-switch'], true],
  [['fernkeep', 'fernkeep://note/vault'], true],
  [['fernkeep', 'note', 'vault'], true],
  [['electron', 'vault'], false],
] as const)('%j, packaged: %j, is a start of the app', ([argv, isPackaged]) => {
  expect(vaultArguments(argv, isPackaged)).toBeNull()
})
