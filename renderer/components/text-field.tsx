import { useId, type KeyboardEvent, type Ref } from 'react'
import { classes } from './button.tsx'
import styles from './field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly submit?: () => void
  readonly complaint?: string | undefined
  readonly maxLength?: number
  /** For keys, whose characters are compared one by one. */
  readonly isKey?: boolean
  readonly fieldRef?: Ref<HTMLInputElement>
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, change, submit, complaint, maxLength, isKey, fieldRef } = props
  const id = useId()
  const hint = useId()
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit?.()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={fieldRef}
        className={classes(isKey && styles.key)}
        type="text"
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={complaint !== undefined}
        aria-describedby={hint}
        onChange={({ target }) => change(target.value)}
        onKeyDown={key}
      />
      <p id={hint} className={styles.hint} role="alert">
        {complaint}
      </p>
    </div>
  )
}
