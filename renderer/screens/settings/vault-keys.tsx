import { useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { sentences } from '../../text/texts.ts'
import { RotationOutcome } from './rotation-outcome.tsx'
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
        {rotated && <RotationOutcome outcome={rotated} />}
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
