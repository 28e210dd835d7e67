import {
  type FuseConfig,
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses'

/**
 * What the shipped binary can and cannot be made to do, one statement for each fuse there is.
 * What each means: https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const shippedFuses: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** One fuse of a binary. `absent`: this Electron is older than the fuse. */
export interface Fuse {
  readonly option: FuseV1Options
  readonly name: string
  readonly state: 'on' | 'off' | 'removed' | 'absent'
}

/** All nine fuses as they stand in the binary at `path`. Throws when it is no Electron. */
export async function readFuses(path: string): Promise<readonly Fuse[]> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(path)))
  return stated().map((option) => ({
    option,
    name: FuseV1Options[option],
    state: nameOf(wire.get(String(option))),
  }))
}

/**
 * Set every fuse of the binary at `path` as it ships, except for `changes`. Throws when the binary has a fuse that
 * nothing is stated for.
 */
export async function setFuses(
  path: string,
  changes: Partial<Record<FuseV1Options, boolean>> = {},
): Promise<void> {
  const present = (await readFuses(path)).filter(({ state }) => state !== 'absent')
  const wanted = { ...shippedFuses, ...changes }
  const states = Object.fromEntries(present.map(({ option }) => [option, wanted[option]]))
  await flipFuses(path, { version: FuseVersion.V1, ...states, strictlyRequireAllFuses: true } as FuseConfig)
}

/** The fuses that do not stand as they ship, each in words. */
export const wrongFuses = (fuses: readonly Fuse[]): readonly string[] =>
  fuses
    .filter(({ option, state }) => state !== 'absent' && state !== (shippedFuses[option] ? 'on' : 'off'))
    .map(({ name, state }) => `${name} is ${state}`)

const stated = () => Object.keys(shippedFuses).map((option) => Number(option) as FuseV1Options)

function nameOf(state: unknown): Fuse['state'] {
  if (state === undefined) return 'absent'
  if (state === FuseState.ENABLE) return 'on'
  return state === FuseState.DISABLE ? 'off' : 'removed'
}
