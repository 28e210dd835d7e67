import { expect, test } from 'vitest'
import { momentDate, shortDate } from '../../../renderer/text/dates.ts'

const now = new Date(2026, 10, 24, 15, 30).getTime()
const local = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime()

test.each([
  ['less than a minute ago', now - 59_000, /^now$/],
  ['earlier today', local(2026, 10, 24, 0, 5), /12:05|0:05/],
  ['yesterday, even if it is hours ago', local(2026, 10, 23, 23, 59), /^Yesterday$/],
  ['in the last week', local(2026, 10, 18, 12, 0), /^Wednesday$/],
  ['a week ago', local(2026, 10, 17, 12, 0), /^(Nov 17|17 Nov)$/],
  ['another year', local(2025, 11, 31, 12, 0), /2025/],
  ['a clock that was ahead', now + 3_600_000, /^now$/],
])('%s', (_name, at, text) => {
  expect(shortDate(at, now)).toMatch(text)
})

test.each([
  ['today', local(2026, 10, 24, 0, 5), /^Today, (12:05:00|0?0:05:00)/],
  ['yesterday', local(2026, 10, 23, 23, 59), /^Yesterday, (11|23):59:00/],
  ['another year', local(2025, 11, 31, 12, 0), /2025, 12:00:00/],
  ['a clock that was a day ahead', local(2026, 10, 25, 12, 0), /2026, 12:00:00/],
])('on a timeline: %s', (_name, at, text) => {
  expect(momentDate(at, now)).toMatch(text)
})
