import type { NoteSummary, Place } from '../../shared/model/note.ts'
import type { NoteSort } from '../../shared/model/search.ts'
import { locale } from '../text/locale.ts'

export type Order = (a: NoteSummary, b: NoteSummary) => number

/** How a list is sorted: pinned notes stand first outside of the trash. No two notes are equal. */
export const orderOf = (sort: NoteSort, place: Place): Order =>
  place === 'trash' ? orders[sort] : pinnedFirst(orders[sort])

// Instants are all UTC with the same digits, so their text order is their order in time.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })

const oldestChange: Order = (a, b) =>
  compare(a.modifiedAt, b.modifiedAt) || compare(a.createdAt, b.createdAt) || compare(b.id, a.id)
const oldest: Order = (a, b) => compare(a.createdAt, b.createdAt) || oldestChange(a, b)
// A note without a title stands behind those that have one.
const byTitle: Order = (a, b) =>
  Number(a.title === '') - Number(b.title === '') || collator.compare(a.title, b.title)
const backwards =
  (order: Order): Order =>
  (a, b) =>
    order(b, a)

const orders: Readonly<Record<NoteSort, Order>> = {
  'modified-newest': backwards(oldestChange),
  'modified-oldest': oldestChange,
  'created-newest': backwards(oldest),
  'created-oldest': oldest,
  'title-ascending': (a, b) => byTitle(a, b) || oldestChange(b, a),
  'title-descending': (a, b) =>
    Number(a.title === '') - Number(b.title === '') || byTitle(b, a) || oldestChange(b, a),
}

const pinnedFirst =
  (order: Order): Order =>
  (a, b) =>
    Number(b.pinned) - Number(a.pinned) || order(a, b)
