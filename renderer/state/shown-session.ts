import type { SessionState } from '../../shared/model/session.ts'
import type { Notes } from './notes.ts'
import type { Session } from './session.ts'
import { createStore, type Store } from './store.ts'

/** How long an unlock may wait for the list, in ms: drawing the screen once, with its notes, is faster than drawing it twice. */
const longestWait = 100

/** The session as the window shows it: at once, but an unlock only when there are notes to show or the wait is over. */
export function createShownSession(
  session: Pick<Session, 'state'>,
  notes: Pick<Notes, 'state'>,
): Store<SessionState> {
  const shown = createStore(session.state.get())
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    clearTimeout(timer)
    timer = undefined
    shown.set(session.state.get())
  }
  const follow = () => {
    const isUnlocking = session.state.get().status === 'unlocked' && shown.get().status !== 'unlocked'
    if (isUnlocking && notes.state.get().status === 'loading') timer ??= setTimeout(show, longestWait)
    else show()
  }
  session.state.subscribe(follow)
  notes.state.subscribe(follow)
  return shown
}
