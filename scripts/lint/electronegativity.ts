/** One finding of Electronegativity: which check, and where. A finding about the whole app is in `N/A`. */
export interface Finding {
  readonly check: string
  readonly file: string
  readonly sample: string
}

interface Waiver {
  readonly check: string
  readonly file: string
  /** Why it is no fault here. */
  readonly why: string
}

/** What Electronegativity finds that was looked at by a person. */
export const waivers: readonly Waiver[] = [
  {
    check: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    why: 'It looks for a policy in HTML or in onHeadersReceived; ours is a header of every answer of app:// (electron/app/headers.ts).',
  },
  {
    check: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    why: 'It says that a version is stated: it is, exactly.',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'electron/app/asked-addresses.ts',
    why: 'fernkeep:// addresses name a note by its id and can ask for nothing else (shared/model/desktop.ts).',
  },
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'electron/app/link.ts',
    why: 'Only https, parsed anew by main, and only after the person said so in a native dialog that shows the whole address.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'electron/app/lockdown.ts',
    why: 'The switches take away: no name resolves, no proxy, no background network.',
  },
  {
    check: 'CERTIFICATE_ERROR_EVENT_JS_CHECK',
    file: 'electron/app/lockdown.ts',
    why: 'The handler refuses every certificate that is not trusted.',
  },
  {
    check: 'PRELOAD_JS_CHECK',
    file: 'electron/app/window.ts',
    why: 'The preload exposes the members of the contract and nothing else, in an isolated world (test/attack/bridge.spec.ts).',
  },
]

/** The findings in a report as it writes them: CSV with a header, a check, its severity, its confidence, a file, a place, a line. */
export function findingsOf(report: string, nameOf: (path: string) => string): Finding[] {
  const [, ...lines] = report.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [check = '', , , file = '', , sample = ''] = fieldsOf(line)
    return { check, file: file === 'N/A' ? file : nameOf(file), sample }
  })
}

/** Fields that may be quoted, in which a quote is doubled. */
const fieldsOf = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain = '']) =>
    quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'),
  )

/** Findings with and without a waiver, and the waivers that no finding needs. */
export function judge(findings: readonly Finding[]): {
  readonly waived: readonly Finding[]
  readonly unwaived: readonly Finding[]
  readonly idle: readonly Waiver[]
} {
  const fits = (waiver: Waiver) => (found: Finding) =>
    found.check === waiver.check && found.file === waiver.file
  const isWaived = (found: Finding) => waivers.some((waiver) => fits(waiver)(found))
  return {
    waived: findings.filter(isWaived),
    unwaived: findings.filter((found) => !isWaived(found)),
    idle: waivers.filter((waiver) => !findings.some(fits(waiver))),
  }
}
