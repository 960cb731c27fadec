import { parseArgs } from 'node:util'
import { startOfDay } from '../../shared/domain/day.ts'
import {
  ColumnAxis,
  DEFAULT_COMPARISON,
  RowAxis,
  type ComparisonView,
} from '../../shared/domain/view.ts'
import type { CsvFormat } from '../../shared/domain/export-options.ts'
import {
  EXPORT_OPTIONS,
  FORMAT_HELP,
  FORMAT_OPTIONS,
  FORMATS,
  readExport,
  readFormat,
  type GivenExport,
} from './export-arguments.ts'
import type { GivenReturn } from './bringing-in.ts'
import { readSaidCodes } from './code-arguments.ts'
import type { GivenFile, GivenReading } from './given-reading.ts'
import {
  givenFiles,
  readReading,
  READING_OPTIONS,
  type ReadingOptions,
} from './reading-arguments.ts'
import { resolveGivenPath } from '../start/working-folder.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'

/** What the command line asks for. Paths are full. */
export type Command =
  | { readonly type: 'help' | 'version' }
  | {
      readonly type: 'new' | 'add'
      readonly project: string
      readonly articles: readonly GivenFile[]
      readonly reading: GivenReading
      readonly isDrafted: boolean
    }
  | {
      readonly type: 'export'
      readonly project: string
      readonly given: GivenExport
      readonly canReplace: boolean
    }
  | {
      readonly type: 'compare'
      readonly project: string
      readonly file: string
      readonly view: ComparisonView
      readonly format: CsvFormat
      readonly canReplace: boolean
    }
  | ({ readonly type: 'import' } & GivenReturn)
  | { readonly type: 'check'; readonly project: string }
  | {
      readonly type: 'copy'
      readonly project: string
      readonly target: string
      readonly isHistoryRemoved: boolean
    }
  | { readonly type: 'compact'; readonly project: string; readonly before: Date }
  | {
      readonly type: 'extract'
      readonly files: readonly GivenFile[]
      readonly reading: GivenReading
    }
  /** JSON Lines from standard input to standard output. */
  | { readonly type: 'extract-lines'; readonly threads: number }

export const HELP = `Hearsay, for scripts: the same projects, without a window.

Usage: npm run --silent hearsay -- COMMAND

  new P.hearsay FILE…           make a project and open articles in it: web pages, Word, PDF, mail, tables,
                                archives, subtitles, text; of a folder or an archive all that is in it
      --encoding LABEL            read those as this encoding that do not say theirs, such as windows-1251
      --column FIELD=NAME         in tables, which column holds what: title, text, outlet, date, url, byline;
                                    one each, and text from several in the order in which they are named
      --dates day-first           or month-first: how tables write dates such as 03/04/2026, where they do not tell
      --draft                     draft who says what in them, for review in the window
  add P.hearsay FILE…           open more articles in a project, likewise
  export P.hearsay …            write a project in one of these formats:
${FORMAT_HELP}
                                a folder in the place of FILE takes one called after the project
      --preset NAME --to PATH     as the project has it under that name
  of CSV files:
      --delimiter CHARACTER       comma (as if not said), semicolon or tab
      --no-bom                    without the byte-order mark that Excel needs
      --no-guard                  without the apostrophe before what would run as a formula
      --replace                   replace files that are there
  import P.hearsay FILE…        bring changes in from tables that came back (CSV files and workbooks) and from
                                marked texts (.qdpx, CAS JSON, JSON-LD, brat, Taguette), an edit for each;
                                a folder, or files that are named together, may be one project of marked
                                texts; what cannot be, what a spreadsheet may have done by itself and rows
                                that the file lacks are left out, and told
      --dry-run                   only tell the differences, one a line, or “No difference”
      --code PATH=WHAT            a code of marked texts (Ministers/Halloran) stands for claim, speaker, cue,
                                    source, topic or none, one each; speaker:Halloran is one of that name;
                                    it is kept with the project
      --with-suspicious           bring in what a spreadsheet may have done by itself too
      --with-deletions            remove the rows that a file of the whole table lacks
  compare P.hearsay --csv FILE  write who says what side by side, one claim under the other
      --rows WHAT                 topic (as if not said), kind, certainty, article, date or status
      --columns WHAT              source (as if not said), speaker, affiliation or outlet
                                  and what export takes: --delimiter, --no-bom, --no-guard, --replace
  check P.hearsay               say what is wrong with a project, if anything
  copy P.hearsay OUT.hearsay    save a copy under another name
      --without-history           of the project as it is, without what was changed or deleted
  compact P.hearsay --before DAY
                                remove the edits from before a day (2026-01-31), which can then not be
                                undone; the project is backed up first
  extract FILE…                 print who says what in articles; --encoding, --column and --dates as in new
  extract --jsonl               read {id, text} a line on standard input, write {id, attributions} a line
      --threads N                 on so many threads
  --help, --version

It ends with 0, or with 1 and what went wrong on standard error; new and add leave out what cannot be opened,
extract what cannot be read, import what is left out: they say which, and end with 3.`

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

/** What each command takes beside its project. */
const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  new: ['draft', ...READING_OPTIONS],
  add: ['draft', ...READING_OPTIONS],
  export: [...Object.keys(FORMATS), ...Object.keys(EXPORT_OPTIONS), 'replace'],
  import: ['code', 'dry-run', 'with-suspicious', 'with-deletions'],
  compare: ['csv', 'rows', 'columns', 'replace', ...Object.keys(FORMAT_OPTIONS)],
  check: [],
  copy: ['without-history'],
  compact: ['before'],
  extract: ['jsonl', 'threads', ...READING_OPTIONS],
}

const COMMAND_NAMES = listChoices(Object.keys(OPTIONS_OF))

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

interface ExtractOptions extends ReadingOptions {
  readonly jsonl?: boolean
  readonly threads?: string
}

function readExtract(files: readonly string[], options: ExtractOptions): Command {
  if (options.jsonl !== true) {
    if (options.threads !== undefined) throw new Error('--threads goes with extract --jsonl.')
    if (files.length === 0)
      throw new Error('Name the articles: extract FILE…, or use extract --jsonl.')
    return { type: 'extract', files: givenFiles(files), reading: readReading(options) }
  }
  if (files.length > 0)
    throw new Error(`extract --jsonl reads standard input; “${files[0]}” is too much.`)
  const strange = READING_OPTIONS.find((option) => options[option] !== undefined)
  if (strange !== undefined)
    throw new Error(`extract --jsonl reads texts in UTF-8; --${strange} has no meaning for it.`)
  return { type: 'extract-lines', threads: readThreads(options.threads ?? '1') }
}

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

function readCopy(project: string, targets: readonly string[], isHistoryRemoved = false): Command {
  const [target, ...more] = targets
  if (target === undefined) throw new Error('Say where to: copy P.hearsay OUT.hearsay')
  if (more.length > 0) throw new Error(`copy makes one copy; “${more[0]}” is too much.`)
  return { type: 'copy', project, target: resolveGivenPath(target), isHistoryRemoved }
}

function readCompact(project: string, day: string | undefined): Command {
  if (day === undefined) throw new Error('Say from when on: compact P.hearsay --before 2026-01-31')
  const before = startOfDay(day)
  if (before === null) throw new Error(`--before takes a day such as 2026-01-31, not “${day}”.`)
  if (before > new Date()) throw new Error('--before takes a day up to today.')
  return { type: 'compact', project, before }
}

/** Throws an Error with a sentence for the person when the command line makes no sense. */
export function readCommand(commandLine: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...joinValues(commandLine)],
    allowPositionals: true,
    options: OPTIONS,
  })
  if (values.help === true) return { type: 'help' }
  if (values.version === true) return { type: 'version' }
  const [name, given, ...rest] = positionals
  if (name === undefined) throw new Error(`Say what to do: ${COMMAND_NAMES} (--help tells more).`)
  const known = Object.hasOwn(OPTIONS_OF, name) ? OPTIONS_OF[name] : undefined
  if (known === undefined) throw new Error(`There is no command “${name}”. Use ${COMMAND_NAMES}.`)
  const strange = Object.keys(values).find((option) => !known.includes(option))
  if (strange !== undefined) throw new Error(`--${strange} has no meaning for ${name}.`)
  if (name === 'extract') return readExtract(positionals.slice(1), values)
  if (given === undefined) throw new Error(`Name the project: ${name} P.hearsay`)
  const project = resolveGivenPath(given)
  if (name === 'new' || name === 'add') {
    if (name === 'add' && rest.length === 0)
      throw new Error('Name the articles: add P.hearsay FILE…')
    const isDrafted = values.draft === true
    return {
      type: name,
      project,
      articles: givenFiles(rest),
      reading: readReading(values),
      isDrafted,
    }
  }
  if (name === 'import') {
    if (rest.length === 0) throw new Error('Name the files: import P.hearsay FILE…')
    return {
      type: name,
      project,
      files: givenFiles(rest),
      codes: readSaidCodes(values.code ?? []),
      isDryRun: values['dry-run'] === true,
      isTrusting: values['with-suspicious'] === true,
      isRemoving: values['with-deletions'] === true,
    }
  }
  if (name === 'copy') return readCopy(project, rest, values['without-history'])
  if (rest.length > 0) throw new Error(`${name} takes one project; “${rest[0]}” is too much.`)
  if (name === 'check') return { type: 'check', project }
  if (name === 'compact') return readCompact(project, values.before)
  const canReplace = values.replace === true
  if (name === 'compare') {
    if (values.csv === undefined) throw new Error('Say where to: compare P.hearsay --csv FILE')
    const view = {
      ...DEFAULT_COMPARISON,
      rows: readAxis('rows', RowAxis.options, values.rows ?? 'topic'),
      columns: readAxis('columns', ColumnAxis.options, values.columns ?? 'source'),
    }
    const file = resolveGivenPath(values.csv)
    return { type: 'compare', project, file, view, format: readFormat(values), canReplace }
  }
  return { type: 'export', project, given: readExport(values), canReplace }
}
