import { expect, test } from 'vitest'
import { strengthOf } from '../../../renderer/state/strength.ts'

test.each([
  ['a password that leaked', 'qwerty123', 0],
  ['a word and a year', 'constitution1987', 1],
  ['a name with letters replaced', 'Ch4rl0tt3', 1],
])('%s is guessed at once or quickly', async (_, passphrase, most) => {
  expect(await strengthOf(passphrase)).toBeLessThanOrEqual(most)
})

test('six random words, or a line in another script, hold', async () => {
  expect(await strengthOf('obsidian trumpet walrus ferment quiver dune')).toBe(4)
  expect(await strengthOf('古池や蛙飛び込む水の音')).toBeGreaterThanOrEqual(3)
})
