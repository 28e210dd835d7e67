import { capture } from './program.ts'
import { findPython } from './system-libraries.ts'

/** A note as somebody without Fernkeep reads it. */
export interface OutsideNote {
  readonly title: string
  readonly body: string
}

/** docs/vault-format.md, "Read a note without Fernkeep", for every note of a user's folder. */
const program = `
import glob, json, sys
from cryptography.fernet import Fernet, MultiFernet
asked = json.load(sys.stdin)
keys = json.load(open(asked['folder'] + '/keys.json'))
root = json.loads(Fernet(asked['key']).decrypt(keys['slots'][0]['token']))['key']
ring = json.loads(Fernet(root).decrypt(keys['keyRing']))['keys']
opener = MultiFernet([Fernet(key) for key in ring])
files = glob.glob(asked['folder'] + '/notes/*/*.fernet')
print(json.dumps([json.loads(opener.decrypt(open(file, 'rb').read()))['note'] for file in files]))
`

/**
 * Read the notes in `folder` (users/<user hash>) with Python's cryptography, `key` being the keychain's 44 characters.
 * Throws when Python refuses any of them, or is not there.
 */
export async function readWithPython(folder: string, key: string): Promise<OutsideNote[]> {
  const python = await findPython()
  if (python === undefined) throw new Error('no python3 with cryptography on this system')
  // By standard input: an argument would show the key to every account of the machine.
  const { code, output, errors } = await capture(python, ['-c', program], {
    input: JSON.stringify({ folder, key }),
  })
  if (code !== 0)
    throw new Error(`Python could not open the notes: ${errors.trim().split('\n').at(-1) ?? ''}`)
  return JSON.parse(output) as OutsideNote[]
}
