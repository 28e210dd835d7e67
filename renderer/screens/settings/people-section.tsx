import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { cleanLine } from '../../../shared/text.ts'
import type { Failure } from '../../../shared/result.ts'
import { Button } from '../../components/button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { keysText } from '../../text/texts.ts'
import styles from './keys.module.css'

const words = keysText.people

/** Who keeps notes here: switch, add, rename, remove. */
export function PeopleSection() {
  const { access, session, leave } = useApp()
  const people = useStore(access.people)
  const state = useStore(session.state)
  const you = state.status === 'unlocked' ? state.name : ''
  return (
    <>
      <section className={styles.form} aria-label={words.here}>
        <h3>{words.here}</h3>
        <ul className={styles.people}>
          {people.map(({ user, name, you: isYou }) => (
            <li key={user}>
              <span>{name || keysText.unlock.unnamed(user)}</span>
              {isYou ? (
                <span className={styles.quiet}>{words.you}</span>
              ) : (
                <Button onClick={() => void leave(() => session.choose(user))}>{words.switchTo}</Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <NameForm title={words.rename} action={words.renameIt} act={access.rename} />
      <NameForm
        title={words.add}
        body={words.addBody}
        action={words.add}
        act={(name) => leave(() => session.addPerson(name))}
      />
      <NameForm
        title={words.remove}
        body={words.removeBody(you)}
        action={words.removeIt}
        isDanger
        act={(name) => leave(() => session.removePerson(name))}
      />
    </>
  )
}

interface NameFormProps {
  readonly title: string
  readonly body?: string
  readonly action: string
  readonly isDanger?: boolean
  readonly act: (name: string) => Promise<Failure | null>
}

function NameForm({ title, body, action, isDanger, act }: NameFormProps) {
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async () => {
    setMissing(cleanLine(name) === '')
    if (cleanLine(name) === '') return
    const answer = await act(cleanLine(name))
    setFailure(answer)
    if (answer === null) setName('')
  }
  return (
    <section className={styles.form} aria-label={title}>
      <h3>{title}</h3>
      {body !== undefined && <p>{body}</p>}
      <TextField
        label={words.name}
        value={name}
        change={setName}
        submit={() => void submit()}
        complaint={isMissing ? words.missing : undefined}
        maxLength={limits.nameLength}
      />
      {failure && <FailureNote failure={failure} />}
      <div className={styles.actions}>
        <Button look={isDanger ? 'danger' : 'outlined'} onClick={() => void submit()}>
          {action}
        </Button>
      </div>
    </section>
  )
}
