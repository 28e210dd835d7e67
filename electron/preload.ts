import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './ipc/bridge.ts'

contextBridge.exposeInMainWorld('fernkeep', createBridge(ipcRenderer))
