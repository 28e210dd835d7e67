import * as z from 'zod/mini'

/** The native menus that commands stand in. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'note' | 'help'

interface CommandEntry {
  /** Shown to people, in the order of the list. */
  readonly label: string
  /** `Mod` is Cmd on macOS and Ctrl elsewhere. */
  readonly keys?: string
  /** The native menu it stands in. */
  readonly menu?: CommandMenu
  /** `editor`: the text's own editor listens for the keys. */
  readonly where?: 'editor'
}

/**
 * Everything that can be done by name. The native menu, the command palette, the sheet of shortcuts and the keys of the
 * window all read this list: what is added here is in all four.
 */
const commands = {
  'new-note': { label: 'New note', keys: 'Mod+N', menu: 'file' },
  'new-notebook': { label: 'New notebook', keys: 'Mod+Shift+N', menu: 'file' },
  switcher: { label: 'Go to a note…', keys: 'Mod+P', menu: 'file' },
  lock: { label: 'Lock', keys: 'Mod+L', menu: 'file' },
  palette: { label: 'All commands…', keys: 'Mod+Shift+P', menu: 'view' },

  pin: { label: 'Pin, or take the pin off', keys: 'Mod+Alt+P', menu: 'note' },
  archive: { label: 'Archive, or take out of the archive', keys: 'Mod+Shift+A', menu: 'note' },
  'move-to-notebook': { label: 'Move to notebook…', keys: 'Mod+Shift+M', menu: 'note' },
  'add-tag': { label: 'Add tag…', keys: 'Mod+Shift+T', menu: 'note' },
  history: { label: 'Earlier versions of the note', keys: 'Mod+H', menu: 'note' },
  trash: { label: 'Move to the Trash', menu: 'note' },
  restore: { label: 'Restore from the Trash' },
  purge: { label: 'Delete forever…' },

  'go-places': { label: 'Go to places', keys: 'Mod+1', menu: 'view' },
  'go-list': { label: 'Go to the list', keys: 'Mod+2', menu: 'view' },
  'go-note': { label: 'Go to the note', keys: 'Mod+3', menu: 'view' },
  'next-pane': { label: 'Go to the next pane', keys: 'F6' },
  'previous-pane': { label: 'Go to the pane before', keys: 'Shift+F6' },
  'show-all': { label: 'Show all notes' },
  'show-pinned': { label: 'Show pinned notes' },
  'show-archive': { label: 'Show the archive' },
  'show-trash': { label: 'Show the Trash' },
  'empty-trash': { label: 'Empty the Trash…' },
  'sort-modified-newest': { label: 'Sort by change, newest first' },
  'sort-modified-oldest': { label: 'Sort by change, oldest first' },
  'sort-created-newest': { label: 'Sort by making, newest first' },
  'sort-created-oldest': { label: 'Sort by making, oldest first' },
  'sort-title-ascending': { label: 'Sort by title, A to Z' },
  'sort-title-descending': { label: 'Sort by title, Z to A' },
  'select-all': { label: 'Select all notes of the list' },

  // Not in the native menu: a page may open the chooser of files only on a key or a click of its own.
  'attach-file': { label: 'Attach an image or a file…', keys: 'Mod+Shift+U' },

  outline: { label: 'Outline of the note', keys: 'Mod+Shift+O', menu: 'view' },
  'focus-mode': { label: 'Focus mode', keys: 'Mod+Shift+E', menu: 'view' },
  toolbar: { label: 'Show or hide the toolbar', menu: 'view' },

  'find-notes': { label: 'Find notes', keys: 'Mod+Shift+F', menu: 'edit' },
  'find-in-note': { label: 'Find and replace in the note', keys: 'Mod+F', menu: 'edit' },
  settings: { label: 'Settings', keys: 'Mod+,', menu: 'file' },
  shortcuts: { label: 'Keyboard shortcuts', keys: 'Mod+/', menu: 'help' },
} as const satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as readonly CommandId[]
export const commandId = z.enum(commandIds)

/** One command as the list has it. */
export const commandOf = (id: CommandId): CommandEntry => commands[id]
