import type { IpcRenderer } from 'electron'
import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { type MemberName, channelOf } from '../../shared/ipc/define.ts'

/**
 * Build the object that the preload exposes as `window.fernkeep`: `members`, which are the contract's, and nothing else.
 * Only their names come here: the contract itself, with all its schemas, would be loaded into each page before its first
 * line is read.
 */
export function createBridge(
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>,
  members: readonly MemberName[],
): FernkeepBridge {
  const bridge: Record<string, Record<string, unknown>> = {}
  for (const [group, name, kind] of members) {
    const channel = channelOf(group, name)
    const member =
      kind === 'call'
        ? { [name]: (input: unknown) => ipcRenderer.invoke(channel, input) }
        : { [listenerName(name)]: (listener: (payload: unknown) => void) => subscribe(channel, listener) }
    bridge[group] = { ...bridge[group], ...member }
  }
  return bridge as unknown as FernkeepBridge

  function subscribe(channel: string, listener: (payload: unknown) => void): () => void {
    // The event itself stays here: it would hand the page `sender` and `ports`.
    const relay = (_event: unknown, payload: unknown) => {
      listener(payload)
    }
    ipcRenderer.on(channel, relay)
    return () => {
      ipcRenderer.off(channel, relay)
    }
  }
}

const listenerName = (name: string) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`
