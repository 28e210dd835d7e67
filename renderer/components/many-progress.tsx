import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { Button } from './button.tsx'
import styles from './toast-list.module.css'

/** How far a change of many notes is, and a way to stop it. */
export function ManyProgress() {
  const { many } = useApp()
  const progress = useStore(many.progress)
  if (progress === null) return null
  const { done, total } = progress
  return (
    <div className={styles.toast} role="status">
      <p>{sentences.organising.progress(done, total)}</p>
      <Button look="plain" className={styles.action} onClick={many.stop}>
        {sentences.organising.stop}
      </Button>
    </div>
  )
}
