import { type AppHandlers, type contract } from '../../shared/ipc/contract.ts'
import { type Emitters, type Handlers } from '../../shared/ipc/define.ts'
import { hitCount } from '../../shared/hit-count.ts'
import { type EventLog } from '../log/event-log.ts'
import { type Surroundings } from '../vault/leak-test.ts'
import { type Session } from '../vault/session.ts'
import { arrangeMany, moveMany, restoreMany } from '../vault/many-notes.ts'
import { emptyTrash } from '../vault/trash.ts'
import { type Desk, createAccessHandlers, leavingBy } from './access-handlers.ts'
import { createAttachmentHandlers } from './attachment-handlers.ts'
import { VaultTasks } from './vault-tasks.ts'

/** Each call of the contract in one line: handlers only pass on. */
export function createHandlers(
  session: Session,
  app: AppHandlers,
  emit: Emitters<typeof contract>,
  log: EventLog,
  desk: Desk,
  around: Surroundings,
): Handlers<typeof contract> {
  const leaving = leavingBy(desk)
  const tasks = new VaultTasks(emit.vault.progress)
  const changeNotebooks = telling(() => emit.notebooks.changed(session.vault.notebooks.list()))
  const changeSearches = telling(() => emit.searches.changed(session.vault.searches.list()))
  return {
    ...app,
    session: {
      state: () => Promise.resolve(session.state),
      create: ({ name }) => session.create(name),
      retry: () => session.start(),
      unlock: ({ user, passphrase }) => session.unlock(user, passphrase),
      recover: ({ user, recoveryKey, passphrase }) => session.recover(user, recoveryKey, passphrase),
      lock: async ({ unsaved }) => (unsaved ? desk.stayUnlocked() : leaving(() => session.lock())),
      choose: ({ user }) => leaving(() => session.choose(user)),
    },
    ...createAccessHandlers(session, desk),
    notes: {
      list: async (input) => session.vault.pages.page(input?.from ?? 0),
      open: async ({ id }) => session.vault.notes.open(id),
      search: async (request) => session.vault.finder.search(request),
      create: async ({ draft, arrangement }) => session.vault.notes.create(draft, arrangement),
      save: async ({ id, base, draft }) => session.vault.notes.save(id, base, draft),
      trash: async ({ id }) => session.vault.notes.trash(id),
      restore: async ({ id }) => session.vault.notes.restore(id),
      arrange: async ({ id, arrangement }) => session.vault.notes.arrange(id, arrangement),
      arrangeMany: async ({ changes }) => arrangeMany(session.vault.notes, changes),
      moveMany: async ({ ids, to }) => moveMany(session.vault.notes, ids, to),
      restoreMany: async ({ revisions }) => restoreMany(session.vault.notes, revisions),
      purge: async ({ id }) => session.vault.notes.purge(id),
      emptyTrash: async () => emptyTrash(session.vault.notes),
      history: async ({ id }) => session.vault.notes.history.list(id),
      openRevision: async ({ id, revision }) => session.vault.notes.history.open(id, revision),
      restoreRevision: async ({ id, revision }) => session.vault.notes.restoreRevision(id, revision),
      recover: async ({ id }) => session.vault.notes.recover(id),
    },
    notebooks: {
      list: async () => Promise.resolve(session.vault.notebooks.list()),
      create: ({ name, parent }) => changeNotebooks(() => session.vault.notebooks.create(name, parent)),
      rename: ({ id, name }) => changeNotebooks(() => session.vault.notebooks.rename(id, name)),
      move: ({ id, parent }) => changeNotebooks(() => session.vault.notebooks.move(id, parent)),
      remove: ({ id }) => changeNotebooks(() => session.vault.notebooks.remove(id)),
      putBack: ({ notebook, children }) =>
        changeNotebooks(() => session.vault.notebooks.putBack(notebook, children)),
    },
    searches: {
      list: async () => Promise.resolve(session.vault.searches.list()),
      counts: async (clock) => session.vault.searches.counts(clock),
      create: ({ name, query, position }) =>
        changeSearches(() => session.vault.searches.create(name, query, position)),
      rename: ({ id, name }) => changeSearches(() => session.vault.searches.rename(id, name)),
      remove: ({ id }) => changeSearches(() => session.vault.searches.remove(id)),
    },
    links: {
      backlinks: async ({ id, offset, limit }) => session.vault.links.backlinks(id, offset, limit),
      linking: async ({ id, title }) => session.vault.links.linking(id, title),
      relink: async ({ id, from, ids }) => session.vault.links.relink(id, from, ids),
    },
    spelling: {
      settings: async () => Promise.resolve(session.vault.spelling.settings()),
      choose: async ({ languages }) => session.vault.spelling.choose(languages),
      check: async ({ words, languages }) => session.vault.spelling.check(words, languages),
      suggest: async ({ word, languages }) => session.vault.spelling.suggest(word, languages),
      learn: async ({ word }) => session.vault.spelling.learn(word),
      forget: async ({ word }) => session.vault.spelling.forget(word),
    },
    attachments: createAttachmentHandlers(session, desk.saveFile),
    index: {
      state: async () => Promise.resolve(session.vault.indexState),
    },
    vault: {
      verify: async () => {
        const report = await tasks.run((task) => session.vault.verify(task))
        log.record({ event: 'verified', ...report, problems: report.problems.length })
        return session.vault.checks.verified(report)
      },
      rotate: async () => {
        const report = await tasks.run((task) => session.vault.rotate(task))
        log.record({ event: 'rotated', ...report, problems: report.problems.length })
        return report
      },
      leakTest: async () => {
        const report = await tasks.run((task) => session.vault.leakTest(around, task))
        const { finished, files, hits } = report
        log.record({ event: 'leak-tested', finished, files, hits: hitCount(hits) })
        return session.vault.checks.leakTested(report)
      },
      cancel: async () => tasks.cancel(),
    },
  }
}

/** Runs a change, and then `tell`. */
const telling =
  (tell: () => void) =>
  async <T>(change: () => Promise<T>): Promise<T> => {
    const result = await change()
    tell()
    return result
  }
