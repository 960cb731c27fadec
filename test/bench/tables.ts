import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { takeTurns, median, type Comparison } from './measuring.ts'

const Measured = z.object({
  write: z.number(),
  read: z.number(),
  change: z.number(),
  apply: z.number(),
  /** Of the thread that answers the window, at its longest. */
  turn: z.number(),
  /** In megabytes, at its most, until the file is compared. */
  memory: z.number(),
  file: z.number(),
})

/** Each in a program of its own: what one held in memory the next would count. */
async function measure(format: string): Promise<z.infer<typeof Measured>> {
  const program = join(import.meta.dirname, 'tables-program.ts')
  return Measured.parse(
    JSON.parse(execFileSync(process.execPath, [program, format], { encoding: 'utf8' })),
  )
}

const LINES = [
  ['Written', 'write', 'ms'],
  ['Compared, nothing changed', 'read', 'ms'],
  ['Compared, each claim changed', 'change', 'ms'],
  ['These changes made one edit', 'apply', 'ms'],
  ['Longest turn of the service’s thread', 'turn', 'ms'],
  ['Memory at most', 'memory', 'MB'],
  ['The file', 'file', 'MB'],
] as const

/** 100,000 claims as workbooks and as CSV files, and what comes back of them; one against the other. */
export async function benchTables(): Promise<readonly Comparison[]> {
  const formats = ['csv', 'xlsx', 'ods']
  const [csv = [], ...books] = await takeTurns(
    1,
    formats.map((format) => () => measure(format)),
  )
  return books.flatMap((measured, index) =>
    LINES.map(([what, part, unit]) => ({
      what: `100,000 claims with all tables, ${formats[index + 1]?.toUpperCase()}. ${what}`,
      ours: median(measured.map((one) => one[part])),
      theirs: median(csv.map((one) => one[part])),
      against: 'CSV',
      unit,
      goal: null,
    })),
  )
}
