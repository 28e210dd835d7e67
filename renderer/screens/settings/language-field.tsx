import { useRef } from 'react'
import { languageChoice, ownNames, pseudoLanguage } from '../../../shared/languages.ts'
import { useFocusTarget } from '../../components/focus-targets.ts'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { settingsText } from '../../text/texts.ts'

const words = settingsText.appearance

/** Which language is spoken. The pseudo-locale is offered where Fernkeep is developed, and where it was chosen. */
export function LanguageField() {
  const { looks, facts, speaking } = useApp()
  const field = useRef<HTMLSelectElement>(null)
  const chosen = useStore(looks.language)
  const isDeveloped = useStore(facts)?.environment !== 'production'
  useFocusTarget('language', () => field.current?.focus())
  return (
    <SelectField<string>
      ref={field}
      label={words.language}
      value={chosen}
      options={{
        system: words.systemLanguage,
        ...ownNames,
        ...((isDeveloped || chosen === pseudoLanguage) && { [pseudoLanguage]: words.pseudoLanguage }),
      }}
      choose={(value) => speaking.choose(languageChoice.parse(value))}
    />
  )
}
