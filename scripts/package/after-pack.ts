import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AfterPackContext } from 'electron-builder'
import { stampName } from '../folder-stamp.ts'
import { executableIn } from './contents.ts'
import { setFuses } from './fuses.ts'

/** electron-builder calls this when the app's folder is laid out, and before it is signed or packed any further. */
export async function afterPack({ appOutDir }: AfterPackContext): Promise<void> {
  // What came with Electron and is no part of it, or has no use once there is an app.
  for (const path of [stampName, 'resources/default_app.asar']) rmSync(join(appOutDir, path), { force: true })
  await setFuses(executableIn(appOutDir))
}
