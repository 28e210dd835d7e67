import { Dialog, DialogHeading } from '@ariakit/react/dialog'
import { useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { Button } from '../components/button.tsx'
import dialogStyles from '../components/dialog.module.css'
import { HiddenDismiss } from '../components/hidden-dismiss.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { TextField } from '../components/text-field.tsx'
import type { ShownProposal } from '../state/access.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { keysText, sentences } from '../text/texts.ts'
import styles from './recovery-sheet.module.css'

const words = keysText.recovery

/** A new recovery key: shown once, then two of its groups are typed in from the copy. */
export function RecoverySheet() {
  const { access } = useApp()
  const proposal = useStore(access.proposal)
  return proposal && <Sheet proposal={proposal} key={proposal.groups.join()} />
}

function Sheet({ proposal }: { readonly proposal: ShownProposal }) {
  const { access } = useApp()
  const [isKept, setKept] = useState(false)
  return (
    <Dialog
      open
      onClose={() => void access.cancel()}
      // A click beside it must not throw away a key that somebody is writing down.
      hideOnInteractOutside={false}
      className={`${dialogStyles.dialog} ${dialogStyles.wide} ${styles.sheet}`}
      backdrop={<div className={dialogStyles.veil} />}
    >
      <DialogHeading className={dialogStyles.heading}>
        {isKept ? words.confirmTitle : words.title}
      </DialogHeading>
      <HiddenDismiss />
      {isKept ? (
        <Confirm proposal={proposal} back={() => setKept(false)} />
      ) : (
        <Shown proposal={proposal} next={() => setKept(true)} />
      )}
    </Dialog>
  )
}

function Shown({ proposal, next }: { readonly proposal: ShownProposal; readonly next: () => void }) {
  const { access } = useApp()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [told, setTold] = useState('')
  const save = async () => {
    const answer = await access.save()
    setFailure(answer.ok ? null : answer)
    if (answer.ok && answer.value) setTold(words.saved)
  }
  const copy = async () => {
    const refused = await access.copy()
    setFailure(refused)
    if (refused === null) setTold(words.copied)
  }
  return (
    <>
      <p className={dialogStyles.body}>{words.body}</p>
      <ol className={styles.groups} aria-label={words.key}>
        {proposal.groups.map((group, i) => (
          <li key={i}>{group}</li>
        ))}
      </ol>
      <div className={styles.ways}>
        <Button onClick={() => void save()}>{words.save}</Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p role="status" className={styles.told}>
        {told}
      </p>
      {failure && <FailureNote failure={failure} />}
      <p className={dialogStyles.body}>{words.discard}</p>
      <div className={dialogStyles.actions}>
        <Button onClick={() => void access.cancel()}>{sentences.cancel}</Button>
        <Button look="primary" onClick={next}>
          {words.next}
        </Button>
      </div>
    </>
  )
}

function Confirm({ proposal, back }: { readonly proposal: ShownProposal; readonly back: () => void }) {
  const { access, toasts, vaultTasks } = useApp()
  const [typed, setTyped] = useState<[string, string]>(['', ''])
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const confirm = async () => {
    if (isWorking) return
    setWorking(true)
    const answer = await access.confirm(typed)
    setWorking(false)
    setFailure(answer)
    if (answer !== null) return
    const isRootKey = proposal.purpose === 'root-key'
    toasts.show(isRootKey ? words.rootKeyDone : words.done)
    // Whoever had the root key of before may have the keys that it wrapped: they change with it.
    if (isRootKey) void vaultTasks.rotate()
  }
  const field = (which: 0 | 1) => (
    <TextField
      label={words.group(proposal.asked[which])}
      value={typed[which]}
      change={(value) => setTyped(which === 0 ? [value, typed[1]] : [typed[0], value])}
      submit={() => void confirm()}
      maxLength={20}
      isKey
    />
  )
  return (
    <>
      <p className={dialogStyles.body}>{words.confirmBody}</p>
      {field(0)}
      {field(1)}
      {failure && <FailureNote failure={failure} />}
      <div className={dialogStyles.actions}>
        <Button onClick={back}>{sentences.back}</Button>
        <Button look="primary" aria-disabled={isWorking} onClick={() => void confirm()}>
          {isWorking ? words.confirming : words.confirm}
        </Button>
      </div>
    </>
  )
}
