import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { build } from 'vite'
import { textOf } from './app-long-notes.ts'
import { startApp } from './app-vault.ts'
import { addPainted, newKeyTimes, pressedMs, timeKey } from './key-times.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

const folder = join(import.meta.dirname, 'started')

/**
 * What the editor's library takes by itself (started/bare-editor.ts): CodeMirror with Markdown in an empty window, for a key
 * at the beginning of a text of each of these lengths, and for showing another text of the first length. Answers the former, p95 in ms, by the name of the length.
 */
export async function measureBareEditor(
  env: NodeJS.ProcessEnv,
  lengths: readonly { readonly name: string; readonly bytes: number }[],
  times: number,
  report: Report,
): Promise<ReadonlyMap<string, number>> {
  const { app, page } = await startApp(env, folder)
  const keys = new Map<string, number>()
  const texts = lengths.map(({ bytes }) => textOf(bytes))
  await page.addScriptTag({ content: await bundled() })
  await page.evaluate(`bareEditor.showBareEditor(${JSON.stringify(texts)})`)
  for (const [at, { name }] of lengths.entries()) {
    const opened = new Sample()
    for (let i = 0; i < (at === 0 ? times : 1); i++) opened.add(await timeClick(page, `text ${at}`))
    if (at === 0) addPainted(`show a text of ${name} in a bare CodeMirror`, opened, report)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Home')
    const figures = newKeyTimes()
    for (let i = 0; i < times; i++) await timeKey(page, 'x', figures)
    addPainted(`key at the beginning of ${name} in a bare CodeMirror`, figures.painted, report)
    keys.set(name, figures.painted.percentile(0.95))
  }
  await app.close()
  return keys
}

/** From the click to the end of the frame that shows what it did, as `timeKey` measures a key. */
async function timeClick(page: Page, button: string): Promise<number> {
  const clicked = await page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve) => {
      const listen = ({ timeStamp }: MouseEvent) => {
        const frame = new MessageChannel()
        frame.port1.onmessage = () => resolve(performance.now() - timeStamp)
        requestAnimationFrame(() => frame.port2.postMessage(null))
      }
      window.addEventListener('click', listen, { once: true, capture: true })
    }),
  }))
  await page.getByRole('button', { name: button }).click({ delay: pressedMs })
  return clicked.evaluate(({ painted }) => painted)
}

/** The page's script, in one piece. */
async function bundled(): Promise<string> {
  const entry = join(folder, 'bare-editor.ts')
  const built = [
    await build({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, lib: { entry, name: 'bareEditor', formats: ['iife'] } },
    }),
  ].flat()
  for (const result of built)
    if ('output' in result) for (const part of result.output) if (part.type === 'chunk') return part.code
  throw new Error('the bare editor was not built')
}
