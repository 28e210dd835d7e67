import { useRef } from 'react'
import type { FileProblem } from '../../shared/model/problem.ts'
import { useFocusTarget } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { FileProblems } from './file-problems.tsx'
import styles from './problems-pane.module.css'

/** Every file that could not be used, by name, and that it is kept. */
export function ProblemsPane() {
  const { notes } = useApp()
  const state = useStore(notes.state)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('list', () => heading.current?.focus())
  return (
    <section className={styles.pane} aria-labelledby="problems-title" data-pane="1">
      <h2 id="problems-title" ref={heading} tabIndex={-1}>
        {sentences.problemsTitle}
      </h2>
      <p className={styles.lead}>{sentences.problemsBody}</p>
      {state.status === 'ready' && <FileProblems problems={state.problems} canRecover={mayBeRecovered} />}
    </section>
  )
}

/** Whether there is an earlier version is looked up when it is asked for. A file from outside is not this vault's note. */
const mayBeRecovered = ({ kind }: FileProblem) => kind !== 'unlisted' && kind !== 'unknown'
