import { parseArgs } from 'node:util'
import { DEFAULT_EXPORT, type ExportOptions } from '../../shared/tables/csv-options.ts'
import { resolveGivenPath } from '../start/working-folder.ts'

/** What the command line asks for. Paths are full. */
export type Command =
  | { readonly type: 'help' | 'version' }
  | {
      readonly type: 'new'
      readonly project: string
      readonly articles: readonly string[]
      readonly encoding: string | undefined
    }
  | {
      readonly type: 'export'
      readonly project: string
      readonly folder: string
      readonly options: ExportOptions
      readonly canReplace: boolean
    }
  | { readonly type: 'check'; readonly project: string }

export const HELP = `Hearsay, for scripts: the same projects, without a window.

Usage: npm run --silent hearsay -- COMMAND

  new P.hearsay FILE…           make a project and open articles (.txt, .md) in it
      --encoding LABEL            read them as this encoding, such as windows-1251
  export P.hearsay --csv DIR    write claims.csv, speakers.csv, sources.csv, attributions.csv
      --delimiter CHARACTER       comma (as if not said), semicolon or tab
      --no-bom                    without the byte-order mark that Excel needs
      --no-guard                  without the apostrophe before what would run as a formula
      --replace                   replace files that are there
  check P.hearsay               say what is wrong with a project, if anything
  --help, --version

It ends with 0, or with 1 and what went wrong on standard error.`

const DELIMITERS: Readonly<Record<string, ExportOptions['delimiter']>> = {
  ',': ',',
  comma: ',',
  ';': ';',
  semicolon: ';',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
}

const OPTIONS = {
  csv: { type: 'string' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'no-bom': { type: 'boolean' },
  'no-guard': { type: 'boolean' },
  replace: { type: 'boolean' },
  version: { type: 'boolean' },
} as const

type OptionName = keyof typeof OPTIONS

/** What each command takes beside its project. */
const OPTIONS_OF: Readonly<Record<string, readonly OptionName[]>> = {
  new: ['encoding'],
  export: ['csv', 'delimiter', 'no-bom', 'no-guard', 'replace'],
  check: [],
}

function readDelimiter(given: string): ExportOptions['delimiter'] {
  const delimiter = Object.hasOwn(DELIMITERS, given) ? DELIMITERS[given] : undefined
  if (delimiter !== undefined) return delimiter
  throw new Error(`“${given}” is no delimiter. Use comma, semicolon or tab.`)
}

/** Throws an Error with a sentence for the person when the command line makes no sense. */
export function readCommand(commandLine: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    allowPositionals: true,
    options: OPTIONS,
  })
  if (values.help === true) return { type: 'help' }
  if (values.version === true) return { type: 'version' }
  const [name, given, ...rest] = positionals
  if (name === undefined)
    throw new Error('Say what to do: new, export or check (--help tells more).')
  const known = Object.hasOwn(OPTIONS_OF, name) ? OPTIONS_OF[name] : undefined
  if (known === undefined)
    throw new Error(`There is no command “${name}”. Use new, export or check.`)
  const strange = Object.keys(values).find((option) => !known.includes(option as OptionName))
  if (strange !== undefined) throw new Error(`--${strange} has no meaning for ${name}.`)
  if (given === undefined) throw new Error(`Name the project: ${name} P.hearsay`)
  const project = resolveGivenPath(given)
  if (name === 'new') {
    const articles = rest.map((path) => resolveGivenPath(path))
    return { type: 'new', project, articles, encoding: values.encoding }
  }
  if (rest.length > 0) throw new Error(`${name} takes one project; “${rest[0]}” is too much.`)
  if (name === 'check') return { type: 'check', project }
  if (values.csv === undefined) throw new Error('Say where to: export P.hearsay --csv DIR')
  return {
    type: 'export',
    project,
    folder: resolveGivenPath(values.csv),
    options: {
      ...DEFAULT_EXPORT,
      delimiter: readDelimiter(values.delimiter ?? ','),
      hasByteOrderMark: values['no-bom'] !== true,
      isFormulaGuarded: values['no-guard'] !== true,
    },
    canReplace: values.replace === true,
  }
}
