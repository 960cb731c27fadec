import type { ArticleTable } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { refuseCells } from './article-table.ts'
import { flattenRecord, type JsonObject } from './json-record.ts'

/** More columns than any export has are not read. */
const MAX_COLUMNS = 500

/** A table of records, a row each: its columns are all their keys, in the order in which they are met. */
export function tabulate(
  records: readonly JsonObject[],
  remarks: readonly string[] = [],
): ArticleTable {
  const flat = records.map(flattenRecord).filter((cells) => cells.size > 0)
  if (flat.length === 0) {
    throw new Refusal('There are no articles in this file. Choose one that has a record for each.')
  }
  const all = new Set<string>()
  let isCut = false
  for (const name of flat.flatMap((cells) => [...cells.keys()])) {
    if (all.size < MAX_COLUMNS) all.add(name)
    else isCut = isCut || !all.has(name)
  }
  const columns = [...all]
  refuseCells(flat.length, columns.length)
  return {
    columns: columns.map((name) => name.toWellFormed()),
    rows: flat.map((cells) => columns.map((name) => (cells.get(name) ?? '').toWellFormed())),
    remarks: isCut ? [...remarks, `Only ${MAX_COLUMNS} columns are read.`] : remarks,
  }
}
