/** Events of a fake, told to whoever listens. */
export function emitter<T>() {
  const listeners = new Set<(payload: T) => void>()
  return {
    on(listener: (payload: T) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(payload: T) {
      for (const listener of [...listeners]) listener(payload)
    },
  }
}
