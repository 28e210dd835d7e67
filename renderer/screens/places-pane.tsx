import {
  Archive,
  FileWarning,
  Keyboard,
  NotebookText,
  PanelLeft,
  Pin,
  Settings,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { NoteId } from '../../shared/model/note.ts'
import { classes, IconButton } from '../components/button.tsx'
import { focusAfter, useFocusTarget } from '../components/focus-targets.ts'
import { shown } from '../components/shortcuts.ts'
import { useApp } from '../state/app.ts'
import { isWholeList } from '../state/notes.ts'
import { everything, isSameScope, type Scope } from '../state/scope.ts'
import { useSelected, useStore } from '../state/store.ts'
import type { View } from '../state/workspace.ts'
import { sentences, settingsText } from '../text/texts.ts'
import { NotebookSection } from './notebook-section.tsx'
import { PlaceButton } from './place-button.tsx'
import styles from './places-pane.module.css'
import { SavedSearches } from './saved-searches.tsx'
import { TagSection } from './tag-section.tsx'
import { locale } from '../text/locale.ts'

const words = sentences.organising

/** Where notes can be. In a narrow window only the icons are left, and the rest comes forward when it is asked for. */
export function PlacesPane({ userName }: { readonly userName: string }) {
  const pane = useRef<HTMLElement>(null)
  const [forward, setForward] = useState(false)
  useFocusTarget('places', () => {
    const current = pane.current?.querySelector<HTMLElement>('[aria-current="page"]')
    ;(current ?? pane.current?.querySelector('button'))?.focus()
  })
  useSteppingBack(pane, forward, () => setForward(false))
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && forward && !event.defaultPrevented) setForward(false)
  }
  return (
    <nav
      ref={pane}
      className={classes(styles.pane, forward && styles.forward)}
      aria-label={sentences.places}
      data-pane="0"
      onKeyDown={key}
    >
      <IconButton
        className={styles.toggle}
        icon={PanelLeft}
        name={forward ? words.hidePlaces : words.showPlaces}
        aria-expanded={forward}
        onClick={() => setForward(!forward)}
      />
      <Places />
      <div className={styles.more}>
        <SavedSearches />
        <NotebookSection />
        <TagSection />
      </div>
      <Foot userName={userName} />
    </nav>
  )
}

/** What came forward goes back once the focus or a click is elsewhere. */
function useSteppingBack(pane: React.RefObject<HTMLElement | null>, forward: boolean, back: () => void) {
  useEffect(() => {
    if (!forward) return
    const leave = ({ target }: Event) => {
      if (target instanceof Element && !pane.current?.contains(target) && !target.closest('[role="menu"]'))
        back()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  })
}

function Places() {
  const { notes, tallies, workspace, organising, finding } = useApp()
  const view = useSelected(workspace.state, (state) => state.view)
  const scope = useSelected(workspace.state, (state) => state.scope)
  const current = useRef<HTMLButtonElement>(null)
  const counts = useSyncExternalStore(tallies.subscribe, tallies.places)
  const isCounted = useSelected(notes.state, isWholeList)
  const problems = useSelected(notes.state, (state) => (state.status === 'ready' ? state.problems.length : 0))

  const place = (
    name: View,
    icon: LucideIcon,
    label: string,
    count: number,
    more: { scope?: Scope; take?: (ids: readonly NoteId[]) => void } = {},
  ) => (
    <PlaceButton
      icon={icon}
      label={label}
      count={count}
      counted={
        name === 'problems' ? sentences.fileCount(count) : isCounted ? sentences.noteCount(count) : undefined
      }
      button={view === name && isSameScope(scope, more.scope ?? everything) ? current : null}
      go={() =>
        focusAfter(() => {
          finding.clear()
          workspace.show(name, more.scope)
        }, 'list')
      }
      {...(more.take && { take: more.take })}
    />
  )
  return (
    <>
      {place('notes', NotebookText, words.allNotes, counts.notes)}
      {place('notes', Pin, words.pinnedNotes, counts.pinned, { scope: { kind: 'pinned' } })}
      {place('archive', Archive, words.archive, counts.archive, {
        take: (ids) => void organising.archive(ids, true),
      })}
      {place('trash', Trash2, sentences.trash, counts.trash, { take: (ids) => void organising.trash(ids) })}
      {problems > 0 && place('problems', FileWarning, sentences.problems, problems)}
    </>
  )
}

function Foot({ userName }: { readonly userName: string }) {
  const { workspace, facts, commands } = useApp()
  const view = useSelected(workspace.state, (state) => state.view)
  const environment = useStore(facts)?.environment
  const current = useRef<HTMLButtonElement>(null)
  return (
    <div className={styles.foot}>
      <PlaceButton
        icon={Settings}
        label={settingsText.title}
        count={0}
        button={view === 'settings' ? current : null}
        go={() => commands.run('settings')}
      />
      {environment && environment !== 'production' && (
        <span className={styles.badge}>{sentences.environment[environment]}</span>
      )}
      <div className={styles.person}>
        <span className={styles.initial} title={userName} aria-hidden>
          {initialOf(userName)}
        </span>
        <span className={styles.name}>{userName}</span>
        <IconButton
          icon={Keyboard}
          name={sentences.shortcuts}
          shortcut={shown('Mod+/')}
          onClick={() => commands.run('shortcuts')}
        />
      </div>
    </div>
  )
}

const initialOf = (name: string) => [...name][0]?.toLocaleUpperCase(locale) ?? ''
