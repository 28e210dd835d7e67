import { defineConfig } from '@playwright/test'

/** The end-to-end tests. Run them with `npm run e2e`, which gives them a desktop, a keyring and an Electron. */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    // `npm run test:package`: on the app as it ships.
    { name: 'packaged', testDir: 'test/packaged' },
    // `npm run test:install`: on the app as a package installs it.
    { name: 'installed', testDir: 'test/installed' },
    // `npm run test:load`: prints figures, and takes minutes.
    { name: 'load', testDir: 'test/load' },
    // `npm run test:attack`: what a hostile page or note could try.
    { name: 'attack', testDir: 'test/attack' },
    // `npm run screenshots`: no test, but the same app, machine and fixtures.
    { name: 'screenshots', testDir: 'test/screenshots' },
  ],
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  // A test that passes only when tried again is a defect.
  retries: 0,
  // Each test starts an app of its own; two cores carry two.
  workers: 2,
  fullyParallel: true,
  // Generous, for a machine that does other work too: a test waits for what it means, not for a time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./test/e2e/leak-reporter.ts'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
