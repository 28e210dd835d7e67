import { textsOf } from './text/language.ts'
import { locale } from './text/locale.ts'
import { speak } from './text/texts.ts'
import './styles/tokens.css'
import './styles/base.css'

async function start(): Promise<void> {
  speak(await textsOf(locale))
  // Loaded after that: what the window says is there when its modules first run.
  const { drawQuickNote } = await import('./draw-quick-note.tsx')
  drawQuickNote()
}

void start()
