import { Menu, MenuButton, MenuItem, MenuProvider, useMenuStore, type MenuStore } from '@ariakit/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import styles from './action-menu.module.css'
import buttonStyles from './button.module.css'
import { classes } from './button.tsx'
import { shown } from './shortcuts.ts'

export interface Action {
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: string
  readonly disabled?: boolean
  readonly run: () => void
}

interface ActionMenuProps {
  readonly icon: LucideIcon
  /** The accessible name of button and menu. */
  readonly name: string
  readonly actions: readonly Action[]
  readonly className?: string | undefined
  /** To open it from elsewhere, as a context menu. */
  readonly store?: MenuStore
  /** False where the keyboard has its own way to the menu. */
  readonly inTabOrder?: boolean
}

/** A button that opens a menu of things to do. */
export function ActionMenu({
  icon: Icon,
  name,
  actions,
  className,
  store,
  inTabOrder = true,
}: ActionMenuProps) {
  const own = useMenuStore()
  return (
    <MenuProvider store={store ?? own}>
      <MenuButton
        className={classes(buttonStyles.button, buttonStyles.icon, className)}
        aria-label={name}
        title={name}
        tabIndex={inTabOrder ? undefined : -1}
        onClick={(event: MouseEvent) => event.stopPropagation()}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </MenuButton>
      <MenuPanel name={name}>
        {actions.map((action) => (
          <ActionItem key={action.label} {...action} />
        ))}
      </MenuPanel>
    </MenuProvider>
  )
}

/** What a menu's items stand in. */
export function MenuPanel({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Menu
      fixed
      // Hundreds of rows have a menu each: what is not shown is not there, or each note would wait for all of them.
      unmountOnHide
      gutter={4}
      className={styles.menu}
      aria-label={name}
      // The row that the menu belongs to does not hear what is done in it.
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </Menu>
  )
}

function ActionItem({ label, icon: Icon, keys, disabled = false, run }: Action) {
  return (
    <MenuItem className={styles.item} disabled={disabled} onClick={run}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      {keys && <kbd className={styles.keys}>{shown(keys)}</kbd>}
    </MenuItem>
  )
}
