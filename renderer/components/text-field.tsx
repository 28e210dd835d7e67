import type { Ref } from 'react'
import { classes } from './button.tsx'
import { Field } from './field.tsx'
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
  return (
    <Field label={label} submit={submit} complaint={complaint}>
      {(tied) => (
        <input
          {...tied}
          ref={fieldRef}
          className={classes(isKey && styles.key)}
          type="text"
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  )
}
