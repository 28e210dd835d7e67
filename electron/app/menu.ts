import { type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, type CommandMenu, commandIds, commandOf } from '../../shared/commands.ts'
import { texts, whenSpoken } from './text/texts.ts'

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The native menu: what the window can do by name (shared/commands.ts), told to the window by `run`, and editing, zoom
 * and window commands. It is made anew when another language is spoken.
 */
export function setMenu(devTools: boolean, run: (id: CommandId) => void): void {
  const set = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools, run)))
  }
  set()
  whenSpoken(set)
}

/** What the menu is made of on a platform. */
export function menuTemplate(
  platform: NodeJS.Platform,
  devTools: boolean,
  run: (id: CommandId) => void,
): Item[] {
  const of = (menu: CommandMenu): Item[] =>
    commandIds.filter((id) => commandOf(id).menu === menu).map((id) => itemOf(id, run))
  const isMac = platform === 'darwin'
  const { menus } = texts
  return [
    ...(isMac ? [{ role: 'appMenu', submenu: ofRoles(application) } as const] : []),
    { label: menus.file, submenu: [...of('file'), separator, ofRole(isMac ? 'close' : 'quit')] },
    { label: menus.edit, submenu: [...ofRoles(editing), separator, ...of('edit')] },
    { label: menus.note, submenu: of('note') },
    {
      label: menus.view,
      submenu: [...of('view'), separator, ...ofRoles(devTools ? [...zooming, ...developing] : zooming)],
    },
    { role: 'windowMenu', label: menus.window, submenu: ofRoles(isMac ? windowsOnMac : windows) },
    { role: 'help', label: menus.help, submenu: of('help') },
  ]
}

/**
 * The keys are shown and not registered: the page hears each key first, and would run the command a second time. On macOS
 * they are registered all the same, and heard only when the page has no use for them.
 */
const itemOf = (id: CommandId, run: (id: CommandId) => void): Item => {
  const { keys } = commandOf(id)
  const label = texts.commandLabels[id]
  const click = () => run(id)
  if (keys === undefined) return { label, click }
  return { label, click, accelerator: keys.replace('Mod', 'CommandOrControl'), registerAccelerator: false }
}

type Role = keyof typeof texts.roles | null

/** Electron has names of its own for what it does, in English. */
const ofRole = (role: NonNullable<Role>): Item => ({ role, label: texts.roles[role] })

/**
 * The menu of a press with the right button in a page: what can be done with a text that is edited or chosen there. Null
 * where nothing can.
 */
export function editingTemplate({
  isEditable,
  editFlags,
}: Pick<ContextMenuParams, 'isEditable' | 'editFlags'>): Item[] | null {
  if (!isEditable) return editFlags.canCopy ? [ofRole('copy')] : null
  return editing.map((role) =>
    role === null ? separator : { ...ofRole(role), enabled: editFlags[editFlagOf[role]] },
  )
}

/** What tells whether each can be done now. */
const editFlagOf = {
  undo: 'canUndo',
  redo: 'canRedo',
  cut: 'canCut',
  copy: 'canCopy',
  paste: 'canPaste',
  pasteAndMatchStyle: 'canPaste',
  selectAll: 'canSelectAll',
} as const

/** Null is a line between two. */
const ofRoles = (roles: readonly Role[]): Item[] =>
  roles.map((role) => (role === null ? separator : ofRole(role)))

const editing: readonly (keyof typeof editFlagOf | null)[] = [
  'undo',
  'redo',
  null,
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
]
const zooming: readonly Role[] = ['resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen']
const developing: readonly Role[] = [null, 'toggleDevTools']
const windows: readonly Role[] = ['minimize', 'zoom', 'close']
const windowsOnMac: readonly Role[] = ['minimize', 'zoom', null, 'front']
const application: readonly Role[] = [
  'about',
  null,
  'services',
  null,
  'hide',
  'hideOthers',
  'unhide',
  null,
  'quit',
]
