import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { createActivity, type Activity } from './activity.ts'
import { createProtections, type ProtectionsState } from './protections.ts'
import { createSettings, type Settings } from './settings-sections.ts'
import type { Workspace } from './workspace.ts'

/** What the settings show that nothing else does. */
export interface SettingsPages {
  readonly settings: Settings
  readonly activity: Activity
  readonly protections: ProtectionsState
}

export const createSettingsPages = (client: FernkeepBridge, workspace: Workspace): SettingsPages => ({
  settings: createSettings(workspace),
  activity: createActivity(client),
  protections: createProtections(client),
})
