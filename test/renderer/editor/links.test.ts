import { expect, test } from 'vitest'
import { linkAt } from '../../../renderer/editor/links.ts'
import { noteState } from './note-state.ts'

const at = (text: string) => {
  const state = noteState(text)
  return linkAt(state, state.selection.main.head)
}

test.each([
  ['its text', '[te|xt](https://example.org/a)', 'https://example.org/a'],
  ['its address', '[text](https://exa|mple.org/a)', 'https://example.org/a'],
  ['a bare address', 'see https://exa|mple.org/a now', 'https://example.org/a'],
  ['an address in angle brackets', '<https://exa|mple.org>', 'https://example.org'],
  ['one that begins with www', 'see www.exa|mple.org now', 'https://www.example.org'],
  ['its very end', 'see https://example.org|', 'https://example.org'],
])('a link is found at %s', (_name, text, url) => {
  expect(at(text)).toBe(url)
})

test.each([
  ['plain text', 'pla|in'],
  ['http', '[a|](http://example.org)'],
  ['javascript', '[a|](javascript:alert(1))'],
  ['file', '[a|](file:///etc/passwd)'],
  ['data', '[a|](data:text/html,x)'],
  ['another app', '[a|](app://fernkeep/)'],
  ['a path', '[a|](other.md)'],
  ['mail', 'write to <ad|a@example.org>'],
])('nothing is opened at %s', (_name, text) => {
  expect(at(text)).toBeNull()
})
