import * as z from 'zod/mini'
import { cleanLine, cleanText, utf8Length } from '../text.ts'

/** One line of text a person typed: cleaned, at most `max` characters afterwards. */
export const line = (max: number) =>
  z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.pipe(
      z.transform((text: string) => cleanLine(text)),
      z.string().check(z.maxLength(max)),
    ),
  )

/** As `line`, but not empty. */
export const filledLine = (max: number) => z.pipe(line(max), z.string().check(z.minLength(1)))

/** Free text: cleaned, at most `maxBytes` in UTF-8. White space is the writer's own and is kept. */
export const text = (maxBytes: number) =>
  z.pipe(
    z.string().check(z.refine((value) => utf8Length(value) <= maxBytes)),
    z.transform((value: string) => cleanText(value)),
  )

/** An instant in ISO 8601 with its zone, always UTC: `2026-11-24T08:00:00.000Z`. */
export const instant = z.iso.datetime()
