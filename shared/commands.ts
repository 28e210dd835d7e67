import * as z from 'zod/mini'

/** The native menus that commands stand in. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'note' | 'help'

interface CommandEntry {
  /** `Mod` is Cmd on macOS and Ctrl elsewhere. */
  readonly keys?: string
  /** The native menu it stands in. */
  readonly menu?: CommandMenu
  /** `editor`: the text's own editor listens for the keys. */
  readonly where?: 'editor'
}

/**
 * Everything that can be done by name, in the order in which it is shown; command-labels/ has the names. The native menu,
 * the command palette, the sheet of shortcuts and the keys of the window all read this list: what is added here is in all
 * four.
 */
const commands = {
  'new-note': { keys: 'Mod+N', menu: 'file' },
  'from-template': { keys: 'Mod+Alt+N', menu: 'file' },
  today: { keys: 'Mod+Shift+D', menu: 'file' },
  'new-notebook': { keys: 'Mod+Shift+N', menu: 'file' },
  switcher: { keys: 'Mod+P', menu: 'file' },
  lock: { keys: 'Mod+L', menu: 'file' },
  palette: { keys: 'Mod+Shift+P', menu: 'view' },

  pin: { keys: 'Mod+Alt+P', menu: 'note' },
  archive: { keys: 'Mod+Shift+A', menu: 'note' },
  'move-to-notebook': { keys: 'Mod+Shift+M', menu: 'note' },
  'add-tag': { keys: 'Mod+Shift+T', menu: 'note' },
  'insert-template': { menu: 'note' },
  history: { keys: 'Mod+H', menu: 'note' },
  'copy-address': { menu: 'note' },
  print: { keys: 'Mod+Alt+Shift+P', menu: 'file' },
  'save-pdf': { menu: 'file' },
  trash: { menu: 'note' },
  restore: {},
  purge: {},

  'go-places': { keys: 'Mod+1', menu: 'view' },
  'go-list': { keys: 'Mod+2', menu: 'view' },
  'go-note': { keys: 'Mod+3', menu: 'view' },
  'next-pane': { keys: 'F6' },
  'previous-pane': { keys: 'Shift+F6' },
  'show-all': {},
  'show-pinned': {},
  'show-archive': {},
  'show-trash': {},
  'empty-trash': {},
  'sort-modified-newest': {},
  'sort-modified-oldest': {},
  'sort-created-newest': {},
  'sort-created-oldest': {},
  'sort-title-ascending': {},
  'sort-title-descending': {},
  'select-all': {},

  // Not in the native menu: a page may open the chooser of files only on a key or a click of its own.
  'attach-file': { keys: 'Mod+Shift+U' },

  outline: { keys: 'Mod+Shift+O', menu: 'view' },
  'focus-mode': { keys: 'Mod+Shift+E', menu: 'view' },
  toolbar: { menu: 'view' },

  'find-notes': { keys: 'Mod+Shift+F', menu: 'edit' },
  'find-in-note': { keys: 'Mod+F', menu: 'edit' },
  'next-mistake': { keys: 'F7', menu: 'edit' },
  settings: { keys: 'Mod+,', menu: 'file' },
  shortcuts: { keys: 'Mod+/', menu: 'help' },
} as const satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as readonly CommandId[]
export const commandId = z.enum(commandIds)

/** One command as the list has it. */
export const commandOf = (id: CommandId): CommandEntry => commands[id]
