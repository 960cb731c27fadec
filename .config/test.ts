import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, installBrowser } from './browser.ts'

const root = join(import.meta.dirname, '..')
const reportFile = join(root, 'node_modules/.cache/hearsay/test-report.json')

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

function runStep(...command: readonly string[]): boolean {
  const [program = '', ...rest] = command
  const shell = process.platform === 'win32'
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', shell }).status === 0
}

/** The tests counted from the runner's own report, so that the last line is what really ran. */
function readReport(): Report {
  return JSON.parse(readFileSync(reportFile, 'utf8')) as Report
}

/** The tests that failed, and the files that did so without any test of theirs: those that could not be read. */
function countFailed({ numFailedTests, testResults }: Report): number {
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return numFailedTests + unread.length
}

/** Types, lint, architecture, unit and end-to-end tests: what has to hold before a change lands. */
function main(): boolean {
  if (findBrowser() === null && (!installBrowser() || findBrowser() === null)) {
    console.error(
      'The end-to-end tests need Chromium and found none. Install Chromium or Google Chrome, or set HEARSAY_CHROMIUM to its program.',
    )
    return false
  }
  if (!runStep('node', '.config/check.ts')) return false
  if (
    !runStep('vite', 'build', '--app', '--config', '.config/vite.config.ts', '--logLevel', 'warn')
  ) {
    return false
  }
  mkdirSync(join(root, 'node_modules/.cache/hearsay'), { recursive: true })
  const isPassed = runStep(
    'vitest',
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  )
  const report = readReport()
  console.log(`\n${report.numPassedTests} passed, ${countFailed(report)} failed`)
  return isPassed && report.numPassedTests > 0
}

process.exitCode = main() ? 0 : 1
