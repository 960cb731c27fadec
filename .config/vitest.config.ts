import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What waits for the disk most of its time starts first, beside the journeys, and not alone at the end. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWaiting = ({ moduleId }: TestSpecification) => moduleId.endsWith('/faults/kill.test.ts')
    return [...sorted.filter(isWaiting), ...sorted.filter((file) => !isWaiting(file))]
  }
}

/** Two projects: fast tests that mirror the tree, and journeys in a real browser. */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    // A journey and its browser take more than one core: two of them keep two cores busy, and wait for each other little.
    maxWorkers: 2,
    sequence: { sequencer: WaitingFirst },
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
