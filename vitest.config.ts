import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{electron,shared,renderer,scripts,crash}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    // Many tests wait for another process: more at a time than cores.
    maxWorkers: 4,
    // Generous, because a busy machine is no failure; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
