import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{electron,shared,renderer,scripts}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
