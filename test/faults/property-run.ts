import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

export const ROOT = join(import.meta.dirname, '..', '..')

/** What is read of the runner's report. */
const TestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
})
type TestReport = z.infer<typeof TestReport>

/** A test that failed with a seed, what was said of it, and the command that runs it alone with the very case. */
export interface PropertyFailure {
  readonly file: string
  readonly title: string
  readonly message: string
  readonly command: string
}

export interface PropertyReport {
  readonly passed: number
  readonly failed: readonly PropertyFailure[]
}

/** Without the stack: the seed, the path and the counterexample, and what was expected of it. */
function withoutStack(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
    .trim()
}

function commandFor(seed: number, file: string, title: string, message: string): string {
  const path = /path: "([\d:]+)"/.exec(message)?.[1]
  return [
    `HEARSAY_PROPERTY_SEED=${seed}`,
    ...(path === undefined ? [] : [`HEARSAY_PROPERTY_PATH=${path}`]),
    'node_modules/.bin/vitest run --config .config/vitest.config.ts',
    file,
    ...(title === '' ? [] : ['-t', `'${title.replaceAll("'", '.')}'`]),
  ].join(' ')
}

/** What failed, as the report tells it: tests, and files that could not be read at all. */
export function readFailures(report: TestReport, seed: number): readonly PropertyFailure[] {
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = name.replace(`${ROOT}/`, '')
      const failed = assertionResults.filter((one) => one.status === 'failed')
      const told =
        failed.length === 0
          ? [{ title: '', message }]
          : failed.map((one) => ({ title: one.title, message: one.failureMessages.join('\n') }))
      return told.map((one) => ({
        file,
        title: one.title,
        message: withoutStack(one.message),
        command: commandFor(seed, file, one.title, one.message),
      }))
    })
}

/** The test files that hold properties, those of journeys among them. */
function filesOfProperties(): readonly string[] {
  return globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((file) =>
    /\bfc\.(?:assert|check|sample)\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
}

async function runTool(command: readonly string[], seed: number): Promise<void> {
  const [program = '', ...rest] = command
  const child = spawn(program, rest, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HEARSAY_PROPERTY_SEED: String(seed) },
    shell: process.platform === 'win32',
  })
  await once(child, 'close')
}

/** Runs every test file that holds properties, all of them with this seed. */
export async function runProperties(seed: number): Promise<PropertyReport> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-properties-'))
  const reportFile = join(folder, 'report.json')
  const options = ['--config', '.config/vitest.config.ts', '--reporter=json']
  await runTool(
    ['vitest', 'run', ...options, `--outputFile=${reportFile}`, ...filesOfProperties()],
    seed,
  )
  const report = TestReport.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
  rmSync(folder, { recursive: true })
  return { passed: report.numPassedTests, failed: readFailures(report, seed) }
}
