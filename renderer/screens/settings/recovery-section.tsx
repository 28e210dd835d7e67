import { useState } from 'react'
import type { RecoveryPurpose } from '../../../shared/model/access.ts'
import type { Failure } from '../../../shared/result.ts'
import { Button } from '../../components/button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { keysText, sentences } from '../../text/texts.ts'
import styles from './keys.module.css'
import { RotationOutcome } from './rotation-outcome.tsx'
import { TaskResult } from './task-result.tsx'
import { TaskProgress } from './task-section.tsx'

const words = keysText.recovery

/** Make and renew the recovery key, and change the root key. */
export function RecoverySection() {
  const { access } = useApp()
  const ways = useStore(access.ways)
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  if (ways === null) return null

  const propose = async (purpose: RecoveryPurpose) => {
    if (isWorking) return
    setWorking(true)
    setFailure(await access.propose(purpose, ways.passphrase && passphrase !== '' ? passphrase : null))
    setWorking(false)
    setPassphrase('')
  }
  return (
    <>
      <section className={styles.form} aria-label={words.key}>
        <TaskResult good={ways.recovery}>{ways.recovery ? words.made : words.none}</TaskResult>
        {ways.passphrase && (
          <SecretField label={words.passphrase} value={passphrase} change={setPassphrase} />
        )}
        <div className={styles.actions}>
          <Button look="primary" aria-disabled={isWorking} onClick={() => void propose('recovery')}>
            {ways.recovery ? words.renew : words.make}
          </Button>
        </div>
        {failure && <FailureNote failure={failure} />}
      </section>
      <RootKey isWorking={isWorking} change={() => void propose('root-key')} />
    </>
  )
}

interface RootKeyProps {
  readonly isWorking: boolean
  readonly change: () => void
}

/** Changing the root key changes the vault's keys after it: how far that is stands here too. */
function RootKey({ isWorking, change }: RootKeyProps) {
  const { vaultTasks } = useApp()
  const { running, rotated } = useStore(vaultTasks.state)
  const rotating = running?.name === 'rotate' ? running : null
  const isBusy = isWorking || running !== null
  return (
    <section className={styles.form} aria-label={words.rootKey} aria-busy={rotating !== null}>
      <h3>{words.rootKey}</h3>
      <p>{words.rootKeyBody}</p>
      {rotating && <TaskProgress task={rotating} label={sentences.vault.changeKeys} />}
      <div className={styles.actions}>
        <Button aria-disabled={isBusy} onClick={() => !isBusy && change()}>
          {words.rootKey}
        </Button>
      </div>
      {!rotating && rotated && <RotationOutcome outcome={rotated} />}
    </section>
  )
}
