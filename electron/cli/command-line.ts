import { fstatSync } from 'node:fs'
import { readCommand } from './arguments.ts'
import type { Command } from './command.ts'
import { HELP } from './help.ts'
import type { Report } from './report.ts'
import { explainFileError, isUnread } from '../service/file-failure.ts'
import { readVersion } from '../service/version.ts'
import { terminalLine } from '../start/terminal-line.ts'

/** Does what a command asks; what only one of them needs is loaded for it alone. */
async function report(
  root: string,
  command: Exclude<Command, { readonly type: 'extract-lines' }>,
): Promise<Report> {
  switch (command.type) {
    case 'help':
      return { lines: HELP.split('\n'), errors: [] }
    case 'version':
      return { lines: [await readVersion(root)], errors: [] }
    case 'new':
      return (await import('./making.ts')).makeProject({ ...command, path: command.project })
    case 'add':
      return (await import('./making.ts')).addToProject({ ...command, path: command.project })
    case 'export':
      return (await import('./exporting.ts')).writeProject(command)
    case 'import':
      return (await import('./bringing-in.ts')).bringInFiles(command)
    case 'compare':
      return (await import('./comparison.ts')).compareProject(command)
    case 'check':
      return (await import('./checking.ts')).checkProject(command.project)
    case 'copy':
      return (await import('./sharing.ts')).copyProject(command)
    case 'compact':
      return (await import('./sharing.ts')).compactProject(command)
    case 'extract':
      return (await import('./extract-files.ts')).extractFiles(command.files, command.reading)
  }
}

/** The exit code where it was done for all but some, which are told. */
const SOME_LEFT_OUT = 3

/** Whether a folder stands where the input is read; the stream of one ends at once, as if it were empty. */
function isInputFolder(): boolean {
  try {
    return fstatSync(0).isDirectory()
  } catch {
    // A closed input has nothing to read.
    return false
  }
}

/** Says something where errors go. */
function remark(sentence: string): void {
  console.error(terminalLine(sentence))
}

/** Writes lines where the output goes. Throws a sentence where they cannot be written, but when nobody reads them any more. */
async function writeOut(lines: readonly string[]): Promise<void> {
  const error = await new Promise<Error | null | undefined>((done) => {
    process.stdout.once('error', done)
    process.stdout.write(lines.map((line) => `${terminalLine(line)}\n`).join(''), done)
  })
  if (error && !isUnread(error)) throw outputError(error)
}

/** What is said when the output cannot be written; of no other error. */
function outputError(error: unknown): unknown {
  const explained = explainFileError(error, 'output')
  return explained === null || explained.ok
    ? error
    : new Error(`The output was not written whole. ${explained.failure.message}`)
}

/** Does what the words ask, for the program in `root`; answers the exit code. Throws a sentence where they make no sense. */
export async function runCommandLine(root: string, words: readonly string[]): Promise<number> {
  const command: Command = readCommand(words)
  if (command.type === 'extract-lines') {
    const { extractLines } = await import('./extract-lines.ts')
    if (isInputFolder())
      throw new Error('The input is a folder. Give a file: extract --jsonl < FILE')
    const { stdin: input, stdout: output } = process
    try {
      return await extractLines({ input, output, remark }, command.threads)
    } catch (error) {
      throw outputError(error)
    }
  }
  const { lines, errors, isPartial = false } = await report(root, command)
  await writeOut(lines)
  for (const error of errors) remark(error)
  if (errors.length === 0) return 0
  return isPartial ? SOME_LEFT_OUT : 1
}
