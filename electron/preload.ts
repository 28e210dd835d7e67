import { contextBridge, ipcRenderer } from 'electron'
import type { MemberName } from '../shared/ipc/define.ts'
import { createBridge } from './ipc/bridge.ts'

/** Written in by the build (scripts/build.ts), which reads them from the contract. */
declare const CONTRACT_MEMBERS: readonly MemberName[]

contextBridge.exposeInMainWorld('fernkeep', createBridge(ipcRenderer, CONTRACT_MEMBERS))
