import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture, findProgram } from '../../scripts/program.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'

/** What the kernel was asked for, in the order in which it was done. */
export interface Call {
  readonly name: 'open-new' | 'write' | 'fsync' | 'rename' | 'fsync-folder'
  readonly path: string
}

/**
 * What a save asks of the kernel, as strace sees it: the calls that concern the note's own file, its temp file and its
 * folder. `work` is an empty folder. Throws when strace is not there.
 */
export async function traceSave(work: string): Promise<Call[]> {
  if (findProgram('strace') === undefined) throw new Error('strace is missing: apt-get install strace')
  const bench = new SessionBench(await mkdtemp(join(work, 'traced-')))
  const id = await bench.within(async (vault) => (await vault.notes.create({ title: '1', body: 'first' })).id)
  const log = join(work, 'trace')
  const entries = JSON.stringify([...bench.keychain.entries])
  const { code, errors } = await capture('strace', [
    ...[
      '-f',
      '-y',
      '-qq',
      '-s',
      '0',
      '-o',
      log,
      '-e',
      'trace=openat,write,pwrite64,fsync,rename,renameat,renameat2',
    ],
    ...[process.execPath, join(import.meta.dirname, 'writer.ts'), bench.root, entries, '1'],
  ])
  if (code !== 0) throw new Error(`the traced save failed: ${errors}`)
  return callsFor(await readFile(log, 'utf8'), `/notes/${id.slice(0, 2)}`)
}

/** The calls of a trace that name something in the folder that ends with `folder`. */
function callsFor(trace: string, folder: string): Call[] {
  const calls: Call[] = []
  // A call that another thread's interrupts is written in two parts; the second tells when it was done.
  const begun = new Map<string, string>()
  for (const line of trace.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.replace(/ *<unfinished \.\.\.>$/, ''))
      continue
    }
    const whole = rest.replace(/^<\.\.\. \w+ resumed>/, begun.get(thread) ?? '')
    const call = callOf(whole, folder)
    if (call !== null) calls.push(call)
  }
  return calls
}

function callOf(text: string, folder: string): Call | null {
  const [, name = ''] = /^(\w+)\(/.exec(text) ?? []
  const path = pathIn(text)
  if (!path.includes(folder)) return null
  if (name === 'openat') return text.includes('O_EXCL') ? { name: 'open-new', path } : null
  if (name === 'write' || name === 'pwrite64') return { name: 'write', path }
  if (name.startsWith('rename')) return { name: 'rename', path }
  if (name === 'fsync') return { name: path.endsWith(folder) ? 'fsync-folder' : 'fsync', path }
  return null
}

/** The path in quotes, or that of the descriptor which -y puts in angle brackets. */
const pathIn = (text: string): string =>
  /"([^"]+)"/.exec(text)?.[1] ?? /^\w+\(\d+<([^>]+)>/.exec(text)?.[1] ?? ''

/** What a durable save is: each of these, in this order. */
export const durableOrder = ['open-new', 'write', 'fsync', 'rename', 'fsync-folder'] as const
