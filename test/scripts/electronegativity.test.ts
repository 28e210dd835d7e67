import { expect, test } from 'vitest'
import { findingsOf, judge, waivers } from '../../scripts/lint/electronegativity.ts'

const report = `issue, severity, confidence, filename, location, sample, description, url
CSP_GLOBAL_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"No CSP, they say",https://example.org
NODE_INTEGRATION_JS_CHECK,"HIGH","FIRM","/in/electron/app/window.ts","1:0","nodeIntegration: ""true"", more","d",https://example.org
`

test('a report is read, with quotes and commas in its fields', () => {
  expect(findingsOf(report, (path) => path.slice('/in/'.length))).toEqual([
    { check: 'CSP_GLOBAL_CHECK', file: 'N/A', sample: 'N/A' },
    {
      check: 'NODE_INTEGRATION_JS_CHECK',
      file: 'electron/app/window.ts',
      sample: 'nodeIntegration: "true", more',
    },
  ])
})

test('what no waiver is for is told, and so is a waiver for nothing', () => {
  const { waived, unwaived, idle } = judge(findingsOf(report, (path) => path))
  expect(waived.map(({ check }) => check)).toEqual(['CSP_GLOBAL_CHECK'])
  expect(unwaived.map(({ check }) => check)).toEqual(['NODE_INTEGRATION_JS_CHECK'])
  expect(idle).toHaveLength(waivers.length - 1)
})
