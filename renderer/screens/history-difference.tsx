import { Suspense } from 'react'
import { classes } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import type { Comparison, ComparedLine } from '../state/comparison.ts'
import type { OpenHistory, Shown } from '../state/note-history.ts'
import { sentences } from '../text/texts.ts'
import styles from './history-difference.module.css'
import { TextToRead } from './writing-later.tsx'

const words = sentences.history

/** The chosen version against the note as it is now. */
export function HistoryDifference({ state: { chosen, shown } }: { readonly state: OpenHistory }) {
  const isReading = shown?.revision !== chosen
  return (
    <section className={styles.pane} aria-label={words.changes} aria-busy={isReading}>
      {shown?.status === 'failed' && (
        <div className={styles.failed}>
          <FailureNote failure={shown.failure} />
        </div>
      )}
      {shown?.status === 'compared' && <Compared key={shown.revision} shown={shown} />}
    </section>
  )
}

function Compared({
  shown: { title, body, then },
}: {
  readonly shown: Extract<Shown, { status: 'compared' }>
}) {
  if (title.kind === 'same' && body.kind === 'same') return <p className={styles.told}>{words.sameText}</p>
  if (body.kind === 'too-different')
    return (
      <>
        <p className={styles.told}>{words.tooDifferent}</p>
        <Suspense>
          <TextToRead text={then.body} />
        </Suspense>
      </>
    )
  return (
    <>
      <p className={styles.legend} aria-hidden>
        <span className={styles.then}>
          <b>−</b> {words.then}
        </span>
        <span className={styles.now}>
          <b>+</b> {words.now}
        </span>
      </p>
      <div className={styles.text} role="group" aria-label={words.changes} tabIndex={0}>
        {title.kind === 'lines' && <Lines comparison={title} className={styles.title} />}
        {body.kind === 'same' ? (
          <p className={styles.told}>{words.sameBody}</p>
        ) : (
          <Lines comparison={body} className={undefined} />
        )}
      </div>
    </>
  )
}

interface LinesProps {
  readonly comparison: Extract<Comparison, { kind: 'lines' }>
  readonly className: string | undefined
}

function Lines({ comparison, className }: LinesProps) {
  return (
    <div className={classes(styles.lines, className)}>
      {comparison.lines.map((line, i) => (
        <Line key={i} line={line} />
      ))}
    </div>
  )
}

/** `del` and `ins` say to a screen reader what the colours and signs say to the eye. */
function Line({ line }: { readonly line: ComparedLine }) {
  if (line.kind === 'skipped') return <p className={styles.skipped}>{words.skipped(line.count)}</p>
  const parts = line.parts.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))
  if (line.kind === 'same') return <p className={styles.line}>{parts}</p>
  const Change = line.kind === 'then' ? 'del' : 'ins'
  return (
    <p className={classes(styles.line, line.kind === 'then' ? styles.then : styles.now)}>
      <b aria-hidden>{line.kind === 'then' ? '−' : '+'}</b>
      <Change>{parts}</Change>
    </p>
  )
}
