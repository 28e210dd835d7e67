import type { LeakReport } from '../../../shared/model/leak-report.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { leakPlaceText, leakResult, leakUnread } from '../../text/leaks.ts'
import { settingsText } from '../../text/texts.ts'
import { TaskResult } from './task-result.tsx'
import { TaskSection } from './task-section.tsx'

const words = settingsText.security

/** Searches everything that Fernkeep keeps for a note of its own. */
export function LeakTest() {
  const { vaultTasks } = useApp()
  const { leakTested } = useStore(vaultTasks.state)
  return (
    <TaskSection
      name="leakTest"
      title={words.leakTest}
      body={words.leakTestBody}
      start={() => void vaultTasks.leakTest()}
    >
      {leakTested?.status === 'failed' && <FailureNote failure={leakTested.failure} />}
      {leakTested?.status === 'reported' && <Report report={leakTested.report} />}
    </TaskSection>
  )
}

function Report({ report }: { readonly report: LeakReport }) {
  const unread = leakUnread(report)
  return (
    <>
      <TaskResult good={report.finished && report.hits.length === 0}>{leakResult(report)}</TaskResult>
      {unread !== null && <p>{unread}</p>}
      {report.hits.length > 0 && (
        <ul>
          {report.hits.map((hit) => (
            <li key={`${hit.place} ${hit.form}`}>{leakPlaceText(hit)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
