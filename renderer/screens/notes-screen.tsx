import { useEffect, useState } from 'react'
import { classes } from '../components/button.tsx'
import { focusAfter, requestFocus, type FocusTarget } from '../components/focus-targets.ts'
import { ShortcutSheet } from '../components/shortcut-sheet.tsx'
import { historyShortcut, useShortcuts } from '../components/shortcuts.ts'
import hiddenStyles from '../components/visually-hidden.module.css'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'
import { EditorPane } from './editor-pane.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { NoteList } from './note-list.tsx'
import styles from './notes-screen.module.css'
import { PlacesPane } from './places-pane.tsx'
import { ProblemsPane } from './problems-pane.tsx'
import { SavedSearchName } from './saved-search-name.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'

/** Places, list, editor. A narrow window shows list and editor one at a time. */
export function NotesScreen({ userName }: { readonly userName: string }) {
  const { workspace } = useApp()
  const { view, front } = useStore(workspace.state)
  const [sheet, setSheet] = useState(false)
  usePaneKeys(() => setSheet(true))
  return (
    <div className={classes(styles.screen, front === 'editor' && styles.editorInFront)}>
      <PlacesPane userName={userName} openShortcuts={() => setSheet(true)} />
      <main className={styles.panes}>
        <h1 className={hiddenStyles.hidden}>{sentences.appName}</h1>
        {view === 'problems' && <ProblemsPane />}
        {view === 'settings' && <SettingsScreen listClass={styles.list} panelClass={styles.editor} />}
        {(view === 'notes' || view === 'trash') && (
          <>
            <NoteList view={view} className={styles.list} />
            <EditorPane className={styles.editor} />
          </>
        )}
      </main>
      <HistoryDialog />
      <SavedSearchName />
      <ShortcutSheet open={sheet} close={() => setSheet(false)} />
    </div>
  )
}

const panes: readonly FocusTarget[] = ['places', 'list', 'body']

function usePaneKeys(openShortcuts: () => void) {
  const { workspace, history, settings } = useApp()
  const go = (pane: FocusTarget) => {
    focusAfter(() => {
      if (pane === 'list') workspace.bring('list')
      if (pane === 'body') workspace.bring('editor')
    }, pane)
  }
  const step = (by: number) => {
    const at = panes.findIndex((_, i) => document.activeElement?.closest(`[data-pane="${i}"]`))
    go(panes[(at + by + panes.length) % panes.length] ?? 'list')
  }
  useShortcuts({
    'Mod+N': () => focusAfter(workspace.newNote, 'title'),
    'Mod+1': () => go('places'),
    'Mod+2': () => go('list'),
    'Mod+3': () => go('body'),
    'Mod+Shift+F': () => focusAfter(() => workspace.bring('list'), 'finding'),
    'Mod+F': () => {
      if (workspace.state.get().opened.status === 'nothing') return
      focusAfter(() => workspace.bring('editor'), 'find')
    },
    [historyShortcut]: () => void history.open(),
    F6: () => step(1),
    'Shift+F6': () => step(-1),
    'Mod+,': () => focusAfter(settings.open, 'list'),
    'Mod+/': openShortcuts,
  })
  // The list is where the keyboard starts, unless the welcome has just opened a note.
  useEffect(() => {
    if (workspace.state.get().opened.status === 'nothing') requestFocus('list')
  }, [workspace])
}
