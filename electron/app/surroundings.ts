import { tmpdir } from 'node:os'
import { type BrowserWindow } from 'electron'
import { type LeakPlace } from '../../shared/model/leak-report.ts'
import { type Surroundings } from '../vault/leak-test.ts'
import { type Folders } from './environment.ts'

/**
 * Everywhere that a note's text could have reached: all that the app keeps, and what changed in the system's folder for
 * temporary files. `meet` lets the main process meet a text as an error.
 */
export function surroundings(
  { base, vault, chromium, logs }: Folders,
  window: BrowserWindow,
  meet: (text: string) => Promise<void>,
): Surroundings {
  return {
    folders: (since) => [
      { folder: vault, placeOf: () => 'vault' },
      { folder: logs, placeOf: () => 'logs' },
      { folder: chromium, placeOf: placeInChromium },
      { folder: base, without: [vault, logs, chromium], placeOf: () => 'settings' },
      { folder: tmpdir(), changedSince: since, placeOf: () => 'temp' },
    ],
    stir: async (text) => {
      await meet(text)
      // What the page keeps is written now, and not some time after the test.
      const { session } = window.webContents
      session.flushStorageData()
      await session.cookies.flushStore()
    },
  }
}

const caches = /^(.*Cache|.*cache.*|Shared Dictionary)$/
const storages = /^(Local Storage|Session Storage|IndexedDB|WebStorage|blob_storage|databases|File System)$/

function placeInChromium(file: string): LeakPlace {
  const [first = ''] = file.split(/[\\/]/)
  if (storages.test(first)) return 'storage'
  return caches.test(first) ? 'cache' : 'browser'
}
