/** What `task` throws, or null. */
export function thrownBy(task: () => unknown): unknown {
  try {
    task()
    return null
  } catch (error) {
    return error
  }
}
