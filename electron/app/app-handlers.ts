import type { BrowserWindow } from 'electron'
import type { AppHandlers } from '../../shared/ipc/contract.ts'
import type { Preferences } from '../../shared/model/access.ts'
import type { AppFacts } from '../../shared/model/app-facts.ts'
import type { Protections } from '../../shared/model/protections.ts'
import type { LineFile } from '../files/line-file.ts'
import { activityOf } from '../log/activity.ts'
import type { EventLog } from '../log/event-log.ts'
import { type VaultMode, registryAccount } from '../vault/mode.ts'
import type { Session } from '../vault/session.ts'
import type { KeptAppearance } from './appearance.ts'
import type { Desktop } from './desktop.ts'
import { saveRecoveryKey } from './key-dialogs.ts'
import { openLink } from './link.ts'
import type { Locking } from './locking.ts'
import { print, savePdf } from './printing.ts'
import type { QuickNote } from './quick-note.ts'
import { runningProtections, storeProtection } from './running-protections.ts'
import { saveFile } from './save-file.ts'

/** What runs around the window, and answers what it asks of the app. */
interface Running {
  readonly facts: AppFacts
  readonly window: BrowserWindow
  readonly mode: VaultMode
  readonly keychain: { read(account: string): Promise<unknown> }
  readonly session: Session
  readonly log: EventLog
  readonly logFile: LineFile
  readonly kept: KeptAppearance
  readonly locking: Locking
  readonly closing: { ready(unsaved: boolean): Promise<void> }
  readonly desktop: Desktop
  readonly quickNote: QuickNote
}

/** What the app answers by itself, without the session. */
export const createAppHandlers = (running: Running): AppHandlers => ({
  app: {
    facts: () => Promise.resolve(running.facts),
    openLink: ({ url }) => openLink(running.window, url),
    readyToClose: ({ unsaved }) => running.closing.ready(unsaved),
    copied: async ({ text }) => running.locking.clipboard.copied(text),
    reportViolation: async ({ directive }) =>
      void running.log.record({ event: 'policy-violated', directive }),
    activity: async (request) => activityOf(await running.logFile.lines(), request),
    ...running.kept,
    protections: () => protectionsOf(running),
  },
  printing: {
    print: () => print(running.window),
    // A PDF is a readable copy of a note.
    savePdf: async ({ title }) => {
      const isSaved = await savePdf(running.window, title)
      if (isSaved) running.log.record({ event: 'exported', notes: 1, damaged: 0 })
      return isSaved
    },
  },
  desktop: running.desktop.handlers,
  quick: running.quickNote.handlers,
})

/** What the app does for the session's handlers: dialogs, clipboard, locking. */
export const createDesk = ({ window, session, locking, quickNote }: Running) => ({
  saveRecoveryKey: (groups: readonly string[]) => saveRecoveryKey(window, session.vault.name, groups),
  saveFile: (name: string, bytes: Uint8Array) => saveFile(window, name, bytes),
  copySecret: (text: string) => locking.clipboard.copySecret(text),
  stayUnlocked: () => locking.stayUnlocked(),
  settle: () => quickNote.settle(),
  applyPreferences: (preferences: Preferences) => locking.prefer(preferences),
})

/** What is in force now: around the page, in the keychain, and for the open vault. Throws `vault-locked`. */
async function protectionsOf({ window, mode, keychain, session: { vault } }: Running): Promise<Protections> {
  const { codec } = mode
  return {
    ...(await runningProtections(window)),
    ...(await storeProtection(codec === 'fernet' ? () => keychain.read(registryAccount) : null)),
    codec,
    ways: await vault.ways(),
    checks: vault.checks.current,
  }
}
