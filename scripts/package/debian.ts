#!/usr/bin/env node
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { mustRun } from '../program.ts'
import { makeScratchFolder, removeFolder } from '../scratch-folder.ts'

/**
 * Makes a Debian package with dpkg-deb, in place of the fpm that electron-builder would fetch (`CUSTOM_FPM_PATH`): it
 * takes the arguments that electron-builder gives fpm, and the same input gives the same package (`SOURCE_DATE_EPOCH`).
 * The fields of the control file: https://www.debian.org/doc/debian-policy/ch-controlfields.html
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...single('architecture', 'after-install', 'after-remove', 'category', 'description', 'license'),
    ...single('maintainer', 'name', 'package', 'url', 'vendor', 'version', 'deb-priority', 'deb-compression'),
    input: { type: 'string', short: 's' },
    output: { type: 'string', short: 't' },
    force: { type: 'boolean' },
    depends: { type: 'string', short: 'd', multiple: true },
    'deb-recommends': { type: 'string', multiple: true },
  },
})

function single<const Name extends string>(...names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<
    Name,
    { type: 'string' }
  >
}

function required(name: Exclude<keyof typeof values, 'force' | 'depends' | 'deb-recommends'>): string {
  const value = values[name]
  if (value === undefined) throw new Error(`--${name} is missing`)
  return value
}

/** The files as they will be installed; directories 0755, files 0644 or 0755. Returns each with its bytes' digest. */
function layOut(
  root: string,
): readonly { readonly path: string; readonly size: number; readonly md5: string }[] {
  for (const mapping of positionals) {
    const at = mapping.lastIndexOf('=')
    const to = join(root, mapping.slice(at + 1))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(mapping.slice(0, at), to, { recursive: true })
  }
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || (statSync(path).mode & 0o111) !== 0
    chmodSync(path, executable ? 0o755 : 0o644)
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const bytes = readFileSync(path)
      return {
        path: relative(root, path),
        size: bytes.length,
        md5: createHash('md5').update(bytes).digest('hex'),
      }
    })
}

/** The control file. Installed-Size is in KiB. No Homepage: electron-builder insists on one, and there is none yet. */
function control(bytes: number): string {
  const [synopsis = '', ...description] = required('description').split('\n')
  const fields = {
    Package: required('name'),
    Version: required('version'),
    Architecture: required('architecture'),
    Maintainer: required('maintainer'),
    'Installed-Size': Math.ceil(bytes / 1024),
    Depends: values.depends?.join(', '),
    Recommends: values['deb-recommends']?.join(', '),
    Section: values.category ?? 'editors',
    Priority: required('deb-priority'),
    Description: [synopsis, ...description.map((line) => ` ${line.trim()}`)].join('\n'),
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined)
  return lines.map(([name, value]) => `${name}: ${String(value)}\n`).join('')
}

async function build(root: string): Promise<void> {
  const files = layOut(root)
  const meta = join(root, 'DEBIAN')
  mkdirSync(meta)
  writeFileSync(join(meta, 'control'), control(files.reduce((sum, { size }) => sum + size, 0)))
  writeFileSync(join(meta, 'md5sums'), files.map(({ md5, path }) => `${md5}  ${path}\n`).join(''))
  cpSync(required('after-install'), join(meta, 'postinst'))
  cpSync(required('after-remove'), join(meta, 'postrm'))
  for (const script of ['postinst', 'postrm']) chmodSync(join(meta, script), 0o755)
  await mustRun('dpkg-deb', ['--root-owner-group', '-Zzstd', '--build', root, required('package')])
}

const scratch = makeScratchFolder(dirname(required('package')))
try {
  await build(join(scratch, 'root'))
} finally {
  removeFolder(scratch)
}
