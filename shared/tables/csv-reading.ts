import Papa from 'papaparse'
import { unguardFormulas } from './formula-guard.ts'

/**
 * The rows of a CSV file by the names of its columns, small and without blanks at their ends; the delimiter is guessed
 * (comma, semicolon, tab or bar). The guard against formulas is taken off. Lines without anything are left out.
 */
export function readCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const { data } = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' })
  const [header = [], ...rows] = data
  const names = header.map((name) => unguardFormulas(name).trim().toLowerCase())
  return rows.map(
    (row) => new Map(names.map((name, index) => [name, unguardFormulas(row[index] ?? '')])),
  )
}
