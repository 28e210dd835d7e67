import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{electron,shared,renderer,scripts,crash}/**/*.test.{ts,tsx}'],
    // Not threads: each would load WebAssembly (Node strips types with it) into one process, which V8 now and then aborts for
    // ("Check failed: jit_page", https://github.com/nodejs/node/issues/64500).
    pool: 'forks',
    // Many tests wait for another process: more at a time than cores.
    maxWorkers: 4,
    // Generous, because a busy machine is no failure; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
