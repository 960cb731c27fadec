import Papa from 'papaparse'

const TIME = /(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}/
const SRT = new RegExp(
  `^(?:\\s{0,20}\\d{1,7}[ \\t]{0,5}\\r?\\n)?\\s{0,5}${TIME.source}[ \\t]{1,5}-->[ \\t]{1,5}${TIME.source}`,
)
const VTT = /^WEBVTT(?:[ \t][^\r\n]{0,1000})?(?:[\r\n]|$)/

/** What a text of timed words is; null for any other. */
export function findSubtitleFormat(opening: string): 'srt' | 'vtt' | null {
  if (VTT.test(opening)) return 'vtt'
  return SRT.test(opening) ? 'srt' : null
}

/** How JSON begins that may hold articles: no text does. */
const JSON_START =
  /^\s{0,1000}(?:\{\s{0,1000}(?:"(?:[^"\\\r\n]|\\.){0,500}"\s{0,100}:|\})|\[\s{0,1000}(?:\{|\[\s{0,100}["[{\d]|"(?:[^"\\\r\n]|\\.){0,2000}"\s{0,100}[,\]]|\]))/
const NINJS_BODY =
  /"(?:body_(?:text|x?html)|bodies|headlines?|description_text|descriptions)"\s{0,20}:/
const NINJS_MARK =
  /"(?:version_?created|contentcreated|versionCreated|contentCreated|pubstatus|pubStatus|representationtype|\$standard|body_x?html)"\s{0,20}:/

function isJsonObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/s.test(line)) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** What JSON a text is, by its start; null for any other text. `ending` is that of the file's name. */
export function findJsonFormat(opening: string, ending: string): 'json' | 'jsonl' | 'ninjs' | null {
  if (!JSON_START.test(opening))
    return ending === 'json' && /^\s{0,1000}[[{]/.test(opening) ? 'json' : null
  const lines = opening.split(/\r?\n/, 50).filter((line) => line.trim() !== '')
  const [first = '', second] = lines
  const isLines = ['jsonl', 'ndjson', 'ldjson'].includes(ending)
  if (second === undefined ? isLines : /^\s*\{/.test(second) && (isLines || isJsonObject(first))) {
    return 'jsonl'
  }
  const isNinjs = /"uri"\s{0,20}:/.test(opening)
  return isNinjs && NINJS_BODY.test(opening) && NINJS_MARK.test(opening) ? 'ninjs' : 'json'
}

/** How many lines tell whether a text is a table, and how few are too few. */
const ROWS = 30
const MIN_ROWS = 3
/** A header’s cell is no sentence. */
const MAX_HEADER = 40

function isHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  const isName = (name: string): boolean =>
    name !== '' && name.length <= MAX_HEADER && /\p{L}/u.test(name) && !/[.!?:;”"]$/u.test(name)
  return names.every(isName) && new Set(names).size === names.length
}

/** Whether a text, whatever it is called, is a table as a person would say: a header, and rows as long as it. */
function isTable(opening: string, delimiter: string, isWhole: boolean): boolean {
  const { data, errors } = Papa.parse<string[]>(opening, {
    delimiter,
    preview: ROWS + 1,
    skipEmptyLines: true,
  })
  // The last row may be cut off where the opening ends.
  const rows = isWhole || data.length > ROWS ? data : data.slice(0, -1)
  const [header = []] = rows
  const least = delimiter === '\t' ? 2 : 3
  if (rows.length < MIN_ROWS || header.length < least || !isHeader(header)) return false
  const isEven = rows.every((row) => row.length === header.length)
  return isEven && errors.every(({ type }) => type !== 'Quotes')
}

/** What table a text is; null for any other. The name decides where it says so: a table of one column looks like any text. */
export function findTableFormat(
  opening: string,
  ending: string,
  isWhole: boolean,
): 'csv' | 'tsv' | null {
  if (ending === 'csv') return 'csv'
  if (ending === 'tsv' || ending === 'tab') return 'tsv'
  if (ending !== 'txt' && ending !== '') return null
  if (/^sep=.\r?\n/.test(opening)) return 'csv'
  if (isTable(opening, '\t', isWhole)) return 'tsv'
  return [',', ';', '|'].some((delimiter) => isTable(opening, delimiter, isWhole)) ? 'csv' : null
}
