import type { VerifyReport } from '../../../shared/model/problem.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { sentences } from '../../text/texts.ts'
import { FileProblems } from '../file-problems.tsx'
import { TaskResult } from './task-result.tsx'
import { TaskSection } from './task-section.tsx'

const words = sentences.vault

/** Decrypt every file and compare it with its place and name. */
export function VaultCheck() {
  const { vaultTasks } = useApp()
  const { verified } = useStore(vaultTasks.state)
  return (
    <TaskSection
      name="verify"
      title={words.check}
      body={words.checkBody}
      start={() => void vaultTasks.verify()}
    >
      {verified?.status === 'failed' && <FailureNote failure={verified.failure} />}
      {verified?.status === 'reported' && <Report report={verified.report} />}
    </TaskSection>
  )
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { finished, checked, problems } = report
  return (
    <>
      <TaskResult good={finished && problems.length === 0}>
        {words.checked(finished, checked, problems.length)}
      </TaskResult>
      {problems.length > 0 && <FileProblems problems={problems} canRecover={({ offer }) => offer !== null} />}
    </>
  )
}
