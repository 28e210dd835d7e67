import { describe, expect, test, vi } from 'vitest'
import { type Keytar, systemKeychain } from '../../../electron/keychain/keychain.ts'
import { errorOf } from '../files/fault-files.ts'

const secret = `${'0Az_-'.repeat(8)}abc=`
const stalled = { name: 'FernkeepError', code: 'keychain-stalled' }

/** A keytar whose calls answer when the test says so. */
function slowKeytar() {
  const calls: {
    name: string
    args: readonly string[]
    answer: (value: never) => void
    refuse: (error: Error) => void
  }[] = []
  const call =
    (name: string) =>
    (...args: string[]) =>
      new Promise<never>((answer, refuse) => calls.push({ name, args, answer, refuse }))
  const keytar: Keytar = {
    getPassword: call('getPassword'),
    setPassword: call('setPassword'),
    deletePassword: call('deletePassword'),
  }
  const answer = async (value: unknown) => {
    await vi.waitUntil(() => calls.length > 0)
    calls.shift()?.answer(value as never)
  }
  return { calls, keytar, answer }
}

describe('names and secrets', () => {
  const { keytar, calls } = slowKeytar()

  test.for([
    '',
    'a/b',
    'a\\b',
    'a\0',
    'a\nb',
    'a,b',
    'caf\u00e9',
    '\ud800',
    'a'.repeat(121),
    'a"b',
    "a'b",
    'a=b',
  ])('%j is neither a service nor an account', async (name) => {
    expect(() => systemKeychain(name, keytar)).toThrow('not a name for the keychain')
    const keychain = systemKeychain('Fernkeep', keytar)
    for (const call of [keychain.read(name), keychain.write(name, secret), keychain.remove(name)]) {
      expect(await errorOf(call)).toMatchObject({ message: 'not a name for the keychain' })
    }
    expect(calls).toEqual([])
  })

  test.for([
    '',
    secret.slice(1),
    `${secret}=`,
    `${secret}\n`,
    `\0${secret.slice(1)}`,
    `${secret.slice(1)}+`,
    `${secret.slice(1)}\ud800`,
  ])('%j is no secret, and is not repeated', async (wrong) => {
    const error = await errorOf(systemKeychain('Fernkeep', keytar).write('account', wrong))
    expect(error).toMatchObject({ message: 'not a secret for the keychain' })
    expect(calls).toEqual([])
  })
})

describe('a secret', () => {
  test('goes to its service and account, and is read back', async () => {
    const { keytar, calls, answer } = slowKeytar()
    const written = systemKeychain('Fernkeep (dev)', keytar).write('account', secret)
    await vi.waitUntil(() => calls.length > 0)
    expect(calls).toMatchObject([{ name: 'setPassword', args: ['Fernkeep (dev)', 'account', secret] }])
    await answer(undefined)
    await vi.waitUntil(() => calls.length > 0)
    expect(calls).toMatchObject([{ name: 'getPassword', args: ['Fernkeep (dev)', 'account'] }])
    await answer(secret)
    await written
  })

  test.for([null, '', `${secret.slice(0, -1)}A`])('that comes back as %j was not stored', async (back) => {
    const { keytar, answer } = slowKeytar()
    const written = errorOf(systemKeychain('Fernkeep', keytar).write('account', secret))
    await answer(undefined)
    await answer(back)
    expect(await written).toMatchObject({ code: 'keychain-unavailable' })
  })

  test('that was refused is a failure with its cause', async () => {
    const { keytar, calls } = slowKeytar()
    const written = errorOf(systemKeychain('Fernkeep', keytar).write('account', secret))
    await vi.waitUntil(() => calls.length > 0)
    calls.shift()?.refuse(new Error('no'))
    expect(await written).toMatchObject({ code: 'keychain-unavailable', cause: { message: 'no' } })
  })
})

describe('calls', () => {
  test('go to the keychain one at a time in the whole process, a write with its reading back', async () => {
    const { keytar, calls, answer } = slowKeytar()
    const [one, two] = [systemKeychain('One', keytar), systemKeychain('Two', keytar)]
    const results = [one.write('a', secret), two.read('b'), two.remove('c'), one.read('d')]
    const seen: string[] = []
    for (const value of [undefined, secret, 'b', true, 'd']) {
      await vi.waitUntil(() => calls.length > 0)
      expect(calls).toHaveLength(1)
      seen.push(`${calls[0]?.name} ${calls[0]?.args.slice(0, 2).join(' ')}`)
      await answer(value)
    }
    expect(seen).toEqual([
      'setPassword One a',
      'getPassword One a',
      'getPassword Two b',
      'deletePassword Two c',
      'getPassword One d',
    ])
    expect(await Promise.all(results)).toEqual([undefined, 'b', undefined, 'd'])
  })

  test('after one that failed still go', async () => {
    const { keytar, calls, answer } = slowKeytar()
    const keychain = systemKeychain('Fernkeep', keytar)
    const first = errorOf(keychain.read('a'))
    const second = keychain.read('b')
    await vi.waitUntil(() => calls.length > 0)
    calls.shift()?.refuse(new Error('no'))
    expect(await first).toMatchObject({ code: 'keychain-unavailable' })
    await answer('b')
    expect(await second).toBe('b')
  })

  test('without an answer in time are told, and none is made until it is back, whatever it then says', async () => {
    for (const late of ['answer', 'refusal']) {
      const { keytar, calls, answer } = slowKeytar()
      const keychain = systemKeychain('Fernkeep', keytar, 50)
      const [hanging, waiting] = [errorOf(keychain.read('a')), errorOf(keychain.write('b', secret))]
      expect(await hanging).toMatchObject(stalled)
      expect(await waiting).toMatchObject(stalled)
      expect(await errorOf(keychain.read('c'))).toMatchObject(stalled)
      expect(await errorOf(systemKeychain('Other', keytar).remove('c'))).toMatchObject(stalled)
      expect(calls).toHaveLength(1)
      if (late === 'answer') await answer('late')
      else calls.shift()?.refuse(new Error('late'))
      const next = keychain.read('d')
      await answer('d')
      expect(await next, late).toBe('d')
    }
  })
})
