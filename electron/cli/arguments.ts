import { parseArgs } from 'node:util'

export const usage = `Usage: vault COMMAND [options]

  list                 the notes: id, last change, title
  show ID              one note; the first digits of its id are enough
  search WORD…         the notes that hold every word, best first; also "a phrase", -not, tag:, in:, is:, has:
  verify               decrypt every file, name each that is not as it should be
  rotate               change the keys: encrypt everything anew
  export --to FOLDER   write readable copies into an empty folder

  --place PLACE        for list and search: notes (the default), archive, trash or all
  --format FORMAT      for export: markdown (the default) or json
  --json               results as JSON, one document
  --person NAME        whose notes, where several people keep some
  --recovery           open with the recovery key; the keychain opens the vault again afterwards

A passphrase or a recovery key is asked for on the terminal, or read from standard input, a line each.

Exit codes: 0 done · 1 failed · 2 not understood · 3 no such note · 4 the app has the vault open ·
5 the keychain or its key · 6 files that are not as they should be`

const places = ['notes', 'archive', 'trash', 'all'] as const
const formats = ['markdown', 'json'] as const

/** How the vault is opened. */
export interface Opening {
  readonly person?: string
  readonly recovery?: true
}

export type Command = Opening & { readonly json: boolean } & (
    | { readonly name: 'list'; readonly place: (typeof places)[number] }
    | { readonly name: 'show'; readonly id: string }
    | { readonly name: 'search'; readonly words: readonly string[]; readonly place: (typeof places)[number] }
    | { readonly name: 'verify' }
    | { readonly name: 'rotate' }
    | { readonly name: 'export'; readonly to: string; readonly format: (typeof formats)[number] }
  )

/** The command that the arguments ask for, or the reason why they ask for none. */
export function parseCommand(
  args: readonly string[],
): Command | { readonly name: 'none'; readonly reason: string } {
  try {
    return commandOf(args)
  } catch (error) {
    // parseArgs throws TypeErrors whose messages name the option, and so do we below.
    if (error instanceof TypeError) return { name: 'none', reason: error.message }
    throw error
  }
}

function commandOf(args: readonly string[]): Command {
  const options = {
    place: { type: 'string', default: 'notes' },
    format: { type: 'string', default: 'markdown' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    person: { type: 'string' },
    recovery: { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [name, ...rest] = positionals
  const common = {
    json: values.json,
    ...(values.person !== undefined && { person: values.person }),
    ...(values.recovery && { recovery: true as const }),
  }
  switch (name) {
    case 'list':
      return { name, ...common, place: oneOf('--place', values.place, places), ...none(rest) }
    case 'show':
      return { name, ...common, id: one('ID', rest) }
    case 'search':
      if (rest.length === 0) throw new TypeError('search needs a word')
      return { name, ...common, place: oneOf('--place', values.place, places), words: rest }
    case 'verify':
    case 'rotate':
      return { name, ...common, ...none(rest) }
    case 'export':
      if (values.to === undefined) throw new TypeError('export needs --to FOLDER')
      return {
        name,
        ...common,
        to: values.to,
        format: oneOf('--format', values.format, formats),
        ...none(rest),
      }
    default:
      throw new TypeError(name === undefined ? 'no command given' : `no such command: ${name}`)
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) throw new TypeError(`${option} takes ${allowed.join(', ')}`)
  return found
}

function one(what: string, values: readonly string[]): string {
  const [value, ...more] = values
  if (value === undefined || more.length > 0) throw new TypeError(`exactly one ${what} is needed`)
  return value
}

function none(values: readonly string[]): object {
  if (values.length > 0) throw new TypeError(`not understood: ${values.join(' ')}`)
  return {}
}
