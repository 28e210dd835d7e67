/** Wait for `work`, but no longer than `ms`: it goes on then, and its failure is for others. Throws its failure. */
export async function within(ms: number | undefined, work: Promise<void>): Promise<void> {
  if (ms === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Where the index lists the notes, reading the folder begins when the window has the whole list, or after this many ms:
 * it would take the processor from drawing.
 */
const drawingMs = 3_000

/** What reading the folder waits for: `given`, or the time; nothing when no list is awaited. */
export function listGiven(isAwaited: boolean): {
  readonly promise: Promise<void>
  readonly given: () => void
} {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, isAwaited ? drawingMs : 0)
  return { promise: promise.finally(() => clearTimeout(timer)), given: () => resolve(undefined) }
}
