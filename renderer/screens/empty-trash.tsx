import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { countsOf } from '../state/rows.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'

/** Offered as long as there is something in the trash; asks before it is done. */
export function EmptyTrash() {
  const { moves, notes } = useApp()
  const count = countsOf(useStore(notes.state)).trash
  const [asking, setAsking] = useState(false)
  const empty = () => {
    setAsking(false)
    void moves.emptyTrash().then(() => focusOnceDrawn('list'))
  }
  if (count === 0) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{sentences.emptyTrash}</Button>
      <ConfirmDialog
        open={asking}
        title={sentences.confirmEmptyTrash(count)}
        body={sentences.confirmEmptyTrashBody(count)}
        action={sentences.deleteForever}
        confirm={empty}
        cancel={() => setAsking(false)}
      />
    </>
  )
}
