import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf as vaultExcerptOf } from '../../../electron/vault/summary.ts'
import { limits } from '../../../shared/limits.ts'
import { excerptOf } from '../../../shared/model/excerpt.ts'
import { anyText } from '../../any-text.ts'

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom('# ', '- [ ] ', '**', '`', '\n', '> ', '[a](b)', '```js\n', '---\n'),
      anyText(60),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

test('the index and the vault show the same first words of a note', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      expect(excerptOf(body)).toBe(vaultExcerptOf(body))
      expect(excerptOf(body).length).toBeLessThanOrEqual(limits.excerptLength)
    }),
    { numRuns: 500 },
  )
})
