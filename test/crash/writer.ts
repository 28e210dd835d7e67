import { writeSync } from 'node:fs'
import { MemoryKeychain } from '../electron/vault/memory-keychain.ts'
import { fernetMode } from '../../electron/vault/mode.ts'
import { Session } from '../../electron/vault/session.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { canary } from './exercises.ts'

/*
 * A process that writes notes until it is killed, on the real disk. Arguments: the vault's folder, the keychain's entries
 * as JSON, how many saves to make (0: no end). Once it is unlocked, and after each save that was acknowledged, it says so
 * in a line: `unlocked`, `ID NUMBER`.
 */
const [root = '', entries = '[]', most = '0'] = process.argv.slice(2)
const keychain = new MemoryKeychain(JSON.parse(entries) as [string, string][])
const session = new Session({
  root,
  mode: fernetMode(keychain),
  report: (_code, error) => {
    throw error
  },
  onState: () => undefined,
  onNoteChange: () => undefined,
})
// Not through a stream: what was said before the kill has to have been said.
const say = (line: string) => writeSync(1, `${line}\n`)
const textOf = (number: number) => `${canary} ${number} ${'x'.repeat(2_000)}`

await session.start()
say('unlocked')
const { notes } = session.vault
const writing: { id: NoteId; revision: number; number: number }[] = notes
  .list()
  .notes.map(({ id, revision, title }) => ({ id, revision, number: Number(title) }))

const turns = most === '0' ? Infinity : Number(most)

for (let turn = 0; turn < turns; turn++) {
  const note = writing[turn % 8]
  if (note === undefined) {
    const { id, revision } = await notes.create({ title: '1', body: textOf(1) })
    writing.push({ id, revision, number: 1 })
    say(`${id} 1`)
    continue
  }
  note.number++
  const draft = { title: String(note.number), body: textOf(note.number) }
  const outcome = await notes.save(note.id, note.revision, draft)
  if (outcome.status !== 'saved') throw new Error('a save that nobody disturbs is saved')
  note.revision = outcome.note.revision
  say(`${note.id} ${note.number}`)
}
await session.close()
