import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Electron's `app.getPath('appData')` is, for a program that runs without Electron. */
export function appDataFolder(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support')
  if (platform === 'win32') return variables['APPDATA'] ?? join(homedir(), 'AppData/Roaming')
  return variables['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}
