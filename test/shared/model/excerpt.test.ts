import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import { excerptOf } from '../../../shared/model/excerpt.ts'
import { anyText } from '../../any-text.ts'

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom('# ', '- [ ] ', '**', '`', '\n', '> ', '[a](b)', '```js\n', '---\n'),
      anyText(60),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('the first words of a note are one line within its bound, whatever the note holds', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const excerpt = excerptOf(body)
      expect(excerpt.length).toBeLessThanOrEqual(limits.excerptLength)
      expect(excerpt).not.toMatch(/[\n\r\t]/)
    }),
    { numRuns: 500 },
  )
})
