import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, type CommandMenu, commandIds, commandOf } from '../../shared/commands.ts'

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The native menu: what the window can do by name (shared/commands.ts), told to the window by `run`, and editing, zoom
 * and window commands as each system names them.
 */
export function setMenu(devTools: boolean, run: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools, run)))
}

/** What the menu is made of on a platform. */
export function menuTemplate(
  platform: NodeJS.Platform,
  devTools: boolean,
  run: (id: CommandId) => void,
): Item[] {
  const of = (menu: CommandMenu): Item[] =>
    commandIds.filter((id) => commandOf(id).menu === menu).map((id) => itemOf(id, run))
  const end: Item = platform === 'darwin' ? { role: 'close' } : { role: 'quit' }
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [...of('file'), separator, end] },
    { label: 'Edit', submenu: [...editing, separator, ...of('edit')] },
    { label: 'Note', submenu: of('note') },
    { label: 'View', submenu: [...of('view'), separator, ...zooming, ...(devTools ? developing : [])] },
    { role: 'windowMenu' },
    { role: 'help', submenu: of('help') },
  ]
}

/**
 * The keys are shown and not registered: the page hears each key first, and would run the command a second time. On macOS
 * they are registered all the same, and heard only when the page has no use for them.
 */
const itemOf = (id: CommandId, run: (id: CommandId) => void): Item => {
  const { label, keys } = commandOf(id)
  const click = () => run(id)
  if (keys === undefined) return { label, click }
  return { label, click, accelerator: keys.replace('Mod', 'CommandOrControl'), registerAccelerator: false }
}

const editing: readonly Item[] = [
  { role: 'undo' },
  { role: 'redo' },
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
]

const zooming: readonly Item[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  separator,
  { role: 'togglefullscreen' },
]

const developing: readonly Item[] = [separator, { role: 'toggleDevTools' }]
