import { spawn } from 'node:child_process'

/** What is known of files that did not change: a tenth of the work, after the first time. */
const TYPES_KEPT = ['--tsBuildInfoFile', 'node_modules/.cache/hearsay/types.tsbuildinfo']

/** Everything that is checked without running the program; each line is one rule of the project. */
const CHECKS = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  {
    name: 'lint and architecture',
    command: ['oxlint', '--config', '.oxlintrc.ts', '--type-aware', '--deny-warnings'],
  },
  {
    name: 'types',
    command: ['tsc', '--noEmit', '--project', 'tsconfig.json', '--incremental', ...TYPES_KEPT],
  },
  { name: 'unused code', command: ['knip', '--config', '.config/knip.json', '--no-progress'] },
] as const

function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const [program = '', ...rest] = command
    const child = spawn(program, rest, { shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

let failed = 0
for (const { name, command } of CHECKS) {
  const { code, output } = await run(command)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code !== 0) {
    failed += 1
    console.log(output)
  }
}
process.exitCode = failed === 0 ? 0 : 1
