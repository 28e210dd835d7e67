import type * as z from 'zod/mini'
import { type Result } from '../result.ts'

/** Which bucket a call draws from; electron/ipc/rate-limit.ts holds the figures. */
export type RateClass = 'read' | 'write' | 'chunk' | 'bulk' | 'keys' | 'ask' | 'unlock'

/** The window asks, the main process answers. */
export function call<I extends z.ZodMiniType, O extends z.ZodMiniType>(rate: RateClass, input: I, output: O) {
  return { kind: 'call', rate, input, output } as const
}

/** The main process tells, the window listens. */
export function event<P extends z.ZodMiniType>(payload: P) {
  return { kind: 'event', payload } as const
}

export type Call = ReturnType<typeof call>
export type Event = ReturnType<typeof event>
export type Contract = Readonly<Record<string, Readonly<Record<string, Call | Event>>>>

type CallsOf<G> = { [K in keyof G as G[K] extends Call ? K : never]: G[K] }
type EventsOf<G> = { [K in keyof G as G[K] extends Event ? K : never]: G[K] }
type ParsedInput<C> = C extends { input: infer I extends z.ZodMiniType } ? z.output<I> : never
type SentInput<C> = C extends { input: infer I extends z.ZodMiniType } ? z.input<I> : never
type OutputOf<C> = C extends { output: infer O extends z.ZodMiniType } ? z.output<O> : never
type PayloadOf<E> = E extends { payload: infer P extends z.ZodMiniType } ? z.output<P> : never

/** What the main process must implement: a handler for each call. */
export type Handlers<C> = {
  readonly [G in keyof C]: {
    readonly [K in keyof CallsOf<C[G]>]: (
      input: ParsedInput<C[G][K & keyof C[G]]>,
    ) => Promise<OutputOf<C[G][K & keyof C[G]]>>
  }
}

/** What the main process tells with: a function for each event. */
export type Emitters<C> = {
  readonly [G in keyof C]: {
    readonly [K in keyof EventsOf<C[G]>]: (payload: PayloadOf<C[G][K & keyof C[G]]>) => void
  }
}

/** What the preload exposes: a function for each call, `on…` for each event, which returns its own removal. */
export type Bridge<C> = {
  readonly [G in keyof C]: {
    readonly [K in keyof CallsOf<C[G]>]: (
      input: SentInput<C[G][K & keyof C[G]]>,
    ) => Promise<Result<OutputOf<C[G][K & keyof C[G]]>>>
  } & {
    readonly [K in keyof EventsOf<C[G]> as `on${Capitalize<K & string>}`]: (
      listener: (payload: PayloadOf<C[G][K & keyof C[G]]>) => void,
    ) => () => void
  }
}

/** Every member of a contract as `[group, name, spec]`. */
export const membersOf = (
  contract: Contract,
): (readonly [group: string, name: string, spec: Call | Event])[] =>
  Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).map(([name, spec]) => [group, name, spec] as const),
  )

/** What a page's bridge is made of: each member's group and name, and whether it is a call or an event. */
export type MemberName = readonly [group: string, name: string, kind: 'call' | 'event']

export const memberNames = (contract: Contract): MemberName[] =>
  membersOf(contract).map(([group, name, { kind }]) => [group, name, kind])

/** The IPC channel of a member: `notes.save`. */
export const channelOf = (group: string, name: string) => `${group}.${name}`
