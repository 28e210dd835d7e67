import type { Door } from '../../shared/model/session.ts'
import { Button } from '../components/button.tsx'
import { useApp } from '../state/app.ts'
import { keysText } from '../text/texts.ts'
import styles from './other-people.module.css'

const words = keysText.unlock

/** Who else keeps notes here; choosing one shows their door. */
export function OtherPeople({ door }: { readonly door: Door }) {
  const { session } = useApp()
  const others = door.people.filter(({ user }) => user !== door.user)
  if (others.length === 0) return null
  return (
    <section className={styles.others} aria-label={words.others}>
      <h2>{words.others}</h2>
      <ul>
        {others.map(({ user, name }) => (
          <li key={user}>
            <Button onClick={() => void session.choose(user)}>{name || words.unnamed(user)}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
