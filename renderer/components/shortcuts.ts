import { useEffect, useRef } from 'react'
import { keyNames } from '../text/texts.ts'

const isMac = navigator.platform.startsWith('Mac')

/** A key with its modifiers, `Mod` being Cmd on macOS and Ctrl elsewhere: `Mod+N`, `F6`, `Shift+F6`. */
export type Shortcut = string

/** Cmd+H hides the whole app on macOS. */
const elsewhereOnMac: Readonly<Record<Shortcut, Shortcut>> = { 'Mod+H': 'Mod+Shift+H' }

/** The shortcut as it is on this system. */
const here = (shortcut: Shortcut): Shortcut => (isMac ? (elsewhereOnMac[shortcut] ?? shortcut) : shortcut)

/** How the shortcut is written for people on this system: `Ctrl+N`, `⌘N`. */
export function shown(shortcut: Shortcut): string {
  const keys = here(shortcut).replace('ArrowRight', '→').replace('ArrowLeft', '←')
  if (!isMac) return keys.replace('Mod', 'Ctrl').split('+').map(nameOf).join('+')
  return keys.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥').replace('Ctrl+', '⌃')
}

const nameOf = (key: string) => (keyNames as Readonly<Record<string, string>>)[key] ?? key

export function matches(event: KeyboardEvent | React.KeyboardEvent, shortcut: Shortcut): boolean {
  const parts = here(shortcut).split('+')
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('Mod')
  return (
    isKey(event, key, parts.includes('Alt')) &&
    (isMac ? event.metaKey : event.ctrlKey) === mod &&
    event.altKey === parts.includes('Alt') &&
    (event.shiftKey === parts.includes('Shift') || isShiftedSign(key))
  )
}

/** Alt makes other signs of letters on some systems: there the place of the key counts. */
const isKey = (event: KeyboardEvent | React.KeyboardEvent, key: string, withAlt: boolean) =>
  event.key.toLowerCase() === key.toLowerCase() || (withAlt && event.code === `Key${key}`)

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
      if (event.defaultPrevented || event.isComposing) return
      const hit = Object.entries(latest.current).find(([shortcut]) => matches(event, shortcut))
      // Looked for last: most keys are typed, and none of them waits for a search of the whole window.
      if (!hit || isDialogOpen()) return
      event.preventDefault()
      hit[1]()
    }
    window.addEventListener('keydown', answer)
    return () => window.removeEventListener('keydown', answer)
  }, [])
}
