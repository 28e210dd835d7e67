/** A window that is busy, or that nobody sees, still follows this soon, in ms. */
const longestWait = 250

/**
 * A listener that is told behind the frame: what a key changes beside the text that it is typed into is drawn when the
 * key is on screen. Many calls are one. `stop` forgets what is still to be told.
 */
export function behindFrame(listener: () => void): { readonly tell: () => void; readonly stop: () => void } {
  let waiting: number | null = null
  const stop = () => {
    if (waiting !== null) cancelIdleCallback(waiting)
    waiting = null
  }
  return {
    tell() {
      waiting ??= requestIdleCallback(
        () => {
          waiting = null
          listener()
        },
        { timeout: longestWait },
      )
    },
    stop,
  }
}
