import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { appOrigin } from '../../shared/origin.ts'
import { securityHeaders } from './headers.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const page = 'index.html'

/** The files of a bundle, by their names in its pages' addresses. */
type BundleFiles = ReadonlyMap<string, string>

/**
 * The file that a request names, or 404; both carry every security header. A name counts only if it is one of the bundle's
 * files as the folder lists them (`bundleFiles`), so there is no path to traverse: nothing of the address is ever made into
 * one, and a link is no file. Rejects when the file cannot be read: the app is broken then.
 * A page is told to be in the language `locale`, a BCP 47 tag: it is how the window learns what to speak.
 */
export async function answer(
  files: BundleFiles,
  request: Pick<Request, 'method' | 'url'>,
  locale: string,
): Promise<Response> {
  const name = nameOf(request)
  const file = name === null ? undefined : files.get(name)
  const type = file === undefined ? undefined : contentTypes[extname(file)]
  if (file === undefined || type === undefined)
    return new Response(null, { status: 404, headers: securityHeaders })
  const content = await readFile(file)
  const body = isPage(file) ? spoken(content, locale) : new Uint8Array(content)
  return new Response(body, { status: 200, headers: { ...securityHeaders, 'Content-Type': type } })
}

/** Whether an address, or a file, is that of a page. */
export const isPage = (address: string): boolean => address.endsWith('/') || extname(address) === '.html'

function nameOf({ method, url }: Pick<Request, 'method' | 'url'>): string | null {
  if (method !== 'GET' || !url.startsWith(`${appOrigin}/`)) return null
  const name = url.slice(appOrigin.length + 1)
  return name === '' ? page : name
}

const spoken = (content: Buffer, locale: string) =>
  new TextEncoder().encode(content.toString('utf8').replace('<html lang="en">', `<html lang="${locale}">`))

/** All files of a bundle in `folder`. Rejects when it cannot be read. */
export async function bundleFiles(folder: string): Promise<BundleFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [nameIn(folder, path), path]),
  )
}

const nameIn = (folder: string, path: string) => relative(folder, path).replaceAll('\\', '/')
