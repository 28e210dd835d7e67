import { beforeEach, describe, expect, it } from 'vitest'
import { callsInFlight } from '../../../electron/ipc/rate-limit.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { type contract } from '../../../shared/ipc/contract.ts'
import { type Handlers, type RateClass } from '../../../shared/ipc/define.ts'
import { limits } from '../../../shared/limits.ts'
import { sampleCalls, sampleOf, samples } from './sample-calls.ts'
import { ServedContract, watchedMessage } from './served-contract.ts'

/** How many calls of a class are answered at once: written out by hand, from the design. */
const burst: Readonly<Record<RateClass, number>> = {
  read: 100,
  write: 30,
  chunk: 60,
  bulk: 10,
  keys: 3,
  ask: 5,
  unlock: 6,
}

let served: ServedContract

beforeEach(() => {
  served = new ServedContract()
})

/** More than any message may be, and of a shape that no schema accepts. */
const tooLarge = { text: 'a'.repeat(limits.messageBytes + 1) }
const invalid = { unknown: 1 }

/** Use up every call of a class that is answered at once. */
async function exhaust(rate: RateClass) {
  const call = sampleCalls.find(({ spec }) => spec.rate === rate)
  if (call === undefined) throw new Error(`no call of class ${rate}`)
  for (let i = 0; i < burst[rate]; i++)
    expect(await served.invoke(call.channel, call.input)).toMatchObject({ ok: true })
}

it('listens on every call of the contract and on nothing else', () => {
  expect(served.channels).toEqual(sampleCalls.map(({ channel }) => channel))
})

it('does not start without a handler for each call', () => {
  const stub = () => Promise.resolve()
  const groups = Object.entries(samples).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.keys(calls).map((name) => [name, stub])),
  ])
  const handlers = Object.fromEntries(groups) as { notes: { save?: unknown } }
  delete handlers.notes.save
  expect(() => new ServedContract({ handlers: handlers as unknown as Handlers<typeof contract> })).toThrow(
    'no handler for notes.save',
  )
})

describe.each(sampleCalls)('$channel', ({ channel, spec, input, output }) => {
  it('hands a good input to its handler and answers what that answers', async () => {
    expect(await served.invoke(channel, input)).toStrictEqual({ ok: true, value: output })
    expect(served.reached).toStrictEqual([{ channel, input }])
    expect(served.reports).toEqual([])
  })

  it('refuses a sender that is not trusted, whatever it sends', async () => {
    served.isTrusted = () => false
    for (const sent of [input, invalid, tooLarge])
      expect(await served.invoke(channel, sent)).toMatchObject({ ok: false, code: 'bad-request' })
    expect(served.reached).toEqual([])
    expect(served.reports.map(({ error }) => (error as Error).name)).toEqual(
      Array.from({ length: 3 }, () => 'UntrustedSender'),
    )
  })

  it('refuses the call after its burst, and says how long to wait', async () => {
    for (let i = 0; i < burst[spec.rate]; i++)
      expect(await served.invoke(channel, input)).toMatchObject({ ok: true })
    const refused = await served.invoke(channel, input)
    expect(refused).toEqual({
      ok: false,
      code: 'rate-limited',
      reference: 'FK-1',
      retryAfterMs: expect.any(Number) as number,
    })
    expect(served.reached).toHaveLength(burst[spec.rate])
    served.now += (refused as { retryAfterMs: number }).retryAfterMs
    expect(await served.invoke(channel, input)).toMatchObject({ ok: true })
    expect(await served.invoke(channel, input)).toMatchObject({ ok: false, code: 'rate-limited' })
  })

  it('charges calls that are invalid or too large as well', async () => {
    for (let i = 0; i < burst[spec.rate]; i++) await served.invoke(channel, i % 2 === 0 ? invalid : tooLarge)
    expect(await served.invoke(channel, input)).toMatchObject({ ok: false, code: 'rate-limited' })
  })

  it('refuses a message that is too large before its shape is looked at', async () => {
    expect(await served.invoke(channel, tooLarge)).toMatchObject({ ok: false, code: 'too-large' })
    expect(served.reached).toEqual([])
  })

  it('refuses an input that the contract does not accept', async () => {
    for (const sent of [invalid, null, 'x', [input], { ...(input as object), unknown: 1 }]) {
      expect(await served.invoke(channel, sent)).toMatchObject({ ok: false, code: 'bad-request' })
      served.now += 60_000
    }
    expect(served.reached).toEqual([])
  })

  it('refuses more arguments than one, and counts their size', async () => {
    expect(await served.invoke(channel, input, 'x')).toMatchObject({ ok: false, code: 'bad-request' })
    expect(await served.invoke(channel, input, tooLarge)).toMatchObject({ ok: false, code: 'too-large' })
    expect(served.reached).toEqual([])
  })

  it('answers no field that the contract does not name', async () => {
    served.replaced.set(channel, () => Promise.resolve({ ...(output as object), key: 'canary' }))
    const answer = await served.invoke(channel, input)
    expect(answer).toStrictEqual({ ok: false, code: 'internal', reference: 'FK-1' })
  })

  it('answers a bug with internal, and a failure with its code, and nothing of either', async () => {
    served.replaced.set(channel, () => Promise.reject(new Error('ENOENT /home/canary')))
    expect(await served.invoke(channel, input)).toStrictEqual({
      ok: false,
      code: 'internal',
      reference: 'FK-1',
    })
    const cause = new Error('/home/canary')
    served.replaced.set(channel, () => Promise.reject(new FernkeepError('disk-full', { cause })))
    expect(await served.invoke(channel, input)).toStrictEqual({
      ok: false,
      code: 'disk-full',
      reference: 'FK-2',
    })
  })

  it('is refused while eight calls wait for their answers', async () => {
    const { resolve } = waitingReads()
    expect(await served.invoke(channel, input)).toMatchObject({
      ok: false,
      code: 'rate-limited',
      retryAfterMs: 50,
    })
    resolve()
  })
})

/** As many calls as may wait at the same time, none of them answered until `resolve`. */
function waitingReads() {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  served.replaced.set('session.state', () => promise)
  const answers = Array.from({ length: callsInFlight }, () => served.invoke('session.state'))
  return { answers, resolve: () => resolve(sampleOf('session.state').output) }
}

describe('the sender', () => {
  it('is looked at before anything is awaited', () => {
    let looked = false
    served.isTrusted = () => (looked = true)
    void served.invoke('session.state')
    expect(looked).toBe(true)
  })

  it('that is not trusted uses up nothing of what the window may ask', async () => {
    served.isTrusted = () => false
    for (let i = 0; i < 500; i++) await served.invoke('session.state')
    served.isTrusted = () => true
    await exhaust('read')
  })

  it('that is not trusted has nothing of its message looked at', async () => {
    served.isTrusted = () => false
    const { message, touched } = watchedMessage()
    await served.invoke('notes.open', message)
    expect(touched()).toBe(0)
  })

  it('that cannot be told is refused with a Result', async () => {
    served.isTrusted = () => {
      throw new Error('Render frame was disposed')
    }
    expect(await served.invoke('session.state')).toStrictEqual({
      ok: false,
      code: 'internal',
      reference: 'FK-1',
    })
  })
})

describe('the rate', () => {
  it('is counted before a message is looked at', async () => {
    const { message, touched } = watchedMessage()
    await served.invoke('notes.open', message)
    expect(touched()).toBeGreaterThan(0)
    await exhaust('keys')
    const second = watchedMessage()
    await served.invoke('session.create', second.message)
    expect(second.touched()).toBe(0)
  })
})

describe('the input', () => {
  it('reaches the handler as the schema leaves it: clean and trimmed', async () => {
    await served.invoke('notes.create', { draft: { title: ' A\0 b\n', body: 'a\0\r\nb' } })
    expect(served.reached).toStrictEqual([
      { channel: 'notes.create', input: { draft: { title: 'A b', body: 'a\nb' } } },
    ])
  })
})

describe('calls that wait', () => {
  it('are eight at the most, and make room when they are answered', async () => {
    const { answers, resolve } = waitingReads()
    const facts = () => served.invoke('app.facts')
    expect(await facts()).toMatchObject({ ok: false, code: 'rate-limited' })
    resolve()
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true })
    expect(await facts()).toMatchObject({ ok: true })
  })

  it.each([
    ['the handler throws', () => Promise.reject(new Error('x')), undefined, 'internal'],
    ['the handler fails', () => Promise.reject(new FernkeepError('disk-full')), undefined, 'disk-full'],
    ['its answer is refused', () => Promise.resolve({ key: 'k' }), undefined, 'internal'],
    ['its input is refused', () => Promise.resolve(undefined), invalid, 'bad-request'],
    ['it is too large', () => Promise.resolve(undefined), tooLarge, 'too-large'],
  ])('make room when %s', async (_name, handler, sent, code) => {
    served.replaced.set('session.state', handler)
    for (let i = 0; i < 3 * callsInFlight; i++)
      expect(await served.invoke('session.state', sent)).toMatchObject({ ok: false, code })
  })

  it('make room when a handler throws before it promises anything', async () => {
    served.replaced.set('session.state', () => {
      throw new FernkeepError('vault-locked')
    })
    for (let i = 0; i < 3 * callsInFlight; i++)
      expect(await served.invoke('session.state')).toMatchObject({ ok: false, code: 'vault-locked' })
  })
})

it('reports every refusal with its channel and code, and the error behind it', async () => {
  const error = new FernkeepError('disk-full')
  served.replaced.set('session.state', () => Promise.reject(error))
  await served.invoke('session.state')
  await served.invoke('notes.open', invalid)
  await served.invoke('notes.open', tooLarge)
  await exhaust('keys')
  await served.invoke('vault.rotate')
  expect(served.reports).toEqual([
    { channel: 'session.state', code: 'disk-full', error },
    { channel: 'notes.open', code: 'bad-request', error: null },
    { channel: 'notes.open', code: 'too-large', error: null },
    { channel: 'vault.rotate', code: 'rate-limited', error: null },
  ])
})
