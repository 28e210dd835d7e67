/**
 * Whether a list is flung: moved by more than half a screen each time it is drawn, for the second time in a row. Then
 * nobody reads its rows. A single leap, as a key makes it, is none. All in px; false once the list stands still.
 */
export function flinging(): (offset: number, screen: number, isScrolling: boolean) => boolean {
  let at = 0
  let leaps = 0
  return (offset, screen, isScrolling) => {
    const moved = Math.abs(offset - at)
    at = offset
    if (!isScrolling) leaps = 0
    // Drawn once more where it is, it goes on as it was.
    else if (moved > 0) leaps = moved > screen / 2 ? leaps + 1 : 0
    return leaps > 1
  }
}
