import type { LanguageChoice } from '../../shared/languages.ts'
import { settingsText } from '../text/texts.ts'
import type { Leaving } from './leaving.ts'
import type { Looks } from './looks.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings-sections.ts'

/** Kept in the window's name, with the time, while its page is loaded anew: nothing on the disk remembers it. */
const returning = 'choice of a language at '
const kept = /^choice of a language at (\d+)$/
const returnsWithinMs = 10_000

export interface Speaking {
  /** Save everything, then speak another language: main loads the page anew for it, which comes back to where it was. */
  readonly choose: (choice: LanguageChoice) => void
  /** Whether this session's first page is shown for a choice that had just been made. */
  readonly isReturning: () => boolean
  readonly clear: () => void
}

export function createSpeaking(
  looks: Looks,
  leave: Leaving['leave'],
  session: Session,
  settings: Settings,
): Speaking {
  let isReturning = wasJustChosen()
  window.name = ''
  const stop = session.state.subscribe(() => {
    if (session.state.get().status !== 'unlocked') return
    stop()
    if (isReturning) settings.open('appearance')
  })
  return {
    choose: (choice) =>
      void leave(async () => {
        window.name = `${returning}${Date.now()}`
        looks.language.set(choice)
        return null
      }, settingsText.appearance.notChanged),
    isReturning: () => isReturning,
    clear() {
      isReturning = false
    },
  }
}

/** The page may also be loaded anew much later, for another reason, when the choice made no difference. */
function wasJustChosen(): boolean {
  const at = kept.exec(window.name)?.[1]
  return at !== undefined && Date.now() - Number(at) < returnsWithinMs
}
