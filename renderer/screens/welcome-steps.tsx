import { FileLock, FolderOpen, KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { limits } from '../../shared/limits.ts'
import type { Failure } from '../../shared/result.ts'
import { cleanLine } from '../../shared/text.ts'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { TextField } from '../components/text-field.tsx'
import { keysText, sentences } from '../text/texts.ts'
import styles from './welcome.module.css'

const words = sentences.welcome

interface StepProps {
  readonly next: () => void
}

/** Enter presses the step's main button. */
function NextButton({ next, children }: StepProps & { readonly children: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Button ref={button} look="primary" onClick={next}>
      {children}
    </Button>
  )
}

const points = [
  [FileLock, words.what.encrypted],
  [KeyRound, words.what.key],
  [FolderOpen, words.what.yours],
] as const

export function WelcomeWhat({ next }: StepProps) {
  return (
    <>
      <h1>{words.whatTitle}</h1>
      <ul className={styles.points}>
        {points.map(([Icon, text]) => (
          <li key={text}>
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            {text}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <NextButton next={next}>{sentences.continue}</NextButton>
      </div>
    </>
  )
}

interface NameStepProps extends StepProps {
  readonly name: string
  readonly creating: boolean
  readonly failure: Failure | null
  readonly change: (name: string) => void
  readonly back: () => void
}

export function WelcomeName({ name, creating, failure, change, back, next }: NameStepProps) {
  const field = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => field.current?.focus(), [])

  const submit = () => {
    if (creating) return
    setMissing(cleanLine(name) === '')
    if (cleanLine(name) === '') field.current?.focus()
    else next()
  }
  return (
    <>
      <h1>{words.nameTitle}</h1>
      <p>{words.nameBody}</p>
      <TextField
        label={words.nameLabel}
        value={name}
        change={change}
        submit={submit}
        complaint={missing ? words.nameMissing : undefined}
        maxLength={limits.nameLength}
        fieldRef={field}
      />
      {failure && <FailureNote failure={failure} />}
      <div className={styles.actions}>
        <Button onClick={back}>{sentences.back}</Button>
        <Button look="primary" aria-disabled={creating} onClick={submit}>
          {creating ? words.creating : failure ? sentences.tryAgain : sentences.continue}
        </Button>
      </div>
    </>
  )
}

interface DoneStepProps extends StepProps {
  readonly name: string
  /** Make a recovery key before the first note; null where there are no keys. */
  readonly protect: (() => void) | null
}

export function WelcomeDone({ name, next, protect }: DoneStepProps) {
  return (
    <>
      <h1>{words.doneTitle(name)}</h1>
      <p>{words.doneBody}</p>
      {protect && <p>{keysText.recovery.reminder}</p>}
      <div className={styles.actions}>
        {protect && <Button onClick={protect}>{keysText.recovery.make}</Button>}
        <NextButton next={next}>{words.firstNote}</NextButton>
      </div>
    </>
  )
}
