import { type contract } from '../../shared/ipc/contract.ts'
import { type Handlers } from '../../shared/ipc/define.ts'
import { type Session } from '../vault/session.ts'

/** Save a file where the person says, in a native dialog; false: nowhere. */
export type SaveFile = (name: string, bytes: Uint8Array) => Promise<boolean>

/** The calls about files in notes. */
export const createAttachmentHandlers = (
  session: Session,
  saveFile: SaveFile,
): Handlers<typeof contract>['attachments'] => ({
  begin: async ({ name, size }) => ({ upload: session.vault.uploads.begin(name, size) }),
  put: async ({ upload, at, bytes }) => session.vault.uploads.put(upload, at, bytes),
  finish: async ({ upload }) => session.vault.uploads.finish(upload),
  cancel: async ({ upload }) => session.vault.uploads.cancel(upload),
  facts: async ({ id }) => session.vault.attachments.facts(id),
  read: async ({ id, part }) => {
    const { bytes } = await session.vault.attachments.part(id, part)
    return { bytes: Uint8Array.from(bytes) }
  },
  save: async ({ id }) => {
    const { facts, bytes } = await session.vault.attachments.content(id)
    return saveFile(facts.name, bytes)
  },
})
