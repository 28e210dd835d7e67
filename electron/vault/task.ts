/** Work that takes long: it tells how far it is and stops when it is asked to. */
export interface Task {
  readonly signal: AbortSignal
  /** `done` of `total` files. */
  readonly onProgress: (done: number, total: number) => void
}
