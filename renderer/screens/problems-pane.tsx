import { FileWarning } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'
import styles from './problems-pane.module.css'

/** Every file that could not be used, by name, and that it is kept. */
export function ProblemsPane() {
  const { notes } = useApp()
  const state = useStore(notes.state)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.pane} aria-labelledby="problems-title" data-pane="1">
      <h2 id="problems-title" ref={heading} tabIndex={-1}>
        {sentences.problemsTitle}
      </h2>
      <p>{sentences.problemsBody}</p>
      <ul className={styles.files}>
        {state.status === 'ready' &&
          state.problems.map(({ file, kind }) => (
            <li key={file}>
              <FileWarning size={18} strokeWidth={1.75} aria-hidden />
              <div>
                <code>{file}</code>
                <p>{sentences.problem[kind]}</p>
              </div>
            </li>
          ))}
      </ul>
    </section>
  )
}
