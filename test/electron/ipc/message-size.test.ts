import { describe, expect, it } from 'vitest'
import { isSmallEnough } from '../../../electron/ipc/message-size.ts'
import { limits } from '../../../shared/limits.ts'
import { watchedMessage } from './served-contract.ts'

const maxBytes = limits.messageBytes
const maxValues = limits.messageValues

const ofLength = (length: number) => 'a'.repeat(length)
const nested = (depth: number) => {
  let value: object = {}
  for (let i = 0; i < depth; i++) value = { a: value }
  return value
}

describe('what a call may hold', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a truth', true],
    ['a big number', 10n ** 1_000n],
    ['a date', new Date()],
    ['an empty object', {}],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
    ['a full note', { id: 'x', draft: { title: ofLength(200), body: ofLength(limits.bodyBytes) } }],
    ['5 MiB of three-byte characters', '€'.repeat(Math.floor(limits.bodyBytes / 3))],
  ])('%s is small enough', (_name, message) => {
    expect(isSmallEnough(message)).toBe(true)
  })
})

describe('bytes', () => {
  it.each<[string, (length: number) => unknown]>([
    ['one string', ofLength],
    ['strings of a list together', (length) => [ofLength(10), ofLength(length - 10)]],
    ['strings of an object with its keys', (length) => ({ ab: ofLength(length - 3), c: 1 })],
    ['one key', (length) => ({ [ofLength(length)]: 1 })],
    ['strings deep inside', (length) => ({ a: [{ b: { c: ofLength(length - 3) } }] })],
    ['keys of a map', (length) => new Map([[ofLength(length), 1]])],
    ['values of a map', (length) => new Map([['a', ofLength(length - 1)]])],
    ['objects that are keys of a map', (length) => new Map([[{ a: ofLength(length - 1) }, 1]])],
    ['members of a set', (length) => new Set([ofLength(length)])],
    ['an ArrayBuffer', (length) => new ArrayBuffer(length)],
    ['a typed array', (length) => new Uint8Array(length)],
    ['a DataView', (length) => new DataView(new ArrayBuffer(length))],
  ])('of %s are counted to the byte', (_name, make) => {
    expect(isSmallEnough(make(maxBytes))).toBe(true)
    expect(isSmallEnough(make(maxBytes + 1))).toBe(false)
  })

  it('are those of UTF-8', () => {
    expect(isSmallEnough('€'.repeat(Math.floor(maxBytes / 3)))).toBe(true)
    expect(isSmallEnough('€'.repeat(Math.floor(maxBytes / 3) + 1))).toBe(false)
  })

  it('are counted each time a value comes again', () => {
    const text = ofLength(maxBytes / 2 + 1)
    expect(isSmallEnough([text])).toBe(true)
    expect(isSmallEnough([text, text])).toBe(false)
  })
})

describe('values', () => {
  it.each<[string, (count: number) => unknown]>([
    ['a list', (count) => Array.from({ length: count - 1 }, () => 0)],
    ['a list with holes', (count) => new Array<unknown>(count - 1)],
    ['a list of lists', (count) => [[], Array.from({ length: count - 3 }, () => 0)]],
    ['a set', (count) => new Set(Array.from({ length: count - 1 }, (_, i) => i))],
  ])('of %s are counted to the last', (_name, make) => {
    expect(isSmallEnough(make(maxValues))).toBe(true)
    expect(isSmallEnough(make(maxValues + 1))).toBe(false)
  })

  it.each<[string, (count: number) => unknown]>([
    ['an object', (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [i, 0]))],
    ['a map', (count) => new Map(Array.from({ length: count }, (_, i) => [i, 0]))],
    ['a deep object', nested],
  ])('of %s are counted with their keys', (_name, make) => {
    // The object itself is one of them.
    expect(isSmallEnough(make(maxValues / 2 - 1))).toBe(true)
    expect(isSmallEnough(make(maxValues / 2))).toBe(false)
  })
})

describe('a value that holds itself is refused', () => {
  it.each<[string, () => unknown]>([
    [
      'as an object',
      () => {
        const value: Record<string, unknown> = {}
        value['self'] = value
        return value
      },
    ],
    [
      'as a list',
      () => {
        const value: unknown[] = []
        value.push(value, value)
        return value
      },
    ],
    [
      'as a map',
      () => {
        const value = new Map<unknown, unknown>()
        return value.set(value, value)
      },
    ],
    ['as a set', () => withItself(new Set())],
    [
      'through another',
      () => {
        const value: { other: object } = { other: {} }
        value.other = { back: value }
        return value
      },
    ],
  ])('%s', (_name, make) => {
    expect(isSmallEnough(make())).toBe(false)
  })
})

const withItself = (set: Set<unknown>) => set.add(set)

describe('the walk ends at the bound', () => {
  it('in a list of any length', () => {
    const { message, touched } = watchedMessage(new Array(2 ** 31))
    expect(isSmallEnough(message)).toBe(false)
    expect(touched()).toBeLessThan(3 * maxValues)
  })

  it('in an object of any width', () => {
    const wide = Object.fromEntries(Array.from({ length: 2 * maxValues }, (_, i) => [`k${i}`, 0]))
    const { message, touched } = watchedMessage(wide)
    expect(isSmallEnough(message)).toBe(false)
    expect(touched()).toBeLessThan(2 * maxValues)
  })

  it('in an object of any depth', () => {
    let touched = 0
    // Each level makes the next one when it is read: there is no end to reach.
    const endless = (): object =>
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          touched++
          return endless()
        },
      })
    expect(isSmallEnough(endless())).toBe(false)
    expect(touched).toBeLessThanOrEqual(maxValues)
  })

  it.each([
    ['a map', () => new Map([[0, 0]])],
    ['a set', () => new Set([0])],
  ] as const)('in %s of any size', (_name, make) => {
    let read = 0
    const endless = make()
    Object.defineProperty(endless, Symbol.iterator, {
      *value() {
        for (;;) yield [read++, 0]
      },
    })
    expect(isSmallEnough(endless)).toBe(false)
    expect(read).toBeLessThanOrEqual(maxValues)
  })

  it('at the first string that is too much: those after it are not looked at', () => {
    const { message, touched } = watchedMessage()
    expect(isSmallEnough([ofLength(maxBytes), 'a', message])).toBe(false)
    expect(touched()).toBe(0)
  })

  it('of a string that is too long by its length alone, without counting it', () => {
    let counted = 0
    const original = String.prototype.charCodeAt
    String.prototype.charCodeAt = function (this: string, index: number) {
      counted++
      return original.call(this, index)
    }
    try {
      expect(isSmallEnough(ofLength(2 ** 28))).toBe(false)
    } finally {
      String.prototype.charCodeAt = original
    }
    expect(counted).toBe(0)
  })
})
