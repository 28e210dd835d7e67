import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { Sample } from '../bench/sample.ts'
import { test, titles, welcome, write } from '../e2e/fernkeep.ts'
import { sampleCalls } from '../electron/ipc/sample-calls.ts'

const calls = Number(process.env['FLOOD_CALLS'] ?? 100_000)
const report = join(import.meta.dirname, '../../test-results/flood.json')

/** Asks that a page gone mad may make as fast as it likes: everything that reads. */
const channels = sampleCalls
  .filter(({ spec }) => spec.rate === 'read')
  .map(({ channel, input }) => ({ channel, input }))

/** What the page saw. `waits`: milliseconds that one quiet call at a time took meanwhile, on a channel of another class. */
interface Flood {
  readonly codes: Readonly<Record<string, number>>
  readonly ms: number
  readonly waits: readonly number[]
}

function flood(page: Page): Promise<Flood> {
  return page.evaluate(
    async ({ calls, channels }) => {
      const bridge = window.fernkeep as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >
      const ask = async (channel: string, input: unknown) => {
        const [group = '', name = ''] = channel.split('.')
        const answer = (await bridge[group]?.[name]?.(input)) as {
          ok: boolean
          code?: string
          retryAfterMs?: number
        }
        return answer.ok
          ? 'answered'
          : answer.code === 'rate-limited' && !answer.retryAfterMs
            ? 'no wait told'
            : `${answer.code}`
      }
      const codes: Record<string, number> = {}
      const waits: number[] = []
      const over = new AbortController()
      const quietly = async () => {
        while (!over.signal.aborted) {
          const started = performance.now()
          await ask('notes.create', { title: 7, body: 7 })
          waits.push(performance.now() - started)
        }
      }
      const quiet = quietly()
      const started = performance.now()
      for (let done = 0; done < calls; done += 500) {
        const batch = Array.from({ length: Math.min(500, calls - done) }, (_, i) => {
          const { channel, input } = channels[(done + i) % channels.length] ?? { channel: '', input: null }
          return ask(channel, input)
        })
        for (const code of await Promise.all(batch)) codes[code] = (codes[code] ?? 0) + 1
      }
      const ms = performance.now() - started
      over.abort()
      await quiet
      return { codes, ms, waits }
    },
    { calls, channels },
  )
}

/** Begin to watch how late the main process's loop is; the answer ends it. */
async function watchLoop(app: ElectronApplication) {
  const key = 'floodDelay'
  await app.evaluate((_, name) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    ;(globalThis as Record<string, unknown>)[name] = delay
  }, key)
  return () =>
    app.evaluate((_, name) => {
      const delay = (globalThis as Record<string, unknown>)[name] as {
        disable(): void
        max: number
        percentile(p: number): number
      }
      delay.disable()
      return { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }
    }, key)
}

const memory = (app: ElectronApplication) => app.evaluate(() => process.memoryUsage.rss() / 1e6)

test('a page that asks without end is refused, and everything else goes on', async ({ machine }) => {
  test.setTimeout(600_000)
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Before the flood', 'written before the flood')

  const before = await memory(app)
  const endLoop = await watchLoop(app)
  const { codes, ms, waits } = await flood(page)
  const loop = await endLoop()
  const grown = (await memory(app)) - before
  // The window itself works on: what is typed now is saved as soon as the limit lets it.
  await page.getByRole('button', { name: 'New note', exact: true }).click()
  await write(page, 'After the flood', 'written after the flood')
  await expect(titles(page)).toHaveText([/After the flood/, /Before the flood/])
  const others = new Sample()
  for (const wait of waits) others.add(wait)
  const figures = {
    ...{ calls, seconds: ms / 1000, callsPerSecond: calls / (ms / 1000), codes },
    ...{ loopP99Ms: loop.p99, loopMaxMs: loop.max, grownMB: grown },
    ...{ otherP50Ms: others.percentile(0.5), otherP99Ms: others.percentile(0.99), others: waits.length },
  }
  await writeFile(report, JSON.stringify(figures, null, 2))
  expect(
    Object.keys(codes).filter((code) => !['answered', 'rate-limited', 'not-found'].includes(code)),
  ).toEqual([])
  expect(codes['rate-limited']).toBeGreaterThan(calls * 0.9)
})
