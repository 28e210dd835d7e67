import { type ActivityPage, type ActivityRequest, activityKindOf } from '../../shared/model/activity.ts'
import { type LoggedEvent, loggedEvent } from '../../shared/model/security-event.ts'

/** The entries of a log's lines (oldest first) that a request asks for, newest first. A line that is no entry is counted. */
export function activityOf(lines: readonly string[], request: ActivityRequest): ActivityPage {
  const wanted = request.reference.trim().toUpperCase()
  const matching: LoggedEvent[] = []
  let unreadable = 0
  for (const line of lines.toReversed()) {
    const entry = entryOf(line)
    if (entry === null) unreadable += 1
    else if (
      (request.kind === null || activityKindOf(entry) === request.kind) &&
      entry.reference.includes(wanted)
    )
      matching.push(entry)
  }
  const { offset, limit } = request
  return { entries: matching.slice(offset, offset + limit), total: matching.length, unreadable }
}

function entryOf(line: string): LoggedEvent | null {
  try {
    return loggedEvent.safeParse(JSON.parse(line)).data ?? null
  } catch (error) {
    // Cut short when the process was killed, or edited by somebody.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
