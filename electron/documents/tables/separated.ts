import Papa from 'papaparse'
import type { FileReading, GivenFile } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { decodeFile } from '../text/decoded-file.ts'
import { makeTable, refuseCells } from './article-table.ts'

const DELIMITERS = [',', ';', '\t', '|', '\u001f'] as const
/** How much of a text tells how it is separated, in code units, and how many rows of it. */
const OPENING = 200_000
const SAMPLE_ROWS = 60
/** Excel writes the delimiter into the first line where a person asked for it. */
const NAMED = /^sep=(?<delimiter>.)\r?\n/

/** How the cells of a text are separated and quoted. */
interface Separation {
  readonly delimiter: string
  /** A quotation mark in a quoted cell is doubled, or stands behind a backslash; null where nothing is quoted. */
  readonly escape: '"' | '\\' | null
}

interface Parsed {
  readonly rows: readonly (readonly string[])[]
  readonly hasOpenQuote: boolean
}

function parse(text: string, { delimiter, escape }: Separation, preview = 0): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    preview,
    quoteChar: escape === null ? '\u0000' : '"',
    escapeChar: escape ?? '"',
    skipEmptyLines: true,
  })
  return { rows: data, hasOpenQuote: errors.some(({ code }) => code === 'MissingQuotes') }
}

/** How much a text is a table when separated so: how many of its rows are as long as most are. */
function rate(text: string, separation: Separation): number {
  const { rows } = parse(text, separation, SAMPLE_ROWS)
  const lengths = rows.map((row) => row.length).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 1
  if (usual < 2) return 0
  const even = lengths.filter((length) => length === usual).length / lengths.length
  return even + Math.min(usual, 20) / 100
}

function findSeparation(text: string, fileName: string): Separation {
  const opening = text.slice(0, OPENING)
  const escape = opening.includes('\\"') && !opening.includes('""') ? '\\' : '"'
  const usual = /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : ','
  const rated = DELIMITERS.map((delimiter) => {
    const bonus = delimiter === usual ? 0.02 : 0
    return { delimiter, rating: rate(opening, { delimiter, escape }) + bonus }
  })
  const best = rated.reduce((a, b) => (b.rating > a.rating ? b : a))
  return { delimiter: best.rating > 0.1 ? best.delimiter : usual, escape }
}

function readRows(text: string, separation: Separation): Parsed {
  const parsed = parse(text, separation)
  if (!parsed.hasOpenQuote) return parsed
  // A cell that begins with a quotation mark without being quoted takes all that follows into it.
  const plain = parse(text, { ...separation, escape: null })
  return plain.rows.length > parsed.rows.length ? plain : parsed
}

/** Reads a table of comma-separated values, or separated by tabs, semicolons or bars. */
export async function readSeparated(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  const named = NAMED.exec(decoded.text)
  const text = decoded.text.slice(named?.[0].length ?? 0)
  const found = findSeparation(text, file.name)
  const separation = { ...found, delimiter: named?.groups?.['delimiter'] ?? found.delimiter }
  const { rows, hasOpenQuote } = readRows(text, separation)
  refuseCells(rows.length, Math.min(rows[0]?.length ?? 0, LIMITS.cells))
  const remarks = hasOpenQuote
    ? ['A cell is quoted and never closed: the rows behind it may be wrong.']
    : []
  return { type: 'table', table: makeTable(rows, [...decoded.remarks, ...remarks]) }
}
