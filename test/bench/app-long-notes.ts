import { fernetMode } from '../../electron/vault/mode.ts'
import { Session } from '../../electron/vault/session.ts'
import { systemKeychain } from '../../electron/keychain/keychain.ts'
import { seedNotes } from '../../scripts/seed/notes.ts'
import { nameFor } from '../../electron/app/environment.ts'
import { until, vaultFolder } from './app-vault.ts'

/** A note that is made for its length. */
export interface LongNote {
  readonly title: string
  readonly bytes: number
}

/** Write notes of these lengths into the seeded vault: Markdown as `npm run seed` writes it, one text after the other. */
export async function addLongNotes(env: NodeJS.ProcessEnv, notes: readonly LongNote[]): Promise<void> {
  const session = new Session({
    root: vaultFolder(env),
    mode: fernetMode(systemKeychain(nameFor('dev'))),
    report: (code) => {
      throw new Error(`the long notes could not be written: ${code}`)
    },
    onState: () => undefined,
    onNoteChange: () => undefined,
  })
  await session.start()
  try {
    // Pinned, so that they are at the top of the list.
    for (const { title, bytes } of notes)
      await session.vault.notes.create({ title, body: textOf(bytes) }, { pinned: true })
  } finally {
    await session.close()
  }
}

/** Whole texts, as many as come nearest below `bytes` in UTF-8. */
export function textOf(bytes: number): string {
  const texts: string[] = []
  let length = 0
  for (const { body } of seedNotes({ notes: 100_000, seed: 2, until }).notes) {
    length += Buffer.byteLength(body) + 2
    if (length > bytes) break
    texts.push(body)
  }
  return texts.join('\n\n')
}
