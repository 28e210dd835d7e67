import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** The places that the keyboard can be sent to. */
export type FocusTarget = 'places' | 'list' | 'title' | 'body' | 'find' | 'messages'

const targets = new Map<FocusTarget, () => void>()
let wanted: FocusTarget | null = null

/** Focus a place now, or as soon as it is on screen. The last wish counts. */
export function requestFocus(target: FocusTarget): void {
  const focus = targets.get(target)
  wanted = focus ? null : target
  focus?.()
}

/** Draw what `change` changes, then focus: the target may be another element afterwards. For event handlers only. */
export function focusAfter(change: () => void, target: FocusTarget): void {
  flushSync(change)
  requestFocus(target)
}

/** Focus a place once all that was changed until now is drawn. For what comes after an answer of main. */
export const focusOnceDrawn = (target: FocusTarget): void => focusAfter(() => undefined, target)

/** Let `focus` answer requests for `target` while the component is on screen. */
export function useFocusTarget(target: FocusTarget, focus: () => void): void {
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  useEffect(() => {
    const answer = () => latest.current()
    targets.set(target, answer)
    if (wanted === target) requestFocus(target)
    return () => {
      if (targets.get(target) === answer) targets.delete(target)
    }
  }, [target])
}
