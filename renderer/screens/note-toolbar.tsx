import { Toolbar, ToolbarItem, ToolbarSeparator } from '@ariakit/react/toolbar'
import type { StateCommand } from '@codemirror/state'
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  ListTree,
  Maximize2,
  Paperclip,
  Strikethrough,
  TextQuote,
  type LucideIcon,
} from 'lucide-react'
import { memo } from 'react'
import { commandOf, type CommandId } from '../../shared/commands.ts'
import { IconButton } from '../components/button.tsx'
import { shown } from '../components/shortcuts.ts'
import { insertLink, toggleBold, toggleCode, toggleItalic, toggleStrike } from '../editor/formatting.ts'
import { toggleBullets, toggleHeading, toggleNumbers, toggleQuote } from '../editor/line-marks.ts'
import { toggleTasks } from '../editor/tasks.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { commandLabels, toolbarTexts } from '../text/texts.ts'
import styles from './note-toolbar.module.css'

interface Tool {
  readonly icon: LucideIcon
  readonly name: string
  readonly shortcut?: string
  readonly run: StateCommand
}

const tools: readonly (readonly Tool[])[] = [
  [
    { icon: Heading1, name: toolbarTexts.heading1, run: toggleHeading(1) },
    { icon: Heading2, name: toolbarTexts.heading2, run: toggleHeading(2) },
  ],
  [
    { icon: Bold, name: toolbarTexts.bold, shortcut: 'Mod+B', run: toggleBold },
    { icon: Italic, name: toolbarTexts.italic, shortcut: 'Mod+I', run: toggleItalic },
    { icon: Strikethrough, name: toolbarTexts.strike, run: toggleStrike },
    { icon: Code, name: toolbarTexts.code, run: toggleCode },
    { icon: Link, name: toolbarTexts.link, shortcut: 'Mod+K', run: insertLink },
  ],
  [
    { icon: List, name: toolbarTexts.bullets, run: toggleBullets },
    { icon: ListOrdered, name: toolbarTexts.numbers, run: toggleNumbers },
    { icon: ListTodo, name: toolbarTexts.tasks, shortcut: 'Mod+Enter', run: toggleTasks },
    { icon: TextQuote, name: toolbarTexts.quote, run: toggleQuote },
  ],
]

/**
 * What can be done with the text, for those who do not know the signs or the keys. One stop for Tab, arrows inside. The
 * same for every note, and not drawn anew as one types or goes to another.
 */
export const NoteToolbar = memo(function NoteToolbar() {
  const { editorStates, looks, isFocused } = useApp()
  const isShown = useStore(looks.toolbar)
  const isAlone = useStore(isFocused)
  if (!isShown || isAlone) return null
  return (
    <Toolbar className={styles.bar} aria-label={toolbarTexts.label}>
      {tools.map((group, i) => (
        <div key={i} role="presentation" className={styles.group}>
          {group.map(({ icon, name, shortcut, run }) => (
            <ToolbarItem
              key={name}
              render={<IconButton icon={icon} name={name} {...(shortcut && { shortcut: shown(shortcut) })} />}
              onClick={() => editorStates.perform(run)}
            />
          ))}
          <ToolbarSeparator className={styles.separator} />
        </div>
      ))}
      <CommandTool command="attach-file" icon={Paperclip} />
      <CommandTool command="outline" icon={ListTree} />
      <CommandTool command="focus-mode" icon={Maximize2} />
    </Toolbar>
  )
})

function CommandTool({ command, icon }: { readonly command: CommandId; readonly icon: LucideIcon }) {
  const { commands } = useApp()
  const { keys = '' } = commandOf(command)
  return (
    <ToolbarItem
      render={<IconButton icon={icon} name={commandLabels[command]} shortcut={shown(keys)} />}
      onClick={() => commands.run(command)}
    />
  )
}
