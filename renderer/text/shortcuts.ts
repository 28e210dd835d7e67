import { historyShortcut } from '../components/shortcuts.ts'

/** What the sheet of shortcuts lists, in its order. `Mod` is Cmd on macOS and Ctrl elsewhere. */
export const shortcutTexts: readonly { readonly keys: string; readonly text: string }[] = [
  { keys: 'Mod+N', text: 'New note' },
  { keys: 'Delete', text: 'Move the chosen note to the Trash' },
  { keys: 'Mod+1', text: 'Go to places' },
  { keys: 'Mod+2', text: 'Go to the list' },
  { keys: 'Mod+3', text: 'Go to the note' },
  { keys: 'F6', text: 'Go to the next pane' },
  { keys: 'Mod+Shift+F', text: 'Find notes' },
  { keys: 'Mod+D', text: 'Save the search, in the find box' },
  { keys: 'F3', text: 'Next place that was found in the note' },
  { keys: 'Mod+F', text: 'Find and replace in the note' },
  { keys: historyShortcut, text: 'Earlier versions of the note' },
  { keys: 'Mod+Z', text: 'Undo' },
  { keys: 'Mod+Shift+Z', text: 'Redo' },
  { keys: 'Mod+B', text: 'Bold' },
  { keys: 'Mod+I', text: 'Italic' },
  { keys: 'Mod+K', text: 'Link' },
  { keys: 'Mod+Enter', text: 'Tick off a task, or make one' },
  { keys: 'Tab', text: 'Indent a list item' },
  { keys: 'Alt+Enter', text: 'Open the link at the cursor' },
  { keys: 'Mod+,', text: 'Settings' },
  { keys: 'Mod+/', text: 'This sheet' },
]
