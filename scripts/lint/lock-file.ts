/** What package.json says of the packages it wants. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  /** Who may run a script when installed: https://docs.npmjs.com/cli/v11/configuring-npm/package-json */
  readonly allowScripts?: Readonly<Record<string, boolean>>
}

/** The parts of package-lock.json that are judged: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
export interface LockFile {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly name?: string
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

const registry = 'https://registry.npmjs.org/'
const exactVersion = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/**
 * A sentence for each thing by which an install could bring in something that nobody chose: an inexact version, a package
 * from another place than the registry, without a strong hash, or with an install script that nobody decided about.
 * A lock file without addresses is good: npm then asks the registry it is set to, and the hash says whether it lied.
 */
export function lockFileProblems(manifest: Manifest, lock: LockFile): readonly string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const inexact = wanted
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)
  const old = lock.lockfileVersion < 3 ? ['the lock file is of an older version than 3'] : []
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
  return [
    ...old,
    ...inexact,
    ...locked.flatMap(([path, found]) => packageProblems(path, found, manifest.allowScripts ?? {})),
  ]
}

function packageProblems(
  path: string,
  { name, resolved = registry, integrity = '', hasInstallScript = false, link = false }: LockedPackage,
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[] {
  const decided = Object.hasOwn(allowScripts, name ?? path.slice(path.lastIndexOf('node_modules/') + 13))
  return [
    ...(link ? [`${path} is a link to a folder`] : []),
    ...(resolved.startsWith(registry) ? [] : [`${path} comes from elsewhere than the registry`]),
    ...(/^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [`${path} has no SHA-512 hash`]),
    ...(hasInstallScript && !decided ? [`${path} has an install script that nobody decided about`] : []),
  ]
}
