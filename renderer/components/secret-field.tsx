import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import { keysText } from '../text/keys.ts'
import { Button } from './button.tsx'
import styles from './field.module.css'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly submit?: () => void
  /** What is wrong with it, or nothing. */
  readonly complaint?: string | undefined
  readonly isNew?: boolean
  readonly fieldRef?: Ref<HTMLInputElement>
}

/** A field for a passphrase, which can be shown while it is typed. */
export function SecretField({ label, value, change, submit, complaint, isNew, fieldRef }: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  const id = useId()
  const hint = useId()
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit?.()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.secret}>
        <input
          id={id}
          ref={fieldRef}
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete={isNew ? 'new-password' : 'off'}
          spellCheck={false}
          aria-invalid={complaint !== undefined}
          aria-describedby={hint}
          onChange={({ target }) => change(target.value)}
          onKeyDown={key}
        />
        <Button look="plain" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? keysText.hide : keysText.show}
        </Button>
      </div>
      <p id={hint} className={styles.hint} role="alert">
        {complaint}
      </p>
    </div>
  )
}
