import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate, isoDate } from '../../../renderer/state/template-text.ts'

const values = { now: new Date(2026, 2, 9, 7, 5, 3), title: 'Weekly $& meeting' }
const filled = (text: string) => fillTemplate(text, values).text

describe('a template', () => {
  test('is filled with the title, and the date in the arrangement it names', () => {
    expect(filled('# {{title}}')).toBe('# Weekly $& meeting')
    expect(filled('{{date:YYYY-MM-DD}} {{time:HH:mm:ss}}')).toBe('2026-03-09 07:05:03')
    expect(filled('{{ DATE : DD.MM.YYYY }}')).toBe('{{ DATE : DD.MM.YYYY }}')
    expect(filled('{{date}}')).toBe(values.now.toLocaleDateString('en-US'))
    expect(filled('{{weekday}}')).toBe('Monday')
    expect(isoDate(values.now)).toBe('2026-03-09')
  })

  test('says where one goes on writing, counted in the filled text', () => {
    expect(fillTemplate('{{title}}: {{cursor}}!{{cursor}}', { ...values, title: 'ab' })).toEqual({
      text: 'ab: !',
      cursor: 4,
    })
    expect(fillTemplate('nothing', values).cursor).toBeNull()
  })

  test('keeps names and braces it does not know, and never fills what a value brought in', () => {
    expect(filled('{{nothing}} {{}} {{{title}}} {date}')).toBe('{{nothing}} {{}} {Weekly $& meeting} {date}')
    expect(fillTemplate('{{title}}', { ...values, title: '{{cursor}}{{date}}' })).toEqual({
      text: '{{cursor}}{{date}}',
      cursor: null,
    })
    expect(filled('{{date:\nYYYY}}')).toBe('{{date:\nYYYY}}')
  })

  test('without names is any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{{'))
        expect(filled(text)).toBe(text)
      }),
    )
  })
})
