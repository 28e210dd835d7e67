import { systemKeychain } from '../../electron/keychain/keychain.ts'
import { fernetMode } from '../../electron/vault/mode.ts'
import { limits } from '../../shared/limits.ts'
import { line } from '../../shared/model/fields.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'
import { hostileDocuments, hostileTexts } from './hostile-texts.ts'

/*
 * Fills the development vault at the folder given: for `notes`, with a note for each hostile text, which is its title, and
 * those made last, first in the list, hold the documents; for `places`, with a tag and a notebook for each. A process of
 * its own, because keytar talks to the bus it was started with.
 */
const [root = '', kind] = process.argv.slice(2)

/** As much of a text as a field takes, as the bridge would clean it. */
const cut = (text: string, length: number) => line(length).parse([...text].slice(0, length).join(''))

await new SessionBench(root, undefined, fernetMode(systemKeychain('Fernkeep (dev)'))).within(
  async (vault) => {
    for (const [i, text] of hostileTexts.entries()) {
      if (kind === 'notes') {
        const body = hostileDocuments[hostileTexts.length - 1 - i] ?? text
        await vault.notes.create({ title: cut(text, limits.titleLength), body })
      } else {
        const { id } = await vault.notes.create({ title: 'Plain', body: '' })
        const notebook = (await vault.notebooks.create(cut(text, limits.nameLength), null)).id
        await vault.notes.arrange(id, { tags: [cut(text, limits.tagLength)], notebook })
      }
    }
  },
)
