import { commandIds, commandOf } from '../../shared/commands.ts'

interface ShortcutText {
  readonly keys: string
  readonly text: string
}

/** Keys that mean something in one place only, and are no commands. */
const inPlaces: readonly ShortcutText[] = [
  { keys: 'Delete', text: 'Move the chosen notes to the Trash' },
  { keys: 'Shift+↓', text: 'Choose several notes of the list' },
  { keys: 'Mod+A', text: 'Choose all notes of the list' },
  { keys: 'Mod+D', text: 'Save the search, in the find box' },
  { keys: 'F2', text: 'Rename a notebook, a tag or a saved search' },
  { keys: 'Alt+→', text: 'Move a notebook into the one above' },
  { keys: 'Alt+←', text: 'Move a notebook out one level' },
  { keys: 'F3', text: 'Next place that was found in the note' },
  { keys: 'Mod+Z', text: 'Undo' },
  { keys: 'Mod+Shift+Z', text: 'Redo' },
  { keys: 'Mod+B', text: 'Bold' },
  { keys: 'Mod+I', text: 'Italic' },
  { keys: 'Mod+K', text: 'Link' },
  { keys: 'Mod+Enter', text: 'Tick off a task, or make one' },
  { keys: '/', text: 'What can be put into the note' },
  { keys: 'Tab', text: 'Indent a list item; next cell of a table' },
  { keys: 'Alt+Enter', text: 'Open the link at the cursor' },
]

/** What the sheet of shortcuts lists, in its order. `Mod` is Cmd on macOS and Ctrl elsewhere. */
export const shortcutTexts: readonly ShortcutText[] = [
  ...commandIds.flatMap((id) => {
    const { keys, label } = commandOf(id)
    return keys === undefined ? [] : [{ keys, text: label.replace('…', '') }]
  }),
  ...inPlaces,
]
