import type { WebContents } from 'electron'
import { contract } from '../../shared/ipc/contract.ts'
import { type Emitters, channelOf, membersOf } from '../../shared/ipc/define.ts'

/** Build the functions that tell the window of each event of the contract. Without a window nobody is told. */
export function createEmitters(target: () => Pick<WebContents, 'send'> | null): Emitters<typeof contract> {
  const emitters: Record<string, Record<string, (payload: unknown) => void>> = {}
  for (const [group, name, spec] of membersOf(contract)) {
    if (spec.kind !== 'event') continue
    const emit = (payload: unknown) => target()?.send(channelOf(group, name), spec.payload.parse(payload))
    emitters[group] = { ...emitters[group], [name]: emit }
  }
  return emitters as unknown as Emitters<typeof contract>
}
