import { limits } from '../../shared/limits.ts'
import { utf8Length } from '../../shared/text.ts'

/**
 * Whether a message is small enough to look at: strings and keys within `limits.messageBytes`, values within
 * `limits.messageValues`. Walked without recursion, and given up as soon as a bound is passed, so that neither a deep
 * nor a cyclic value costs more than the bound.
 */
export function isSmallEnough(message: unknown): boolean {
  const queue: unknown[] = [message]
  let bytes = 0
  for (let i = 0; i < queue.length; i++) {
    if (queue.length > limits.messageValues) return false
    const value = queue[i]
    if (typeof value === 'string') bytes += utf8Length(value)
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength
    else if (Array.isArray(value)) bytes += pushAll(queue, value)
    else if (typeof value === 'object' && value !== null) bytes += pushEntries(queue, value)
    if (bytes > limits.messageBytes) return false
  }
  return true
}

function pushAll(queue: unknown[], values: readonly unknown[]): number {
  for (const value of values) {
    queue.push(value)
    if (queue.length > limits.messageValues) break
  }
  return 0
}

function pushEntries(queue: unknown[], value: object): number {
  let bytes = 0
  const entries =
    value instanceof Map ? value.entries() : value instanceof Set ? value.entries() : Object.entries(value)
  for (const [key, member] of entries) {
    bytes += typeof key === 'string' ? utf8Length(key) : 0
    queue.push(member)
    if (queue.length > limits.messageValues) break
  }
  return bytes
}
