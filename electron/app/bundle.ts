import { readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
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
type Bundle = ReadonlyMap<string, string>

/** What a request is answered with; `body` is the whole file. */
export interface Answer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * The file that a request names, or 404; both carry every security header. A name counts only if it is one of the bundle's
 * files as the folder lists them (`openBundle`), so there is no path to traverse: nothing of the address is ever made into
 * one, and a link is no file. Rejects when the file cannot be read: the app is broken then.
 * A page is told to be in the language `locale`, a BCP 47 tag: it is how the window learns what to speak.
 */
export async function answer(
  bundle: Bundle,
  request: Pick<Request, 'method' | 'url'>,
  locale: string,
): Promise<Answer> {
  const name = nameOf(request)
  const file = name === null ? undefined : bundle.get(name)
  const type = file === undefined ? undefined : contentTypes[extname(file)]
  if (file === undefined || type === undefined)
    return { status: 404, headers: securityHeaders, body: Buffer.alloc(0) }
  const body = isPage(file) ? spoken(readFileSync(file, 'utf8'), locale) : await readFile(file)
  return { status: 200, headers: { ...securityHeaders, 'Content-Type': type }, body }
}

/** Whether an address, or a file, is that of a page. */
export const isPage = (address: string): boolean => address.endsWith('/') || extname(address) === '.html'

function nameOf({ method, url }: Pick<Request, 'method' | 'url'>): string | null {
  if (method !== 'GET' || !url.startsWith(`${appOrigin}/`)) return null
  const name = url.slice(appOrigin.length + 1)
  return name === '' ? page : name
}

const spoken = (content: string, locale: string) =>
  Buffer.from(content.replace('<html lang="en">', `<html lang="${locale}">`))

/**
 * All files of a bundle in `folder`. Throws when it cannot be read. It waits for the disk, as an answer with a page does: a
 * start's first answer stands between the window and its page, and would take turns with all else that is loaded then.
 */
export const openBundle = (folder: string): Bundle =>
  new Map(filesIn(folder).map((path) => [nameIn(folder, path), path]))

/** Not `recursive`, with which Node follows links when it does not wait in turns. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.isFile() ? [path] : []
  })

const nameIn = (folder: string, path: string) => relative(folder, path).replaceAll('\\', '/')
