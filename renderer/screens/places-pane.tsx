import { FileWarning, Keyboard, NotebookText, Settings, Trash2, type LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import { classes, IconButton } from '../components/button.tsx'
import { focusAfter, useFocusTarget } from '../components/focus-targets.ts'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { countsOf } from '../state/rows.ts'
import { useStore } from '../state/store.ts'
import type { View } from '../state/workspace.ts'
import { sentences } from '../text/sentences.ts'
import { settingsText } from '../text/settings.ts'
import styles from './places-pane.module.css'
import { SavedSearches } from './saved-searches.tsx'

interface PlacesPaneProps {
  readonly userName: string
  readonly openShortcuts: () => void
}

/** Where notes can be. In a narrow window only the icons are left. */
export function PlacesPane({ userName, openShortcuts }: PlacesPaneProps) {
  const { notes, workspace, facts, finding } = useApp()
  const state = useStore(notes.state)
  const environment = useStore(facts)?.environment
  const current = useRef<HTMLButtonElement>(null)
  const { view } = useStore(workspace.state)
  const counts = countsOf(state)
  const problems = state.status === 'ready' ? state.problems.length : 0
  useFocusTarget('places', () => current.current?.focus())

  const place = (name: View, icon: LucideIcon, label: string, count: number, counted?: string) => (
    <PlaceButton
      key={name}
      icon={icon}
      label={label}
      count={count}
      counted={counted}
      button={view === name ? current : null}
      go={() =>
        focusAfter(() => {
          finding.clear()
          workspace.show(name)
        }, 'list')
      }
    />
  )
  return (
    <nav className={styles.pane} aria-label={sentences.places} data-pane="0">
      {place('notes', NotebookText, sentences.notes, counts.notes, sentences.noteCount(counts.notes))}
      {place('trash', Trash2, sentences.trash, counts.trash, sentences.noteCount(counts.trash))}
      {problems > 0 &&
        place('problems', FileWarning, sentences.problems, problems, sentences.fileCount(problems))}
      <SavedSearches />
      <div className={styles.foot}>
        {place('settings', Settings, settingsText.title, 0)}
        {environment && environment !== 'production' && (
          <span className={styles.badge}>{sentences.environment[environment]}</span>
        )}
        <div className={styles.person}>
          <span className={styles.initial} title={userName} aria-hidden>
            {initialOf(userName)}
          </span>
          <span className={styles.name}>{userName}</span>
          <IconButton
            className={styles.keys}
            icon={Keyboard}
            name={sentences.shortcuts}
            shortcut={shown('Mod+/')}
            onClick={openShortcuts}
          />
        </div>
      </div>
    </nav>
  )
}

interface PlaceButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly count: number
  readonly counted: string | undefined
  /** Set on the place that is shown. */
  readonly button: React.Ref<HTMLButtonElement> | null
  readonly go: () => void
}

function PlaceButton({ icon: Icon, label, count, counted, button, go }: PlaceButtonProps) {
  const isCurrent = button !== null
  return (
    <button
      ref={button}
      type="button"
      className={classes(styles.place, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      aria-description={counted}
      title={label}
      onClick={go}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{count > 0 && count}</span>
    </button>
  )
}

const initialOf = (name: string) => [...name][0]?.toLocaleUpperCase() ?? ''
