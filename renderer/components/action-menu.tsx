import { Menu, MenuItem, MenuProvider, useMenuStore } from '@ariakit/react/menu'
import type { LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import styles from './action-menu.module.css'
import { IconButton } from './button.tsx'
import { shown } from './shortcuts.ts'

export interface Action {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** Whether a menu is open, and what opened it: by a key its first item has the focus, by a pointer none. */
export type MenuOpening = 'closed' | 'pointer' | 'key'

interface ActionMenuProps {
  readonly icon: LucideIcon
  /** The accessible name of button and menu. */
  readonly name: string
  /** Asked for when the menu opens. */
  readonly actions: () => readonly Action[]
  readonly className?: string | undefined
  readonly opening: MenuOpening
  readonly setOpening: (opening: MenuOpening) => void
  /** False where the keyboard has its own way to the menu. */
  readonly inTabOrder?: boolean
}

/**
 * A button that opens a menu of things to do. Hundreds of rows have one each, and the list of notes waits for them when
 * the vault is unlocked: until it is opened for the first time there is a plain button and nothing else.
 */
export function ActionMenu(props: ActionMenuProps) {
  const { icon, name, className, opening, setOpening, inTabOrder = true } = props
  const button = useRef<HTMLButtonElement>(null)
  const [wasOpened, setWasOpened] = useState(false)
  if (opening !== 'closed' && !wasOpened) setWasOpened(true)
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    setOpening('key')
  }
  const click = (event: MouseEvent) => {
    event.stopPropagation()
    // A click by Enter or Space is the first of none.
    if (opening !== 'closed') setOpening('closed')
    else setOpening(event.detail === 0 ? 'key' : 'pointer')
  }
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        name={name}
        className={className}
        aria-haspopup="menu"
        aria-expanded={opening !== 'closed'}
        tabIndex={inTabOrder ? undefined : -1}
        onClick={click}
        onKeyDown={key}
      />
      {wasOpened && <OpenedMenu {...props} button={button} />}
    </>
  )
}

interface OpenedMenuProps extends ActionMenuProps {
  readonly button: React.RefObject<HTMLButtonElement | null>
}

function OpenedMenu({ name, actions, opening, setOpening, button }: OpenedMenuProps) {
  const menu = useMenuStore({
    open: opening !== 'closed',
    setOpen: (isOpen) => setOpening(isOpen ? 'pointer' : 'closed'),
  })
  useLayoutEffect(() => {
    if (opening === 'closed') return
    menu.setAnchorElement(button.current)
    menu.setDisclosureElement(button.current)
    menu.setAutoFocusOnShow(true)
    menu.setInitialFocus(opening === 'key' ? 'first' : 'container')
  }, [menu, button, opening])
  return (
    <MenuProvider store={menu}>
      <MenuPanel name={name}>
        {opening !== 'closed' && actions().map((action) => <ActionItem key={action.label} {...action} />)}
      </MenuPanel>
    </MenuProvider>
  )
}

interface MenuPanelProps {
  readonly name: string
  /** Where it opens when no button opened it. */
  readonly place?: DOMRectReadOnly
  readonly children: ReactNode
}

/** What a menu's items stand in. */
export function MenuPanel({ name, place, children }: MenuPanelProps) {
  return (
    <Menu
      fixed
      {...(place && { getAnchorRect: () => place })}
      // What is not shown is not there.
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

export function ActionItem({ label, icon: Icon, keys, disabled = false, run }: Action) {
  return (
    <MenuItem className={styles.item} disabled={disabled} onClick={run}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles.label}>{label}</span>
      {keys && <kbd className={styles.keys}>{shown(keys)}</kbd>}
    </MenuItem>
  )
}
