import { type Task } from '../../../electron/vault/task.ts'

/** A task that keeps what it was told; `stopAt` cancels it when it has told of that many files. */
export function taskBench(stopAt = Infinity): Task & { readonly told: (readonly [number, number])[] } {
  const controller = new AbortController()
  const told: (readonly [number, number])[] = []
  return {
    told,
    signal: controller.signal,
    onProgress: (done, total) => {
      told.push([done, total])
      if (done === stopAt) controller.abort()
    },
  }
}
