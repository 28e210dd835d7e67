import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { settingsText } from '../../text/texts.ts'
import { LanguageField } from './language-field.tsx'
import styles from './keys.module.css'

const words = settingsText.appearance

/** How the window looks, and which language it speaks. */
export function AppearanceSection() {
  const { theme, accent } = useApp().looks
  return (
    <section className={styles.form} aria-label={words.label}>
      <SelectField
        label={words.theme}
        value={useStore(theme)}
        options={words.themes}
        choose={(wanted) => theme.set(wanted)}
      />
      <SelectField
        label={words.accent}
        value={useStore(accent)}
        options={words.accents}
        choose={(wanted) => accent.set(wanted)}
      />
      <LanguageField />
      <p className={styles.quiet}>{words.zoom}</p>
    </section>
  )
}
