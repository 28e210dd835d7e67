import { readFile } from 'node:fs/promises'
import { type BrowserWindow, app, net } from 'electron'
import { type ErrorCode, FernkeepError } from '../../shared/errors.ts'
import { type Protections } from '../../shared/model/protections.ts'
import { appOrigin } from '../../shared/origin.ts'
import { fusedBinary, readFuses } from './fuses.ts'

/** The Electron that releases carry, as package.json pins it; older ones lack its security fixes. */
export const electronFloor = '45.4.1'

export type RunningProtections = Omit<Protections, 'codec' | 'ways' | 'checks' | 'store' | 'storeState'>

/** What is in force in this process and in the page of `window`, measured and not remembered. */
export async function runningProtections(window: BrowserWindow): Promise<RunningProtections> {
  const [sandboxed, isolated, policy, fuses] = await Promise.all([
    isSandboxed(window.webContents.getOSProcessId()),
    isIsolated(window),
    answeredPolicy(),
    fusesOnce(),
  ])
  const { electron } = process.versions
  return {
    packaged: app.isPackaged,
    sandboxed,
    isolated,
    policy,
    fuses,
    electron,
    electronFloor,
  }
}

/** Fuses are read when the program starts: what another program writes into the file later is not in force. */
let fuses: Promise<Protections['fuses']> | null = null
const fusesOnce = () => (fuses ??= readFuses(fusedBinary(process.execPath, process.platform)))

/** Linux shows the filter of the page's system calls, the others what the sandbox said of itself. */
async function isSandboxed(pid: number): Promise<boolean | null> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return /^Seccomp:\s*2$/m.test(status)
  }
  return app.getAppMetrics().find((metrics) => metrics.pid === pid)?.sandboxed ?? null
}

/** Asked in the page's own world: the bridge can only be there when the preload's world is another one. */
const probe =
  "typeof require === 'undefined' && typeof process === 'undefined' && typeof module === 'undefined' && typeof fernkeep === 'object'"

async function isIsolated(window: BrowserWindow): Promise<boolean> {
  return (await window.webContents.mainFrame.executeJavaScript(probe)) === true
}

/** Of the page's own address, answered as the page was. */
async function answeredPolicy(): Promise<string> {
  const answer = await net.fetch(`${appOrigin}/`)
  return answer.headers.get('content-security-policy') ?? ''
}

const storeStates: Readonly<Partial<Record<ErrorCode, Protections['storeState']>>> = {
  'keychain-locked': 'locked',
  'keychain-stalled': 'stalled',
}

const stores = { linux: 'secret-service', darwin: 'apple', win32: 'windows' } as const

/** The credential store, and how it answers `ask` now; null when none is used. */
export async function storeProtection(
  ask: (() => Promise<unknown>) | null,
): Promise<Pick<Protections, 'store' | 'storeState'>> {
  if (ask === null) return { store: 'none', storeState: 'unused' }
  const store = stores[process.platform as keyof typeof stores]
  try {
    await ask()
    return { store, storeState: 'open' }
  } catch (error) {
    if (!(error instanceof FernkeepError)) throw error
    return { store, storeState: storeStates[error.code] ?? 'unavailable' }
  }
}
