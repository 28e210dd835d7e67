import { useState, type Ref } from 'react'
import { keysText } from '../text/texts.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import styles from './field.module.css'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly submit?: () => void
  readonly complaint?: string | undefined
  readonly isNew?: boolean
  readonly fieldRef?: Ref<HTMLInputElement>
}

/** A field for a passphrase, which can be shown while it is typed. */
export function SecretField({ label, value, change, submit, complaint, isNew, fieldRef }: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} submit={submit} complaint={complaint}>
      {(tied) => (
        <div className={styles.secret}>
          <input
            {...tied}
            ref={fieldRef}
            type={isShown ? 'text' : 'password'}
            value={value}
            autoComplete={isNew ? 'new-password' : 'off'}
            onChange={({ target }) => change(target.value)}
          />
          <Button look="plain" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? keysText.hide : keysText.show}
          </Button>
        </div>
      )}
    </Field>
  )
}
