import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Two projects: fast tests that mirror the tree, and journeys in a real browser. */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    // Two keep two cores busy: a journey and its browser take more than one. More at once only make each of them slower.
    maxWorkers: 2,
    // The programs that tests start keep what they compiled, as the host and the command line do by themselves.
    env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/hearsay/compiled` },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The second that is the default is too short for a page on a busy machine; what is there is found at once.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
