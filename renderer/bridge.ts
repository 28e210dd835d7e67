import type { FernkeepBridge } from '../shared/ipc/contract.ts'
import { failure, type Result } from '../shared/result.ts'

declare global {
  interface Window {
    /** What the preload exposes. The only way out of the window. */
    readonly fernkeep: FernkeepBridge
  }
}

type AnyMember = (input: unknown) => unknown

/**
 * The bridge with one promise added: no call ever rejects. A call that Electron itself could not carry (the main
 * process is going away, the message could not be cloned) answers `internal`, so that a caller who handles
 * failures handles all of them.
 */
export function createClient(bridge: FernkeepBridge): FernkeepBridge {
  const groups = Object.entries<Record<string, AnyMember>>(bridge as never).map(([group, members]) => [
    group,
    Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, isEvent(name) ? member : guarded(member)]),
    ),
  ])
  return Object.fromEntries(groups) as FernkeepBridge
}

const isEvent = (name: string) => /^on[A-Z]/.test(name)

const guarded = (member: AnyMember) => async (input: unknown) => {
  try {
    return await (member(input) as Promise<Result<unknown>>)
  } catch {
    // Electron puts the reason into main's log; the page learns only that the call did not come through.
    return failure('internal')
  }
}
