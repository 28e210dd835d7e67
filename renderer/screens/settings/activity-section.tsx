import { ScrollText, SearchX } from 'lucide-react'
import { useEffect, useId } from 'react'
import type { ActivityKind } from '../../../shared/model/activity.ts'
import type { LoggedEvent } from '../../../shared/model/security-event.ts'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { entryKey } from '../../state/activity.ts'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { activityText } from '../../text/activity.ts'
import { fullDate, momentDate } from '../../text/dates.ts'
import { activityTexts, settingsText } from '../../text/texts.ts'
import styles from './activity-section.module.css'

const words = settingsText.activity

/** What the app did and refused, from its log. */
export function ActivitySection() {
  const { activity } = useApp()
  const { entries, total, unreadable, failure } = useStore(activity.state)
  useEffect(() => void activity.ask(), [activity])
  return (
    <div className={styles.activity}>
      <Filters />
      {failure !== null && <FailureNote failure={failure} />}
      {entries !== null && (
        <>
          <p role="status" className={styles.count}>
            {words.count(entries.length, total)}
          </p>
          {entries.length === 0 ? <Nothing /> : <Entries entries={entries} />}
          {entries.length < total && (
            <Button className={styles.more} onClick={() => void activity.more()}>
              {words.more}
            </Button>
          )}
          {unreadable > 0 && <p>{words.unreadable(unreadable)}</p>}
        </>
      )}
    </div>
  )
}

function Filters() {
  const { activity } = useApp()
  const { kind, reference } = useStore(activity.state)
  const id = useId()
  return (
    <div className={styles.filters} role="search" aria-label={words.filters}>
      <SelectField<ActivityKind | 'all'>
        label={words.kind}
        value={kind ?? 'all'}
        options={{ all: words.allKinds, ...activityTexts.kinds }}
        choose={(value) => void activity.ask({ kind: value === 'all' ? null : value })}
      />
      <div className={styles.field}>
        <label htmlFor={id}>{words.reference}</label>
        <input
          id={id}
          type="text"
          value={reference}
          maxLength={20}
          placeholder="FK-"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => void activity.ask({ reference: event.target.value })}
        />
      </div>
      <Button onClick={() => void activity.ask()}>{words.refresh}</Button>
    </div>
  )
}

function Entries({ entries }: { readonly entries: readonly LoggedEvent[] }) {
  const now = Date.now()
  return (
    <ol className={styles.entries} aria-label={words.entries}>
      {entries.map((entry) => {
        const at = Date.parse(entry.at)
        return (
          <li key={entryKey(entry)}>
            <time dateTime={entry.at} title={fullDate(at)}>
              {momentDate(at, now)}
            </time>
            <p>{activityText(entry)}</p>
            <code>{entry.reference}</code>
          </li>
        )
      })}
    </ol>
  )
}

function Nothing() {
  const { kind, reference } = useStore(useApp().activity.state)
  const narrowed = kind !== null || reference.trim() !== ''
  return narrowed ? (
    <Empty icon={SearchX} title={words.nothingTitle} body={words.nothingBody} />
  ) : (
    <Empty icon={ScrollText} title={words.emptyTitle} body={words.emptyBody} />
  )
}
