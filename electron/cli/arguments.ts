import { parseArgs } from 'node:util'
import { startOfDay } from '../../shared/domain/day.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'
import { ColumnAxis, DEFAULT_COMPARISON, RowAxis } from '../../shared/domain/view.ts'
import { resolveGivenPath } from '../start/working-folder.ts'
import { readSaidCodes } from './code-arguments.ts'
import type { Command } from './command.ts'
import {
  EXPORT_OPTIONS,
  FORMAT_OPTIONS,
  FORMATS,
  readExport,
  readFormat,
} from './export-arguments.ts'
import { givenFiles, readReading, READING_OPTIONS } from './reading-arguments.ts'

const OPTIONS = {
  ...FORMATS,
  ...EXPORT_OPTIONS,
  csv: { type: 'string' },
  before: { type: 'string' },
  code: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
  columns: { type: 'string' },
  dates: { type: 'string' },
  draft: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  encoding: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  jsonl: { type: 'boolean' },
  replace: { type: 'boolean' },
  rows: { type: 'string' },
  threads: { type: 'string' },
  version: { type: 'boolean' },
  'with-deletions': { type: 'boolean' },
  'with-suspicious': { type: 'boolean' },
  'without-history': { type: 'boolean' },
} as const

function parse(commandLine: readonly string[]) {
  return parseArgs({
    args: [...joinValues(commandLine)],
    allowPositionals: true,
    options: OPTIONS,
  })
}

/** The options that were given. */
type Values = ReturnType<typeof parse>['values']

/** The argument after an option goes with it by "=": parseArgs takes "--threads -1" for two options. */
function joinValues(commandLine: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const argument of commandLine) {
    const option = /^--([\w-]+)$/.exec(joined.at(-1) ?? '')?.[1]
    const takesValue =
      option !== undefined &&
      Object.hasOwn(OPTIONS, option) &&
      OPTIONS[option as keyof typeof OPTIONS].type === 'string'
    if (takesValue && /^-\d/.test(argument)) joined.push(`${joined.pop() ?? ''}=${argument}`)
    else joined.push(argument)
  }
  return joined
}

/** The axis that a word names; the sentence for any other lists them. */
function readAxis<Axis extends RowAxis | ColumnAxis>(
  option: string,
  options: readonly Axis[],
  given: string,
): Axis {
  const axis = options.find((value) => value === given)
  if (axis !== undefined) return axis
  throw new Error(`--${option} takes ${listChoices(options)}, not “${given}”.`)
}

const MOST_THREADS = 64

function readThreads(given: string): number {
  const threads = /^\d{1,4}$/.test(given) ? Number(given) : 0
  if (threads >= 1 && threads <= MOST_THREADS) return threads
  throw new Error(`--threads takes a number from 1 to ${MOST_THREADS}, not “${given}”.`)
}

/** The project that is named first, and what is named behind it. */
function readProject(name: string, words: readonly string[]): readonly [string, ...string[]] {
  const [given, ...rest] = words
  if (given === undefined) throw new Error(`Name the project: ${name} P.hearsay`)
  return [resolveGivenPath(given), ...rest]
}

/** The project, where nothing else is named. */
function readOneProject(name: string, words: readonly string[]): string {
  const [project, more] = readProject(name, words)
  if (more !== undefined) throw new Error(`${name} takes one project; “${more}” is too much.`)
  return project
}

function readArticles(type: 'new' | 'add', words: readonly string[], values: Values): Command {
  const [project, ...files] = readProject(type, words)
  if (type === 'add' && files.length === 0)
    throw new Error('Name the articles: add P.hearsay FILE…')
  const [articles, reading] = [givenFiles(files), readReading(values)]
  return { type, project, articles, reading, isDrafted: values.draft === true }
}

function readImport(words: readonly string[], values: Values): Command {
  const [project, ...files] = readProject('import', words)
  if (files.length === 0) throw new Error('Name the files: import P.hearsay FILE…')
  return {
    type: 'import',
    project,
    files: givenFiles(files),
    codes: readSaidCodes(values.code ?? []),
    isDryRun: values['dry-run'] === true,
    isTrusting: values['with-suspicious'] === true,
    isRemoving: values['with-deletions'] === true,
  }
}

function readCompare(words: readonly string[], values: Values): Command {
  const project = readOneProject('compare', words)
  if (values.csv === undefined) throw new Error('Say where to: compare P.hearsay --csv FILE')
  const view = {
    ...DEFAULT_COMPARISON,
    rows: readAxis('rows', RowAxis.options, values.rows ?? 'topic'),
    columns: readAxis('columns', ColumnAxis.options, values.columns ?? 'source'),
  }
  const [file, format] = [resolveGivenPath(values.csv), readFormat(values)]
  return { type: 'compare', project, file, view, format, canReplace: values.replace === true }
}

function readCopy(words: readonly string[], values: Values): Command {
  const [project, target, more] = readProject('copy', words)
  if (target === undefined) throw new Error('Say where to: copy P.hearsay OUT.hearsay')
  if (more !== undefined) throw new Error(`copy makes one copy; “${more}” is too much.`)
  const isHistoryRemoved = values['without-history'] === true
  return { type: 'copy', project, target: resolveGivenPath(target), isHistoryRemoved }
}

function readCompact(words: readonly string[], { before: day }: Values): Command {
  const project = readOneProject('compact', words)
  if (day === undefined) throw new Error('Say from when on: compact P.hearsay --before 2026-01-31')
  const before = startOfDay(day)
  if (before === null) throw new Error(`--before takes a day such as 2026-01-31, not “${day}”.`)
  if (before > new Date()) throw new Error('--before takes a day up to today.')
  return { type: 'compact', project, before }
}

function readExtract(files: readonly string[], values: Values): Command {
  if (values.jsonl !== true) {
    if (values.threads !== undefined) throw new Error('--threads goes with extract --jsonl.')
    if (files.length === 0)
      throw new Error('Name the articles: extract FILE…, or use extract --jsonl.')
    return { type: 'extract', files: givenFiles(files), reading: readReading(values) }
  }
  if (files.length > 0)
    throw new Error(`extract --jsonl reads standard input; “${files[0]}” is too much.`)
  const strange = READING_OPTIONS.find((option) => values[option] !== undefined)
  if (strange !== undefined)
    throw new Error(`extract --jsonl reads texts in UTF-8; --${strange} has no meaning for it.`)
  return { type: 'extract-lines', threads: readThreads(values.threads ?? '1') }
}

/** How a command is read: the options that it takes, and what it makes of them and of the words behind its name. */
interface CommandReader {
  readonly options: readonly string[]
  read(words: readonly string[], values: Values): Command
}

const COMMANDS: Readonly<Record<string, CommandReader>> = {
  new: {
    options: ['draft', ...READING_OPTIONS],
    read: (words, values) => readArticles('new', words, values),
  },
  add: {
    options: ['draft', ...READING_OPTIONS],
    read: (words, values) => readArticles('add', words, values),
  },
  export: {
    options: [...Object.keys(FORMATS), ...Object.keys(EXPORT_OPTIONS), 'replace'],
    read(words, values) {
      const project = readOneProject('export', words)
      const canReplace = values.replace === true
      return { type: 'export', project, given: readExport(values), canReplace }
    },
  },
  import: {
    options: ['code', 'dry-run', 'with-suspicious', 'with-deletions'],
    read: readImport,
  },
  compare: {
    options: ['csv', 'rows', 'columns', 'replace', ...Object.keys(FORMAT_OPTIONS)],
    read: readCompare,
  },
  check: {
    options: [],
    read: (words) => ({ type: 'check', project: readOneProject('check', words) }),
  },
  copy: { options: ['without-history'], read: readCopy },
  compact: { options: ['before'], read: readCompact },
  extract: { options: ['jsonl', 'threads', ...READING_OPTIONS], read: readExtract },
}

const COMMAND_NAMES = listChoices(Object.keys(COMMANDS))

/** Throws an Error with a sentence for the person when the command line makes no sense. */
export function readCommand(commandLine: readonly string[]): Command {
  const { values, positionals } = parse(commandLine)
  if (values.help === true) return { type: 'help' }
  if (values.version === true) return { type: 'version' }
  const [name, ...words] = positionals
  if (name === undefined) throw new Error(`Say what to do: ${COMMAND_NAMES} (--help tells more).`)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) throw new Error(`There is no command “${name}”. Use ${COMMAND_NAMES}.`)
  const strange = Object.keys(values).find((option) => !command.options.includes(option))
  if (strange !== undefined) throw new Error(`--${strange} has no meaning for ${name}.`)
  return command.read(words, values)
}
