import type { FileReading, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { decodeFile } from '../text/decoded-file.ts'
import { isObject, type JsonObject } from './json-record.ts'
import { findRecords } from './json-records.ts'
import { tabulate } from './record-table.ts'

/** Where the parser stopped: its message says it in this way. */
const POSITION = /at position (?<position>\d+)/

/** Parses JSON. Throws a `Refusal` that says where it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = POSITION.exec(String(error))?.groups?.['position']
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length
    const where = line === null ? 'at its end' : `in line ${line}`
    throw new Refusal(
      `This JSON file is broken ${where}. Ask for it, or export it, once more, and open that.`,
      { cause: error },
    )
  }
}

/** Reads JSON that holds articles: a list of them, what a database answered, or one alone. */
export async function readJson(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
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
  const decoded = await decodeFile(file)
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
