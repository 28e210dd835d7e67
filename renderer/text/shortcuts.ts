import { commandIds, commandOf } from '../../shared/commands.ts'
import { commandLabels, shortcutTexts } from './texts.ts'

interface ShortcutText {
  readonly keys: string
  readonly text: string
}

/** Keys that mean something in one place only, and are no commands. */
const inPlaces: readonly (readonly [string, keyof typeof shortcutTexts])[] = [
  ['Delete', 'trash'],
  ['Shift+↓', 'several'],
  ['Mod+A', 'all'],
  ['Mod+D', 'saveSearch'],
  ['Alt+↓', 'offers'],
  ['F2', 'rename'],
  ['Alt+→', 'notebookIn'],
  ['Alt+←', 'notebookOut'],
  ['F3', 'nextHit'],
  ['Mod+Z', 'undo'],
  ['Mod+Shift+Z', 'redo'],
  ['Mod+B', 'bold'],
  ['Mod+I', 'italic'],
  ['Mod+K', 'link'],
  ['Mod+Enter', 'task'],
  ['/', 'slash'],
  ['Tab', 'tab'],
  ['Alt+Enter', 'openLink'],
]

/** What the sheet of shortcuts lists, in its order. `Mod` is Cmd on macOS and Ctrl elsewhere. */
export const shortcutList = (): readonly ShortcutText[] => [
  ...commandIds.flatMap((id) => {
    const { keys } = commandOf(id)
    return keys === undefined ? [] : [{ keys, text: commandLabels[id].replace('…', '') }]
  }),
  ...inPlaces.map(([keys, name]) => ({ keys, text: shortcutTexts[name] })),
]
