import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import type { Saving } from '../state/draft-record.ts'
import { sentences } from '../text/texts.ts'
import { classes } from './button.tsx'
import styles from './saving-state.module.css'

/** Whether the text is on disk. Screen readers hear of failures only: hearing of every save would drown the typing. */
export function SavingState({ saving }: { readonly saving: Saving }) {
  const failed = saving.status === 'failed'
  return (
    <p
      role="status"
      aria-label={sentences.saving.label}
      aria-live={failed ? 'assertive' : 'off'}
      className={classes(styles.state, failed && styles.failed)}
    >
      <Sign saving={saving} />
      {sentenceOf(saving)}
    </p>
  )
}

function Sign({ saving }: { readonly saving: Saving }) {
  const look = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const
  if (saving.status === 'saved') return <Check {...look} />
  if (saving.status === 'failed') return <CloudOff {...look} />
  return <LoaderCircle {...look} />
}

const sentenceOf = (saving: Saving) =>
  saving.status === 'failed' && saving.final ? sentences.saving.failedFinal : sentences.saving[saving.status]
