import { describe, expect, test } from 'vitest'
import {
  toggleBullets,
  toggleHeading,
  toggleNumbers,
  toggleQuote,
} from '../../../renderer/editor/line-marks.ts'
import { toggleCode, toggleStrike } from '../../../renderer/editor/formatting.ts'
import { after } from './note-state.ts'

describe('a mark in front of a line', () => {
  test.each([
    ['is put there', toggleHeading(1), 'a|b', '# a|b'],
    ['is taken away', toggleHeading(2), '## a|b', 'a|b'],
    ['takes the place of another', toggleHeading(1), '- [x] a|', '# a|'],
    ['stands behind the indentation', toggleBullets, '  a|', '  - a|'],
    ['is put on an empty line, with the cursor behind it', toggleQuote, '|', '> |'],
    ['is taken away whatever its sign', toggleBullets, '* a|', 'a|'],
    ['is counted', toggleNumbers, '⟨a\n\nb\nc⟩', '1. ⟨a\n\n2. b\n3. c⟩'],
    ['is put on all lines when one lacks it', toggleBullets, '⟨- a\nb⟩', '⟨- a\n- b⟩'],
    ['is taken from all lines that have it', toggleNumbers, '⟨1. a\n2) b⟩', '⟨a\nb⟩'],
  ])('%s', (_name, command, before, expected) => {
    expect(after(command, before)).toBe(expected)
  })
})

test('words are struck through and made code, and back', () => {
  expect(after(toggleStrike, 'a⟨b⟩')).toBe('a~~⟨b⟩~~')
  expect(after(toggleCode, 'wo|rd')).toBe('`wo|rd`')
  expect(after(toggleCode, '`wo|rd`')).toBe('wo|rd')
})
