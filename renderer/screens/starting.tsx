import { Mark } from '../components/mark.tsx'
import { sentences } from '../text/texts.ts'
import styles from './starting.module.css'

/** Until the session is known. The sentence appears only when it takes long enough to wonder. */
export function Starting() {
  return (
    <main className={styles.screen} aria-busy="true">
      <Mark size={48} />
      <p className={styles.sentence}>{sentences.starting}</p>
    </main>
  )
}
