import { fstatSync } from 'node:fs'
import { HELP, readCommand, type Command } from './arguments.ts'
import type { Report } from './commands.ts'
import { explainFileError, isUnread } from '../service/file-failure.ts'
import { readVersion } from '../service/version.ts'
import { terminalLine } from '../start/terminal-line.ts'

type ReportingCommand = Exclude<Command, { readonly type: 'extract-lines' }>

async function report(root: string, command: ReportingCommand): Promise<Report> {
  if (command.type === 'help') return { lines: HELP.split('\n'), errors: [] }
  if (command.type === 'version') return { lines: [await readVersion(root)], errors: [] }
  if (command.type === 'extract') {
    const { extractFiles } = await import('./extract-files.ts')
    return extractFiles(command.files, command.reading)
  }
  if (command.type === 'compare') {
    const { compareProject } = await import('./comparison.ts')
    const { project, file, view, format, canReplace } = command
    return compareProject(project, file, view, format, canReplace)
  }
  if (command.type === 'import') {
    const { bringInFiles } = await import('./bringing-in.ts')
    return bringInFiles(command)
  }
  if (command.type === 'copy') {
    const { copyProject } = await import('./sharing.ts')
    return copyProject(command.project, command.target, command.isHistoryRemoved)
  }
  if (command.type === 'compact') {
    const { compactProject } = await import('./sharing.ts')
    return compactProject(command.project, command.before)
  }
  switch (command.type) {
    case 'new':
    case 'add': {
      // What reads articles is loaded for these two alone: it is most of the program.
      const { addToProject, makeProject } = await import('./making.ts')
      const given = { ...command, path: command.project }
      return command.type === 'new' ? makeProject(given) : addToProject(given)
    }
    case 'export': {
      const { writeProject } = await import('./commands.ts')
      return writeProject(command.project, command.given, command.canReplace)
    }
    case 'check': {
      const { checkProject } = await import('./commands.ts')
      return checkProject(command.project)
    }
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
