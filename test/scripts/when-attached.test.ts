import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder, whenAttached } from '../../scripts/project.ts'

test('what is started for Playwright calls itself what the app does', () => {
  const saysOf = (folder: string) => {
    const { name, productName, version, type } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Record<string, unknown>
    return { name, productName, version, type }
  }
  expect(saysOf(whenAttached)).toEqual(saysOf(projectFolder))
})
