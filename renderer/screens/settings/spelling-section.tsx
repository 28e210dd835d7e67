import { X } from 'lucide-react'
import { spellingLanguages } from '../../../shared/model/spelling.ts'
import { IconButton } from '../../components/button.tsx'
import { shown } from '../../components/shortcuts.ts'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { spellingTexts } from '../../text/texts.ts'
import styles from './keys.module.css'

const words = spellingTexts

/** Which languages a note's text is checked in, and the words that a person added. */
export function SpellingSection() {
  const { spelling } = useApp()
  const settings = useStore(spelling.settings)
  if (settings === null) return null
  const chosen = spelling.chosen()
  return (
    <>
      <section className={styles.form} role="group" aria-label={words.label}>
        <h3>{words.label}</h3>
        {spellingLanguages.map((language) => (
          <label key={language} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={({ target }) =>
                void spelling.choose(
                  spellingLanguages.filter((one) =>
                    one === language ? target.checked : chosen.includes(one),
                  ),
                )
              }
            />
            {words.dictionaries[language]}
          </label>
        ))}
        <p className={styles.quiet}>{words.body(shown('Mod+.'))}</p>
      </section>
      <section className={styles.form} aria-label={words.own}>
        <h3>{words.own}</h3>
        <p className={styles.quiet}>{settings.words.length === 0 ? words.noOwn : words.ownBody}</p>
        <ul className={styles.people}>
          {settings.words.toSorted(new Intl.Collator().compare).map((word) => (
            <li key={word}>
              <span>{word}</span>
              <IconButton icon={X} name={words.remove(word)} onClick={() => void spelling.forget(word)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
