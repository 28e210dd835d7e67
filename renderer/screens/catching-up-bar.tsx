import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { findingTexts } from '../text/texts.ts'
import styles from './catching-up-bar.module.css'

/** How far list and finds are, while they catch up with the vault's folder. */
export function CatchingUpBar() {
  const { catchingUp } = useApp()
  const state = useStore(catchingUp.state)
  if (state.status === 'ready') return null
  const { status, done, total } = state
  const text = findingTexts.catchingUp[status](done, total)
  return (
    <div className={styles.bar}>
      <p>{text}</p>
      <progress aria-label={text} max={Math.max(total, 1)} value={total === 0 ? undefined : done} />
    </div>
  )
}
