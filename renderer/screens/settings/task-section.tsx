import { useId, useRef, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import type { RunningTask } from '../../state/vault-tasks.ts'
import { sentences } from '../../text/texts.ts'
import styles from './task-section.module.css'

interface TaskSectionProps {
  readonly name: RunningTask['name']
  readonly title: string
  readonly body: string
  readonly start: () => void
  /** How it ended. */
  readonly children: ReactNode
}

/** A task of the vault: what it does, its button, and how far it is. */
export function TaskSection({ name, title, body, start, children }: TaskSectionProps) {
  const { vaultTasks } = useApp()
  const { running } = useStore(vaultTasks.state)
  const button = useRef<HTMLButtonElement>(null)
  const heading = useId()
  const mine = running?.name === name ? running : null
  return (
    <section className={styles.task} aria-labelledby={heading} aria-busy={mine !== null}>
      <h3 id={heading}>{title}</h3>
      <p>{body}</p>
      {mine && <TaskProgress task={mine} label={title} />}
      <div className={styles.actions}>
        <Button ref={button} aria-disabled={running !== null} onClick={() => running === null && start()}>
          {title}
        </Button>
        {mine && (
          <Button
            aria-disabled={mine.cancelling}
            onClick={() => {
              // It goes away, and the focus must not go with it.
              button.current?.focus()
              void vaultTasks.cancel()
            }}
          >
            {mine.cancelling ? sentences.vault.cancelling : sentences.cancel}
          </Button>
        )}
      </div>
      {!mine && children}
    </section>
  )
}

/** How far a task is, as a bar and in words. */
export function TaskProgress({ task, label }: { readonly task: RunningTask; readonly label: string }) {
  const { name, done, total } = task
  // A bar without a value says that it is not known yet how far it is.
  const value = total > 0 ? { value: done, max: total } : {}
  return (
    <div className={styles.progress}>
      <progress aria-label={label} {...value} />
      <p>{total > 0 ? sentences.vault.progress[name](done, total) : sentences.vault.counting}</p>
    </div>
  )
}
