import { Fragment } from 'react'
import type { TextRange } from '../../shared/model/matches.ts'

interface MarkedProps {
  readonly text: string
  /** In order, without overlaps. */
  readonly ranges: readonly TextRange[]
}

/** A text with the found words marked. */
export function Marked({ text, ranges }: MarkedProps) {
  return ranges.length === 0 ? (
    text
  ) : (
    <>
      {ranges.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(ranges[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  )
}
