import { beforeEach, describe, expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { Attempts } from '../../../electron/vault/attempts.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { errnoError, errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'

let folder: SafeFolder
let uptime: number

beforeEach(async () => {
  folder = await SafeFolder.open(await temporaryFolder(), quickDisk)
  uptime = 1_000_000
})

/** As after a start of the app: what is known is on disk. */
const begun = () => new Attempts(folder, () => uptime)
const right = () => Promise.resolve('opened')
const wrong = () => Promise.reject(new FernkeepError('passphrase-wrong'))

async function fail(times: number) {
  for (let i = 0; i < times; i++) {
    uptime += await begun().waitMs()
    await errorOf(begun().charge(wrong))
  }
}

describe('after a wrong passphrase', () => {
  test('the next one is taken later each time, five minutes later at most', async () => {
    const waits: number[] = []
    for (let i = 0; i < 12; i++) {
      await fail(1)
      waits.push(await begun().waitMs())
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256].map((s) => s * 1_000))
    expect(waits.slice(9)).toEqual([300_000, 300_000, 300_000])
  })

  test('none is tried before its time, and the wait is told', async () => {
    const error = await errorOf(begun().charge(wrong))
    expect(error).toMatchObject({ code: 'passphrase-wrong', retryAfterMs: 1_000 })
    uptime += 400
    const early = await errorOf(begun().charge(() => Promise.reject(new Error('was tried'))))
    expect(early).toMatchObject({ code: 'unlock-wait', retryAfterMs: 600 })
    uptime += 600
    expect(await begun().charge(right)).toBe('opened')
  })

  test('a right one clears the count', async () => {
    await fail(5)
    uptime += 60_000
    await begun().charge(right)
    await fail(1)
    expect(await begun().waitMs()).toBe(1_000)
  })

  test('starting the machine again waits as long as it has been running, and no less', async () => {
    await fail(9)
    uptime = 100_000
    expect(await begun().waitMs()).toBe(156_000)
    uptime = 300_000
    expect(await begun().waitMs()).toBe(0)
  })

  test('ending the process while one is tried does not help', async () => {
    void begun().charge(() => new Promise(() => undefined))
    while ((await folder.read('attempts.json')) === null) continue
    expect(await begun().waitMs()).toBe(1_000)
  })
})

test('what was not about the passphrase is not counted', async () => {
  const locked = () => Promise.reject(new FernkeepError('keychain-locked'))
  for (let i = 0; i < 3; i++) expect(codeOf(await errorOf(begun().charge(locked)))).toBe('keychain-locked')
  expect(await begun().waitMs()).toBe(0)
})

test.each(['', '{', 'null', '{"failures":-1,"at":0}', '{"failures":1e99,"at":0}', '{"failures":3}'])(
  'a file that says %j counts nothing, and is replaced',
  async (text) => {
    await folder.write('attempts.json', Buffer.from(text))
    expect(await begun().waitMs()).toBe(0)
    await fail(1)
    expect(await begun().waitMs()).toBe(1_000)
  },
)

test('on a disk that takes nothing the process counts alone', async () => {
  const full = { ...quickDisk, rename: () => Promise.reject(errnoError('EROFS')) }
  const attempts = new Attempts(await SafeFolder.open(folder.root, full), () => uptime)
  await errorOf(attempts.charge(wrong))
  expect(await attempts.waitMs()).toBe(1_000)
  uptime += 1_000
  expect(await attempts.charge(right)).toBe('opened')
})
