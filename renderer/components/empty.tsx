import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty.module.css'

interface EmptyProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly body: string
  readonly children?: ReactNode
}

/** What a pane shows when there is nothing in it, and what to do about that. */
export function Empty({ icon: Icon, title, body, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </div>
  )
}
