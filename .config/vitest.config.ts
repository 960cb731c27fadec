import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What goes before every test file. */
const setupFiles = ['test/support/properties.ts']

/**
 * How long a test, its preparation or a state that is waited for may take, in milliseconds: far more than they need
 * beside other work, so that only a hang is one. What is there is found at once.
 */
const patience = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
}

/**
 * Journeys keep both cores busy and start first; the kills, which wait for the disk, run beside what only computes.
 * That is also the order of how long they take, so that nothing is left to run alone at the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      if (moduleId.includes('/test/e2e/')) return 0
      return moduleId.endsWith('/faults/kill.test.ts') ? 1 : 2
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

/** Three projects: fast tests that mirror the tree, those of the window apart, and journeys in a real browser. */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    // A journey and its browser take more than one core: two of them keep two cores busy, and wait for each other little.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The programs that tests start keep what they compiled, as the host and the command line do by themselves.
    env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/hearsay/compiled` },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
          environment: 'node',
          setupFiles,
          // What they test keeps no state of its own: a process goes on to the next file with all that it has loaded.
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'window',
          include: ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx'],
          environment: 'node',
          // Its stores are state of their modules: each file has modules of its own, in a process that goes on.
          setupFiles: [...setupFiles, 'test/support/own-modules.ts'],
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          // A worker goes on to the next file with the browser that it has; each file starts hosts of its own.
          isolate: false,
          ...patience,
        },
      },
    ],
  },
})
