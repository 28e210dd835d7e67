import { useEffect } from 'react'
import { quickNoteKeys, type DesktopSettings } from '../../../shared/model/desktop.ts'
import { SelectField } from '../../components/select-field.tsx'
import { shown } from '../../components/shortcuts.ts'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { desktopTexts } from '../../text/texts.ts'
import styles from './keys.module.css'

/** No value of a select is null. */
const none = 'none'
type Choice = NonNullable<DesktopSettings['quickNote']> | typeof none

const choices = Object.fromEntries(
  quickNoteKeys.map((keys) =>
    keys === null ? [none, desktopTexts.noShortcut] : [keys, shown(keys.replace('CommandOrControl', 'Mod'))],
  ),
) as Readonly<Record<Choice, string>>

/** The tray, and the keys of the quick note. */
export function DesktopSection() {
  const { desktop } = useApp()
  const state = useStore(desktop.state)
  useEffect(() => void desktop.load(), [desktop])
  if (state === null) return null
  const { settings, shortcutTaken } = state
  const change = (part: Partial<DesktopSettings>) => void desktop.change({ ...settings, ...part })
  return (
    <section className={styles.form} aria-label={desktopTexts.label}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings.tray}
          onChange={({ target }) => change({ tray: target.checked })}
        />
        {desktopTexts.tray}
      </label>
      <p className={styles.quiet}>{desktopTexts.trayBody}</p>
      <SelectField
        label={desktopTexts.shortcut}
        value={settings.quickNote ?? none}
        options={choices}
        choose={(keys: Choice) => change({ quickNote: keys === none ? null : keys })}
      />
      {shortcutTaken && <p role="alert">{desktopTexts.shortcutTaken}</p>}
      <p className={styles.quiet}>{desktopTexts.shortcutBody}</p>
    </section>
  )
}
