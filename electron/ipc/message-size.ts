import { limits } from '../../shared/limits.ts'
import { utf8Length } from '../../shared/text.ts'

/**
 * Whether a message is small enough to look at: strings and bytes within `limits.messageBytes`, values and keys within
 * `limits.messageValues`. Walked without recursion and given up as soon as a bound is passed, so that no deep, wide,
 * cyclic or long value costs more than the bounds. What a schema refuses by its kind alone (a Date, an Error, a bigint)
 * is one value.
 */
export function isSmallEnough(message: unknown): boolean {
  const queue: unknown[] = [message]
  let bytes = 0
  for (let i = 0; i < queue.length; i++) {
    bytes += bytesOf(queue[i])
    if (bytes > limits.messageBytes) return false
    for (const part of partsOf(queue[i])) {
      if (queue.length >= limits.messageValues) return false
      queue.push(part)
    }
  }
  return true
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  if (typeof value !== 'string') return 0
  // Every code unit takes a byte or more: a string longer than the bound need not be counted.
  return value.length > limits.messageBytes ? value.length : utf8Length(value)
}

/** The values and keys directly inside a value, read one by one: the walk may end after any of them. */
function* partsOf(value: unknown): Generator {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  if (Array.isArray(value) || value instanceof Set) yield* value
  else if (value instanceof Map) for (const entry of value) yield* entry
  // Object.entries would read every member before the first could be counted.
  else for (const key in value) yield* [key, (value as Readonly<Record<string, unknown>>)[key]]
}
