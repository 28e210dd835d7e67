import { useId, type KeyboardEvent, type ReactNode } from 'react'
import styles from './field.module.css'

interface FieldProps {
  readonly label: string
  /** Enter was pressed in it. */
  readonly submit?: (() => void) | undefined
  /** What is wrong with it, or nothing. */
  readonly complaint?: string | undefined
  /** The input, given what ties it to its label and its complaint. */
  readonly children: (tied: TiedInput) => ReactNode
}

interface TiedInput {
  readonly id: string
  readonly spellCheck: false
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** An input under its label, with what is wrong with it below. */
export function Field({ label, submit, complaint, children }: FieldProps) {
  const id = useId()
  const hint = useId()
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit?.()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        spellCheck: false,
        'aria-invalid': complaint !== undefined,
        'aria-describedby': hint,
        onKeyDown: key,
      })}
      <p id={hint} className={styles.hint} role="alert">
        {complaint}
      </p>
    </div>
  )
}
