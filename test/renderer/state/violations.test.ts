import { expect, test } from 'vitest'
import { reportViolations } from '../../../renderer/state/violations.ts'
import { createFakeBridge } from '../fake-bridge.ts'

const violation = (effectiveDirective: string) =>
  Object.assign(new Event('securitypolicyviolation'), {
    effectiveDirective,
    sample: 'secret',
    blockedURI: 'secret',
  })

test('a violation is told by its directive alone, one that is not known as another', () => {
  const fake = createFakeBridge()
  const page = new EventTarget()
  reportViolations(fake.bridge, page)
  page.dispatchEvent(violation('script-src-elem'))
  page.dispatchEvent(violation('secret-src'))
  expect(fake.calls).toEqual(['violation script-src-elem', 'violation other'])
})

test('a page that breaks its policy without an end is told of fifty times', () => {
  const fake = createFakeBridge()
  const page = new EventTarget()
  reportViolations(fake.bridge, page)
  for (let i = 0; i < 200; i++) page.dispatchEvent(violation('img-src'))
  expect(fake.calls).toHaveLength(50)
})
