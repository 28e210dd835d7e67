import { useState } from 'react'
import type { RotationReport } from '../../../shared/model/rotation.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { sentences } from '../../text/texts.ts'
import { FileProblems } from '../file-problems.tsx'
import { TaskResult } from './task-result.tsx'
import { TaskSection } from './task-section.tsx'

const words = sentences.vault

/** Change the keys, after saying what that does. */
export function VaultKeys() {
  const { vaultTasks } = useApp()
  const { rotated } = useStore(vaultTasks.state)
  const [asking, setAsking] = useState(false)
  const rotate = () => {
    setAsking(false)
    void vaultTasks.rotate()
  }
  return (
    <>
      <TaskSection
        name="rotate"
        title={words.changeKeys}
        body={words.changeKeysBody}
        start={() => setAsking(true)}
      >
        {rotated?.status === 'failed' && <FailureNote failure={rotated.failure} />}
        {rotated?.status === 'reported' && <Report report={rotated.report} />}
      </TaskSection>
      <ConfirmDialog
        open={asking}
        look="primary"
        title={words.confirmChange}
        body={words.confirmChangeBody}
        action={words.changeKeys}
        confirm={rotate}
        cancel={() => setAsking(false)}
      />
    </>
  )
}

function Report({ report: { finished, current, problems } }: { readonly report: RotationReport }) {
  return (
    <>
      <TaskResult good={finished && problems.length === 0}>
        {words.changed(finished, current, problems.length)}
      </TaskResult>
      {problems.length > 0 && <FileProblems problems={problems} canRecover={() => false} />}
    </>
  )
}
