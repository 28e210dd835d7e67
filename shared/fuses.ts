/**
 * Electron's fuses, in the order of the wire in its binary (@electron/fuses, FuseV1Options), and how each stands in what
 * is installed.
 */
export const wantedFuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserV8Snapshot: false,
  fileProtocolPrivileges: false,
  wasmTrapHandlers: true,
} as const

export type FuseName = keyof typeof wantedFuses
export const fuseNames = Object.keys(wantedFuses) as readonly FuseName[]
