import { fileURLToPath } from 'node:url'
import { HELP, readCommand, type Command } from './cli/arguments.ts'
import type { Report } from './cli/commands.ts'
import { readVersion } from './service/version.ts'
import { runEntry } from './start/entry.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function run(command: Command): Promise<Report> {
  if (command.type === 'help') return { lines: [HELP], errors: [] }
  if (command.type === 'version') return { lines: [await readVersion(ROOT)], errors: [] }
  // Loaded late: the save file's library is not for the Node of every machine.
  const { checkProject, exportProject, makeProject } = await import('./cli/commands.ts')
  switch (command.type) {
    case 'new':
      return makeProject(command.project, command.articles, command.encoding)
    case 'export':
      return exportProject(command.project, command.folder, command.options, command.canReplace)
    case 'check':
      return checkProject(command.project)
  }
}

await runEntry(async () => {
  const { lines, errors } = await run(readCommand(process.argv.slice(2)))
  for (const line of lines) console.log(line)
  for (const error of errors) console.error(error)
  return errors.length === 0 ? 0 : 1
})
