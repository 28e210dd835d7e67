import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import asar from '@electron/asar'

/** All that may be in the archive; anything else was packed by mistake. */
const allowed = [
  /^\/package\.json$/,
  /^\/out\/release\/[\w-]+\.js$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/dictionaries\/[\w-]+\.(aff|dic|license|wasm)$/,
  /^\/out\/icons\/tray(@2x)?\.png$/,
  /^\/out\/renderer\/((index|quick-note)\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png))$/,
  /^\/node_modules\/@node-rs\/argon2[\w-]*\/(package\.json|index\.js|[\w.-]+\.node)$/,
  /^\/node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js|build\/Release\/keytar\.node)$/,
]

/** What stands only in code for developers: its variables, and the bundler's notes of its modules. */
const developersOnly = [
  /\bDEV_MODE\b/,
  /\bENVIRONMENT\b/,
  /electron\/development\.ts/,
  /electron\/app\/developer-settings/,
  /electron\/vault\/plaintext-/,
  /sourceMappingURL/,
]

/** The folder of the unpacked app in the folder that electron-builder wrote to. Throws when there is none. */
export function unpackedIn(output: string): string {
  const name = readdirSync(output).find((entry) => /-unpacked$|^mac/.test(entry))
  if (name === undefined) throw new Error(`there is no unpacked app in ${output}`)
  return join(output, name)
}

/** Where the app's binary is in an unpacked package, by electron-builder's convention for each system. */
export function executableIn(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Fernkeep.app/Contents/MacOS/Fernkeep')
  return join(folder, process.platform === 'win32' ? 'Fernkeep.exe' : 'fernkeep')
}

/** Where the app's archive is in an unpacked package. */
export const archiveIn = (folder: string): string =>
  process.platform === 'darwin'
    ? join(folder, 'Fernkeep.app/Contents/Resources/app.asar')
    : join(folder, 'resources/app.asar')

/** The files of an archive, as `/path`. */
export const filesIn = (archive: string): readonly string[] =>
  asar
    .listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => 'size' in asar.statFile(archive, path.slice(1)))

/** What is wrong with the contents of an archive, each in words: files that do not belong there, code for developers. */
export function wrongContents(archive: string): readonly string[] {
  return filesIn(archive).flatMap((path) => {
    if (!allowed.some((pattern) => pattern.test(path))) return [`${path} does not belong in the package`]
    const text = asar.extractFile(archive, path.slice(1)).toString('latin1')
    return developersOnly.filter((word) => word.test(text)).map(({ source }) => `${path} holds ${source}`)
  })
}
