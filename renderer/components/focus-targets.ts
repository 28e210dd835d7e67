import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** The places that the keyboard can be sent to. */
export type FocusTarget =
  'places' | 'notebooks' | 'list' | 'title' | 'body' | 'find' | 'finding' | 'messages' | 'language'

/** Who answers for a place; the last that came on screen does. */
const targets = new Map<FocusTarget, readonly (() => void)[]>()
let wanted: FocusTarget | null = null

/** Focus a place now, or as soon as it is on screen. The last wish counts. */
export function requestFocus(target: FocusTarget): void {
  const focus = targets.get(target)?.at(-1)
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

/** Let `focus` answer requests for `target` while the component is on screen, unless it is out of reach. */
export function useFocusTarget(target: FocusTarget, focus: () => void, isOut = false): void {
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  useEffect(() => {
    if (isOut) return
    const answer = () => latest.current()
    targets.set(target, [...(targets.get(target) ?? []), answer])
    if (wanted === target) requestFocus(target)
    return () => {
      targets.set(
        target,
        (targets.get(target) ?? []).filter((other) => other !== answer),
      )
    }
  }, [target, isOut])
}
