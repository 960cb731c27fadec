import { fileURLToPath } from 'node:url'
import { HELP, readCommand, type Command } from './cli/arguments.ts'
import type { Report } from './cli/commands.ts'
import { readVersion } from './service/version.ts'
import { runEntry } from './start/entry.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

type ReportingCommand = Exclude<Command, { readonly type: 'extract-lines' }>

async function report(command: ReportingCommand): Promise<Report> {
  if (command.type === 'help') return { lines: [HELP], errors: [] }
  if (command.type === 'version') return { lines: [await readVersion(ROOT)], errors: [] }
  if (command.type === 'extract') {
    const { extractFiles } = await import('./cli/extract-files.ts')
    return extractFiles(command.files, command.encoding)
  }
  if (command.type === 'compare') {
    const { compareProject } = await import('./cli/comparison.ts')
    const { project, file, view, format, canReplace } = command
    return compareProject(project, file, view, format, canReplace)
  }
  // Loaded late: the save file's library is not for the Node of every machine.
  const { checkProject, exportProject, makeProject } = await import('./cli/commands.ts')
  switch (command.type) {
    case 'new':
      return makeProject({ ...command, path: command.project })
    case 'export':
      return exportProject(command.project, command.folder, command.options, command.canReplace)
    case 'check':
      return checkProject(command.project)
  }
}

async function run(command: Command): Promise<number> {
  if (command.type === 'extract-lines') {
    const { extractLines } = await import('./cli/extract-lines.ts')
    const { stdin: input, stdout: output } = process
    return extractLines({ input, output, remark: console.error }, command.threads)
  }
  const { lines, errors } = await report(command)
  for (const line of lines) console.log(line)
  for (const error of errors) console.error(error)
  return errors.length === 0 ? 0 : 1
}

await runEntry(() => run(readCommand(process.argv.slice(2))))
