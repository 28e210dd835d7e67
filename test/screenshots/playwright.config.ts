import { defineConfig } from '@playwright/test'

/** `npm run screenshots`: every screen and state, for docs/screenshots. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screenshot-run',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
})
