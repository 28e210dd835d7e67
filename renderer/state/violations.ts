import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { policyDirectives, type PolicyDirective } from '../../shared/policy-directives.ts'

/** More than these in one run of the page tell nothing new, and would use up what the page may ask. */
const mostReports = 50

/** Tell main of what the page tried and its policy forbade: the directive, never what was tried. */
export function reportViolations(client: FernkeepBridge, page: EventTarget): void {
  let left = mostReports
  page.addEventListener('securitypolicyviolation', (event) => {
    if (left <= 0) return
    left -= 1
    void client.app.reportViolation({ directive: directiveOf(event as SecurityPolicyViolationEvent) })
  })
}

const directiveOf = ({ effectiveDirective }: SecurityPolicyViolationEvent): PolicyDirective =>
  policyDirectives.find((name) => name === effectiveDirective) ?? 'other'
