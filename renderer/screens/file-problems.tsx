import { FileWarning } from 'lucide-react'
import type { FileProblem } from '../../shared/model/problem.ts'
import { sentences } from '../text/texts.ts'
import styles from './file-problems.module.css'
import { RecoveryOffer } from './recovery-offer.tsx'

interface FileProblemsProps<P extends FileProblem> {
  readonly problems: readonly P[]
  /** Whether the problem's note may be had back from an earlier version. */
  readonly canRecover: (problem: P) => boolean
}

/** Files by name, each with what is wrong with it. */
export function FileProblems<P extends FileProblem>({ problems, canRecover }: FileProblemsProps<P>) {
  return (
    <ul className={styles.files}>
      {problems.map((problem) => (
        <li key={problem.file}>
          <FileWarning size={18} strokeWidth={1.75} aria-hidden />
          <div>
            <code>{problem.file}</code>
            <p>{sentences.problem[problem.kind]}</p>
            {problem.note !== null && canRecover(problem) && <RecoveryOffer note={problem.note} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
