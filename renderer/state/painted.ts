/** A window that is not visible has no frames, in ms. */
const longestWait = 250

/** Resolves when what was changed until now is on screen; a window that nobody sees is not waited for. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWait)
    // The first frame is the one that shows it; the second begins when that is done.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      }),
    )
  })
}
