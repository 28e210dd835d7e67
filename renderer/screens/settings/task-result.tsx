import { CircleAlert, CircleCheck } from 'lucide-react'
import { classes } from '../../components/button.tsx'
import styles from './task-section.module.css'

interface TaskResultProps {
  /** Nothing is left to be done about it. */
  readonly good: boolean
  readonly children: string
}

/** How a task ended, in a sentence that is also read out. */
export function TaskResult({ good, children }: TaskResultProps) {
  const Icon = good ? CircleCheck : CircleAlert
  return (
    <p role="status" className={classes(styles.result, good ? styles.good : styles.bad)}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
