import { useId } from 'react'
import { accents, themes } from '../../../shared/model/appearance.ts'
import { useApp } from '../../state/app.ts'
import { type Store, useStore } from '../../state/store.ts'
import { settingsText } from '../../text/settings.ts'
import styles from './keys.module.css'

const words = settingsText.appearance

/** How the window looks. */
export function AppearanceSection() {
  const { looks } = useApp()
  return (
    <section className={styles.form} aria-label={words.label}>
      <Choice name={words.theme} store={looks.theme} choices={themes} texts={words.themes} />
      <Choice name={words.accent} store={looks.accent} choices={accents} texts={words.accents} />
      <p className={styles.quiet}>{words.zoom}</p>
    </section>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly store: Store<T>
  readonly choices: readonly T[]
  readonly texts: Readonly<Record<T, string>>
}

function Choice<T extends string>({ name, store, choices, texts }: ChoiceProps<T>) {
  const id = useId()
  const chosen = useStore(store)
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const wanted = choices.find((one) => one === target.value)
          if (wanted !== undefined) store.set(wanted)
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {texts[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
