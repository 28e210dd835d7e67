import { useEffect } from 'react'
import { commandIds, commandOf } from '../../shared/commands.ts'
import { classes } from '../components/button.tsx'
import { requestFocus } from '../components/focus-targets.ts'
import { useShortcuts } from '../components/shortcuts.ts'
import hiddenStyles from '../components/visually-hidden.module.css'
import { useApp } from '../state/app.ts'
import { useSelected, useStore } from '../state/store.ts'
import { isListView, type Opened } from '../state/workspace.ts'
import { sentences } from '../text/texts.ts'
import { EditorPane } from './editor-pane.tsx'
import { useFileDrop } from './file-drop.ts'
import { HistoryDialog } from './history-dialog.tsx'
import { NoteList } from './note-list.tsx'
import styles from './notes-screen.module.css'
import { OpenDialog } from './open-dialog.tsx'
import { PlacesPane } from './places-pane.tsx'
import { ProblemsPane } from './problems-pane.tsx'
import { SavedSearchName } from './saved-search-name.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { SpellingMenu } from './spelling-menu.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'

/** Places, list, editor. A narrow window shows list and editor one at a time. */
export function NotesScreen({ userName }: { readonly userName: string }) {
  const { workspace, isFocused } = useApp()
  // Which note is open changes nothing here: going from one to another draws the editor anew, and not the whole window.
  const view = useSelected(workspace.state, (state) => state.view)
  const front = useSelected(workspace.state, (state) => state.front)
  const hasText = useSelected(workspace.state, ({ opened }) => isWriting(opened))
  const isAlone = useStore(isFocused) && hasText
  useCommandKeys()
  useFileDrop()
  return (
    <div
      className={classes(styles.screen, front === 'editor' && styles.editorInFront, isAlone && styles.alone)}
    >
      {!isAlone && <PlacesPane userName={userName} />}
      <main className={styles.panes}>
        <h1 className={hiddenStyles.hidden}>{sentences.appName}</h1>
        {view === 'problems' && <ProblemsPane />}
        {view === 'settings' && <SettingsScreen listClass={styles.list} panelClass={styles.editor} />}
        {isListView(view) && (
          <>
            {!isAlone && <NoteList view={view} className={styles.list} />}
            <EditorPane className={styles.editor} />
          </>
        )}
        <SpellingMenu />
      </main>
      <HistoryDialog />
      <RecoverySheet />
      <SavedSearchName />
      <OpenDialog />
    </div>
  )
}

const isWriting = (opened: Opened): boolean =>
  opened.status === 'editing' || (opened.status === 'opening' && opened.before !== null)

function useCommandKeys() {
  const { workspace, commands, isFocused, speaking } = useApp()
  const isAlone = useStore(isFocused)
  useShortcuts({
    ...(isAlone && { Escape: () => isFocused.set(false) }),
    ...Object.fromEntries(
      commandIds.flatMap((id) => {
        const { keys, where } = commandOf(id)
        return keys === undefined || where === 'editor' ? [] : [[keys, () => commands.run(id)]]
      }),
    ),
  })
  // The list is where the keyboard starts, unless the welcome has just opened a note, or a language was chosen.
  useEffect(() => {
    if (workspace.state.get().opened.status === 'nothing')
      requestFocus(speaking.isReturning() ? 'language' : 'list')
  }, [workspace, speaking])
}
