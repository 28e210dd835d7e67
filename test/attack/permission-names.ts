import { readFileSync } from 'node:fs'

/** The names that Electron's handlers document; `unknown` is what it calls one that it has no name for. */
const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
export const documented = (
  /setPermissionCheckHandler\(.*permission: ([^,]+),/.exec(types)?.[1]?.match(/[\w-]+/g) ?? []
)
  .filter((name) => name !== 'unknown')
  .sort()

const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '))

/** Names that this Chromium lets a page look up, and with which questions reach the handlers that refuse them. */
export const reachTheHandlers = words(
  'background-fetch background-sync clipboard-sanitized-write keyboardLock media notifications',
  'payment-handler periodic-background-sync persistent-storage pointerLock sensors storage-access',
  'top-level-storage-access',
)

/** Names that the page's own Permissions-Policy (electron/app/headers.ts) denies before any handler is asked. */
export const deniedByPolicy = words(
  'clipboard-read display-capture fullscreen geolocation idle-detection midi midiSysex screen-wake-lock',
  'window-management',
)
