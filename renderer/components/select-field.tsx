import { useId, type Ref } from 'react'
import styles from './select-field.module.css'

interface SelectFieldProps<V extends string> {
  readonly label: string
  readonly value: V
  /** What each value is called, in the order in which they are offered. */
  readonly options: Readonly<Record<V, string>>
  readonly choose: (value: V) => void
  readonly ref?: Ref<HTMLSelectElement>
}

/** One of a few values, under a label. */
export function SelectField<V extends string>({ label, value, options, choose, ref }: SelectFieldProps<V>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select ref={ref} id={id} value={value} onChange={(event) => choose(event.target.value as V)}>
        {Object.entries<string>(options).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
