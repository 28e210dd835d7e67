/** Wait for `work`, but no longer than `ms`: it goes on then, and its failure is for others. Throws its failure. */
export async function within(ms: number | undefined, work: Promise<void>): Promise<void> {
  if (ms === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Longer than this, in ms, the window does not take to ask for the next part of the list. */
const drawingMs = 3_000

/** The list on its way to the window. What goes through the folder waits for it: it would take the processor from drawing. */
export interface AwaitedList {
  /** Resolves when the list was given, when nobody has asked for more of it for a while, or at once when it is not awaited. */
  readonly given: Promise<void>
  /** A part of it was asked for. */
  readonly asked: () => void
  /** All of it was. */
  readonly done: () => void
}

export function awaitedList(isAwaited: boolean): AwaitedList {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), isAwaited ? drawingMs : 0)
  return {
    given: promise.finally(() => clearTimeout(timer)),
    asked: () => void timer.refresh(),
    done: () => resolve(undefined),
  }
}
