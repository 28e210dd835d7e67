import { openSync } from 'node:fs'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { codeOf } from '../../../shared/errors.ts'

/*
 * A safe folder in a process with little room. Arguments: the root, and what to do there. Prints a line of JSON.
 * read-all: read every file of `notes` ten times, all at once. exhaust: write `file` when no file can be opened any more.
 * fill: write ever larger files until the disk is full, then `file`, which exists.
 */
const [root = '', what = ''] = process.argv.slice(2)
const folder = await SafeFolder.open(root)

async function codeOfWriting(path: string, bytes: Uint8Array): Promise<string> {
  try {
    await folder.write(path, bytes)
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

async function readAll() {
  const names = await folder.list('notes')
  const contents = await Promise.all(
    [...Array(10).keys()].flatMap(() => names.map((name) => folder.read(`notes/${name}`))),
  )
  return { read: contents.filter((bytes) => bytes !== null).length }
}

async function exhaust() {
  // What loads lazily must be there before no file can be opened.
  await folder.write('file', Buffer.from('old'))
  let last = ''
  while (last === '') {
    try {
      openSync('/dev/null', 'r')
    } catch (error) {
      last = (error as NodeJS.ErrnoException).code ?? 'no code'
    }
  }
  return { last, code: await codeOfWriting('file', Buffer.from('new')) }
}

async function fill() {
  await folder.write('file', Buffer.alloc(100_000, 'old'))
  let code = 'done'
  for (let i = 0; code === 'done'; i++) code = await codeOfWriting(`more/${i}`, Buffer.alloc(150_000))
  const again = await codeOfWriting('file', Buffer.alloc(400_000, 'new'))
  const kept = (await folder.read('file'))?.equals(Buffer.alloc(100_000, 'old'))
  return { code, again, kept, swept: await folder.sweep() }
}

const acts: Readonly<Record<string, () => Promise<unknown>>> = { 'read-all': readAll, exhaust, fill }
process.stdout.write(`${JSON.stringify(await acts[what]?.())}\n`)
