import * as z from 'zod/mini'
import { errorCodes } from '../errors.ts'
import { policyDirectives } from '../policy-directives.ts'
import { instant } from './fields.ts'

/** A version, a channel, a scheme, a class: no space and no slash, so neither a sentence nor a path. */
export const word = z.string().check(z.regex(/^[A-Za-z0-9$_.:+-]{1,60}$/))

/** What is logged in place of a value that is not of its field's kind. */
export const unlisted = 'unlisted'

const code = z.enum(errorCodes)
const count = z.int().check(z.minimum(0))
export const policyDirective = z.enum(policyDirectives)

/**
 * Everything that may be logged: these events with these fields, nothing else. No text, title, key, path or name of a
 * person has a field to be in.
 */
const fields = {
  start: { version: word, environment: word, codec: word },
  session: { status: word },
  'session-failure': { code },
  /** The keychain did not answer, was locked, or had no key that fits. */
  'keychain-failure': { code },
  'call-refused': { channel: word, code },
  'navigation-blocked': { scheme: word },
  'window-blocked': { scheme: word },
  'request-blocked': { scheme: word },
  'download-blocked': { scheme: word },
  'webview-blocked': { scheme: word },
  'certificate-refused': { scheme: word },
  'permission-refused': { permission: word },
  'policy-violated': { directive: policyDirective },
  'page-gone': { reason: word },
  verified: { finished: z.boolean(), checked: count, problems: count },
  rotated: { finished: z.boolean(), current: count, problems: count },
  'leak-test-begun': {},
  'leak-tested': { finished: z.boolean(), files: count, hits: count },
  exported: { notes: count, damaged: count },
  /** More of the event `of` than are logged one by one; `detail` is its code, when it has one. */
  repeated: { of: word, detail: word, times: count },
  /** The last look at a line, before it is written, saw what may be no part of one. */
  withheld: { of: word },
} as const

type Fields = typeof fields
export type EventName = keyof Fields
export const eventNames = Object.keys(fields) as readonly EventName[]

/** One of the events with its fields. */
export type SecurityEvent = {
  [E in EventName]: { readonly event: E } & {
    readonly [F in keyof Fields[E]]: Fields[E][F] extends z.ZodMiniType ? z.output<Fields[E][F]> : never
  }
}[EventName]

/** The fields of an event as they may be logged: what is not of its field's kind becomes `unlisted`, the rest is left out. */
export function loggedFields(event: SecurityEvent): Readonly<Record<string, unknown>> {
  const values = event as Readonly<Record<string, unknown>>
  const schemas = Object.entries<z.ZodMiniType>(fields[event.event])
  return Object.fromEntries(
    schemas.map(([field, schema]) => [field, schema.safeParse(values[field]).data ?? unlisted]),
  )
}

/** Classes of an error and its causes, with their errnos, outermost first. */
const errorNames = z.string().check(z.regex(/^[A-Za-z0-9$_.:+< -]{1,300}$/))
const reference = z.string().check(z.regex(/^FK-[A-Z2-9]{6}$/))

const entryOf = (event: EventName) =>
  z.strictObject({
    at: instant,
    reference,
    event: z.literal(event),
    error: z.optional(errorNames),
    ...Object.fromEntries(
      Object.entries<z.ZodMiniType>(fields[event]).map(([name, schema]) => [
        name,
        z.union([schema, z.literal(unlisted)]),
      ]),
    ),
  })

/** A line of the log. Any field may be `unlisted`. */
export type LoggedEvent = SecurityEvent & {
  readonly at: string
  /** What a person saw beside the failure. */
  readonly reference: string
  readonly error?: string
}

const [first, ...others] = eventNames.map(entryOf)
if (first === undefined) throw new Error('no events')
export const loggedEvent = z.discriminatedUnion('event', [
  first,
  ...others,
]) as unknown as z.ZodMiniType<LoggedEvent>
