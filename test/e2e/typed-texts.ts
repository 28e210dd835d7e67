import { type Keyboard, type Locator, type Page } from '@playwright/test'

/** What stands in any file by chance, or because the app has it too, says nothing. */
const shortest = 10
/** A text is recognised by its beginning. */
const longest = 64

const texts = new Set<string>()
let watched = false

/** From now on, keep what every test of this process types, in whatever page. */
export function watchTyping(page: Page): void {
  if (watched) return
  watched = true
  const keyboard = Object.getPrototypeOf(page.keyboard) as Pick<Keyboard, 'type' | 'insertText'>
  const locator = Object.getPrototypeOf(page.locator('body')) as Pick<Locator, 'fill' | 'pressSequentially'>
  for (const name of ['type', 'insertText'] as const) keyboard[name] = keeping(keyboard[name])
  for (const name of ['fill', 'pressSequentially'] as const) locator[name] = keeping(locator[name])
}

/** What was typed since this was last asked: the beginning of each line that is long enough to be looked for. */
export function takeTypedTexts(): readonly string[] {
  const taken = [...texts]
  texts.clear()
  return taken
}

function keeping<This, Rest extends unknown[]>(
  act: (this: This, text: string, ...rest: Rest) => Promise<void>,
) {
  return function (this: This, text: string, ...rest: Rest): Promise<void> {
    for (const line of text.split('\n')) {
      const start = line.trim().slice(0, longest).trim()
      if (start.length >= shortest) texts.add(start)
    }
    return act.call(this, text, ...rest)
  }
}
