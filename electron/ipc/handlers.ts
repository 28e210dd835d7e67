import { type contract } from '../../shared/ipc/contract.ts'
import { type Handlers } from '../../shared/ipc/define.ts'
import { type Session } from '../vault/session.ts'

/** What the app itself answers; the rest is the session's. */
export type AppHandlers = Handlers<typeof contract>['app']

/** Each call of the contract in one line: handlers only pass on. */
export const createHandlers = (session: Session, app: AppHandlers): Handlers<typeof contract> => ({
  app,
  session: {
    state: () => Promise.resolve(session.state),
    create: ({ name }) => session.create(name),
    retry: () => session.start(),
  },
  notes: {
    list: async () => Promise.resolve(session.vault.notes.list()),
    open: async ({ id }) => session.vault.notes.open(id),
    create: async ({ draft }) => session.vault.notes.create(draft),
    save: async ({ id, base, draft }) => session.vault.notes.save(id, base, draft),
    trash: async ({ id }) => session.vault.notes.trash(id),
    restore: async ({ id }) => session.vault.notes.restore(id),
    purge: async ({ id }) => session.vault.notes.purge(id),
  },
})
