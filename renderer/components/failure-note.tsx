import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureTexts, sentences } from '../text/texts.ts'
import styles from './failure-note.module.css'

interface FailureNoteProps {
  readonly failure: Failure
  /** Said between what happened and what to do. */
  readonly more?: string
  readonly children?: ReactNode
}

/** A failure in place, with what can be done about it. */
export function FailureNote({ failure, more, children }: FailureNoteProps) {
  const { title, body, action } = failureTexts[failure.code]
  return (
    <div className={styles.note} role="alert">
      <CircleAlert className={styles.icon} size={18} strokeWidth={1.75} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <p>
          {more ?? body} {action}
        </p>
        {failure.reference && <p className={styles.reference}>{sentences.reference(failure.reference)}</p>}
      </div>
      {children}
    </div>
  )
}
