import type { IpcRenderer } from 'electron'
import { type FernkeepBridge, contract } from '../../shared/ipc/contract.ts'
import { channelOf, membersOf } from '../../shared/ipc/define.ts'

/** Build the object that the preload exposes as `window.fernkeep`: the contract's members and nothing else. */
export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): FernkeepBridge {
  const bridge: Record<string, Record<string, unknown>> = {}
  for (const [group, name, spec] of membersOf(contract)) {
    const channel = channelOf(group, name)
    const member =
      spec.kind === 'call'
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
