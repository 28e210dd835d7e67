import { useEffect, useRef } from 'react'

const isMac = navigator.platform.startsWith('Mac')

/** A key with its modifiers, `Mod` being Cmd on macOS and Ctrl elsewhere: `Mod+N`, `F6`, `Shift+F6`. */
export type Shortcut = string

/** Cmd+H hides the whole app on macOS. */
export const historyShortcut: Shortcut = isMac ? 'Mod+Shift+H' : 'Mod+H'

/** How the shortcut is written for people on this system: `Ctrl+N`, `⌘N`. */
export function shown(shortcut: Shortcut): string {
  if (!isMac) return shortcut.replace('Mod', 'Ctrl')
  return shortcut.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥').replace('Ctrl+', '⌃')
}

export function matches(event: KeyboardEvent | React.KeyboardEvent, shortcut: Shortcut): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('Mod')
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (isMac ? event.metaKey : event.ctrlKey) === mod &&
    event.altKey === parts.includes('Alt') &&
    (event.shiftKey === parts.includes('Shift') || isShiftedSign(key))
  )
}

/** Signs such as `/` and `?` may themselves need Shift, depending on the keyboard. */
const isShiftedSign = (key: string) => /^[^\w\s]$/.test(key)

/** What is behind a dialog is out of reach for the mouse, and so for the keyboard. */
const isDialogOpen = () =>
  document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([hidden])') !== null

/** Shortcuts of the whole window while the component is on screen. The first that matches takes the key. */
export function useShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      const hit = Object.entries(latest.current).find(([shortcut]) => matches(event, shortcut))
      if (!hit) return
      event.preventDefault()
      hit[1]()
    }
    window.addEventListener('keydown', answer)
    return () => window.removeEventListener('keydown', answer)
  }, [])
}
