import { SeededRandom } from '../../scripts/seed/random.ts'

/** What happens to a vault while it is open; `at` says to which of its notes, as far as there is one. */
export interface Step {
  readonly kind: (typeof stepKinds)[number]
  readonly at: number
}
export const stepKinds = [
  'create',
  'save',
  'trash',
  'restore',
  'purge',
  'outside change',
  'outside delete',
] as const

/** What happens while it is closed. */
export interface Accident {
  readonly kind: (typeof accidentKinds)[number]
  readonly at: number
}
export const accidentKinds = [
  'nothing',
  'outside change',
  'outside damage',
  'outside swap',
  'outside delete',
  'image lost',
  'image old',
  'image damaged',
  'first page lost',
  'first page old',
  'first page damaged',
] as const

/** One session: what is done, how it ends, and what happens until the next. */
export interface Chapter {
  readonly steps: readonly Step[]
  readonly end: 'close' | 'crash'
  readonly after: Accident
}

/** The same for the same seed: one to four sessions of one to five steps. */
export function sequenceOf(seed: number): Chapter[] {
  const random = new SeededRandom(seed)
  const step = (): Step => ({ kind: random.pick(stepKinds), at: random.below(6) })
  const chapter = (): Chapter => ({
    steps: [{ kind: 'create', at: 0 }, ...Array.from({ length: 1 + random.below(5) }, step)],
    end: random.chance(0.3) ? 'crash' : 'close',
    after: { kind: random.pick(accidentKinds), at: random.below(6) },
  })
  return Array.from({ length: 1 + random.below(4) }, chapter)
}
