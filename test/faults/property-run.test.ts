import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFailures } from './property-run.ts'

const ROOT = join(import.meta.dirname, '..', '..')

function messageOf(run: () => void): string {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? (error.stack ?? '') : ''
  }
  throw new Error('The property held.')
}

test('properties are tried on the same cases at each run', () => {
  expect(fc.sample(fc.nat(), 20)).toEqual(fc.sample(fc.nat(), 20))
})

test('what fails with a seed is told with its case, and with the command that tries just that again', () => {
  const message = messageOf(() =>
    fc.assert(
      fc.property(fc.nat(), (number) => number < 1_000),
      { seed: 7, path: '' },
    ),
  )
  const [told, ...others] = readFailures(
    {
      numPassedTests: 1,
      testResults: [
        {
          name: join(ROOT, 'test/a.test.ts'),
          status: 'failed',
          message: '',
          assertionResults: [
            { title: 'one', status: 'passed', failureMessages: [] },
            { title: "it's small", status: 'failed', failureMessages: [message] },
          ],
        },
        {
          name: join(ROOT, 'test/b.test.ts'),
          status: 'failed',
          message: 'Cannot find module',
          assertionResults: [],
        },
      ],
    },
    7,
  )
  expect(told).toMatchObject({ file: 'test/a.test.ts', title: "it's small" })
  expect(told?.message).toContain('Counterexample: [1000]')
  expect(told?.message).not.toContain('property-run.test.ts')
  expect(told?.command).toMatch(
    /^HEARSAY_PROPERTY_SEED=7 HEARSAY_PROPERTY_PATH=[\d:]+ node_modules\/\.bin\/vitest run .* test\/a\.test\.ts -t 'it\.s small'$/,
  )
  expect(others).toMatchObject([
    { file: 'test/b.test.ts', title: '', message: 'Cannot find module' },
  ])
})
