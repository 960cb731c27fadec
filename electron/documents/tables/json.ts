import type { FileReading, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { decodeUtf8File } from '../text/decoded-file.ts'
import { isObject, type JsonObject } from './json-record.ts'
import { findRecords } from './json-records.ts'
import { tabulate } from './record-table.ts'

/** Where the parser stopped: its message says it in this way. */
const POSITION = /at position (?<position>\d+)/

/** Of some faults the parser quotes what stands around the place, ten code units before it. */
const QUOTED = /, \.\.\."(?<quoted>[^]*?)"(?:\.\.\.)? is not valid JSON$/
const QUOTED_BEFORE = 10

/** Where a text stops being JSON, as far as the parser says it. */
function tellPlace(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const quoted = QUOTED.exec(message)?.groups?.['quoted']
  const told = POSITION.exec(message)?.groups?.['position']
  const position = quoted === undefined ? Number(told ?? -1) : text.indexOf(quoted) + QUOTED_BEFORE
  if (/end of JSON/.test(message) || position >= text.trimEnd().length) return ' at its end'
  return position < 0 ? '' : ` in line ${text.slice(0, position).split('\n').length}`
}

/** No list of articles nests deeper; to parse what does takes memory without end. */
const MAX_DEPTH = 1000

/** Whether lists and objects nest deeper than in any file of articles. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let k = 0; k < text.length && depth <= MAX_DEPTH; k += 1) {
    const sign = text[k]
    if (isInString && sign === '\\') k += 1
    else if (sign === '"') isInString = !isInString
    else if (isInString) continue
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
  }
  return depth > MAX_DEPTH
}

/** Parses JSON. Throws a `Refusal` that says where it is broken. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text))
    throw new Refusal(
      'This JSON file is broken: its parts nest too deep. Ask for it, or export it, once more, and open that.',
    )
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(
      `This JSON file is broken${tellPlace(text, error)}. Ask for it, or export it, once more, and open that.`,
      { cause: error },
    )
  }
}

/** Reads JSON that holds articles: a list of them, what a database answered, or one alone. */
export async function readJson(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeUtf8File(file)
  if (decoded.type === 'unsure') return decoded
  const table = tabulate(findRecords(parseJson(decoded.text)), decoded.remarks)
  return { type: 'table', table }
}

function parseLine(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Reads lines of JSON, a record each; those that are broken are left out, and it is said. */
export async function readJsonLines(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeUtf8File(file)
  if (decoded.type === 'unsure') return decoded
  const lines = decoded.text.split('\n').filter((line) => line.trim() !== '')
  const records = lines.map(parseLine).filter((record) => record !== null)
  const broken = lines.length - records.length
  const remarks =
    broken === 0
      ? []
      : [`${broken === 1 ? '1 line is' : `${broken} lines are`} no record, and left out.`]
  return { type: 'table', table: tabulate(records, [...decoded.remarks, ...remarks]) }
}
