import { useSyncExternalStore } from 'react'
import { Button } from '../components/button.tsx'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { focusOnceDrawn } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'

/** Offered as long as there is something in the trash; asks before it is done. */
export function EmptyTrash() {
  const { moves, tallies, dialogs } = useApp()
  const count = useSyncExternalStore(tallies.subscribe, tallies.places).trash
  const asking = useStore(dialogs.state)?.kind === 'empty-trash'
  const empty = () => {
    dialogs.close()
    void moves.emptyTrash().then(() => focusOnceDrawn('list'))
  }
  if (count === 0) return null
  return (
    <>
      <Button onClick={() => dialogs.open({ kind: 'empty-trash' })}>{sentences.emptyTrash}</Button>
      <ConfirmDialog
        open={asking}
        title={sentences.confirmEmptyTrash(count)}
        body={sentences.confirmEmptyTrashBody(count)}
        action={sentences.deleteForever}
        confirm={empty}
        cancel={dialogs.close}
      />
    </>
  )
}
