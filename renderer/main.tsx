import { locale } from './text/locale.ts'
import { textsOf } from './text/language.ts'
import { speak } from './text/texts.ts'
import './styles/tokens.css'
import './styles/base.css'

async function start(): Promise<void> {
  speak(await textsOf(locale))
  // Loaded after that: what the window says is there when its modules first run.
  const { drawWindow } = await import('./draw-window.tsx')
  drawWindow()
}

void start()
