import { locale } from './locale.ts'
import { sentences } from './texts.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Made when it is first asked for: each takes a millisecond or two, and no first screen needs them all. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}
const format = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options))
const formats = {
  clock: format({ hour: 'numeric', minute: '2-digit' }),
  clockWithSeconds: format({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  weekday: format({ weekday: 'long' }),
  date: format({ day: 'numeric', month: 'short' }),
  dateAndYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  calendarDay: format({ dateStyle: 'medium', timeZone: 'UTC' }),
  full: format({ dateStyle: 'full', timeStyle: 'short' }),
}
const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const exactly = once(() => new Intl.RelativeTimeFormat(locale))

/** How a list says when: `now`, the clock today, yesterday, a weekday, a date. Times in ms since the epoch. */
export function shortDate(at: number, now: number): string {
  if (now - at < minute) return sentences.justNow
  const days = daysBetween(at, now)
  if (days <= 0) return formats.clock().format(at)
  if (days === 1) return capitalised(relative().format(-1, 'day'))
  if (days < 7) return formats.weekday().format(at)
  return sameYear(at, now) ? formats.date().format(at) : formats.dateAndYear().format(at)
}

/** How a timeline says when: the day as lists say it, and the clock. Times in ms since the epoch. */
export function momentDate(at: number, now: number): string {
  const days = daysBetween(at, now)
  const today = capitalised(relative().format(0, 'day'))
  const day = days === 0 ? today : days > 0 ? shortDate(at, now) : formats.dateAndYear().format(at)
  return sentences.dayAndClock(day, formats.clockWithSeconds().format(at))
}

/** The whole of it, for a tooltip. */
export const fullDate = (at: number): string => formats.full().format(at)

/** A day of the calendar, given by its midnight in UTC. */
export const calendarDay = (midnight: number): string => formats.calendarDay().format(midnight)

/** `Today`, `Yesterday`, `7 days ago`, `1 year ago`. */
export const ago = (count: number, unit: 'day' | 'week' | 'month' | 'year'): string =>
  capitalised((unit === 'day' ? relative : exactly)().format(-count, unit))

/** Midnights between two instants, in local time. */
const daysBetween = (from: number, to: number) => Math.round((midnight(to) - midnight(from)) / day)

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
const sameYear = (a: number, b: number) => new Date(a).getFullYear() === new Date(b).getFullYear()
const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
