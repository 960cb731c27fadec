import {
  DEFAULT_EXPORT,
  type CsvFormat,
  type ExportOptions,
} from '../../shared/domain/export-options.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'
import { EXPORTERS } from '../exchange/exporters.ts'
import { extensionOf, type Exporter } from '../exchange/exporter.ts'
import { resolveGivenPath } from '../start/working-folder.ts'

/** What of a project is written where: in a format, or as the project has it under a name. */
export type GivenExport =
  | { readonly exporter: Exporter; readonly options: ExportOptions; readonly path: string }
  | { readonly preset: string; readonly path: string }

/** How CSV files are written. */
export const FORMAT_OPTIONS = {
  delimiter: { type: 'string' },
  'no-bom': { type: 'boolean' },
  'no-guard': { type: 'boolean' },
} as const

/** What `export` takes beside the formats. */
export const EXPORT_OPTIONS = {
  ...FORMAT_OPTIONS,
  preset: { type: 'string' },
  to: { type: 'string' },
} as const

/** The formats, each an option that takes a path. */
export const FORMATS = Object.fromEntries(
  EXPORTERS.map(({ name }) => [name, { type: 'string' }] as const),
)

const DELIMITERS: Readonly<Record<string, CsvFormat['delimiter']>> = {
  ',': ',',
  comma: ',',
  ';': ';',
  semicolon: ';',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
}

function readDelimiter(given: string): CsvFormat['delimiter'] {
  const delimiter = Object.hasOwn(DELIMITERS, given) ? DELIMITERS[given] : undefined
  if (delimiter !== undefined) return delimiter
  throw new Error(`“${given}” is no delimiter. Use comma, semicolon or tab.`)
}

export interface FormatOptions {
  readonly delimiter?: string
  readonly 'no-bom'?: boolean
  readonly 'no-guard'?: boolean
}

/** How CSV files are to be written. Throws a sentence for a delimiter that is none. */
export function readFormat(options: FormatOptions): CsvFormat {
  return {
    delimiter: readDelimiter(options.delimiter ?? ','),
    hasByteOrderMark: options['no-bom'] !== true,
    isFormulaGuarded: options['no-guard'] !== true,
  }
}

interface ExportValues extends FormatOptions {
  readonly preset?: string
  readonly to?: string
}

/** The path that was given with a format; null where it was not asked for. */
function pathFor(values: object, name: string): string | null {
  const path: unknown = Reflect.get(values, name)
  return typeof path === 'string' ? path : null
}

const FORMAT_NAMES = listChoices(EXPORTERS.map(({ name }) => `--${name}`))

/** The first option that was given and has no meaning for what is written. */
function findStrange(values: ExportValues, meant: readonly string[]): string | undefined {
  const known: readonly string[] = Object.keys(EXPORT_OPTIONS)
  return Object.keys(values).find((name) => known.includes(name) && !meant.includes(name))
}

/** What `export` is asked for. Throws a sentence where it makes no sense. */
export function readExport(values: ExportValues): GivenExport {
  const asked = EXPORTERS.flatMap((exporter) => {
    const path = pathFor(values, exporter.name)
    return path === null ? [] : [{ exporter, path: resolveGivenPath(path) }]
  })
  const [one, other] = asked
  if (values.preset !== undefined) {
    if (one !== undefined) {
      throw new Error(`--preset says the format; --${one.exporter.name} is too much.`)
    }
    if (values.to === undefined) {
      throw new Error('Say where to: export P.hearsay --preset NAME --to PATH')
    }
    const strange = findStrange(values, ['preset', 'to'])
    if (strange !== undefined) throw new Error(`--${strange} has no meaning with --preset.`)
    return { preset: values.preset, path: resolveGivenPath(values.to) }
  }
  if (one === undefined) {
    throw new Error(`Say what to write, and where to: export P.hearsay with ${FORMAT_NAMES}.`)
  }
  if (other !== undefined) {
    throw new Error(
      `export writes one format at a time; --${other.exporter.name} beside --${one.exporter.name} is too much.`,
    )
  }
  const { exporter, path } = one
  const meant = exporter.choices.includes('csv') ? Object.keys(FORMAT_OPTIONS) : []
  const strange = findStrange(values, meant)
  if (strange !== undefined) throw new Error(`--${strange} has no meaning for --${exporter.name}.`)
  return { exporter, path, options: { ...DEFAULT_EXPORT, csv: readFormat(values) } }
}

const INDENT = ' '.repeat(6)

/** A line of the help for each format. */
export const FORMAT_HELP = EXPORTERS.map(({ name, title, ending }) => {
  const option = `--${name} ${ending === null ? 'DIR' : `FILE${extensionOf(ending)}`}`
  return `${INDENT}${option.padEnd(26)}  ${title}`
}).join('\n')
