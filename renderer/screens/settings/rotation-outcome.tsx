import type { RotationReport } from '../../../shared/model/rotation.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import type { Outcome } from '../../state/vault-tasks.ts'
import { sentences } from '../../text/texts.ts'
import { FileProblems } from '../file-problems.tsx'
import { TaskResult } from './task-result.tsx'

const words = sentences.vault

/** How the last change of the vault's keys ended. */
export function RotationOutcome({ outcome }: { readonly outcome: Outcome<RotationReport> }) {
  if (outcome.status === 'failed') return <FailureNote failure={outcome.failure} />
  const { finished, current, problems } = outcome.report
  return (
    <>
      <TaskResult good={finished && problems.length === 0}>
        {words.changed(finished, current, problems.length)}
      </TaskResult>
      {problems.length > 0 && <FileProblems problems={problems} canRecover={() => false} />}
    </>
  )
}
