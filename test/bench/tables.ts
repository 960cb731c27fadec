import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { takeTurns, median, type Comparison } from './measuring.ts'

const Measured = z.object({
  write: z.number(),
  read: z.number(),
  /** In megabytes, at its most, the project and the file with it. */
  memory: z.number(),
  file: z.number(),
})

/** Each in a program of its own: what one held in memory the next would count. */
async function measure(format: 'xlsx' | 'csv'): Promise<z.infer<typeof Measured>> {
  const program = join(import.meta.dirname, 'tables-program.ts')
  return Measured.parse(
    JSON.parse(execFileSync(process.execPath, [program, format], { encoding: 'utf8' })),
  )
}

/** 100,000 claims as a workbook and as CSV files, and their tables read back; one against the other. */
export async function benchTables(): Promise<readonly Comparison[]> {
  const [books = [], files = []] = await takeTurns(1, [() => measure('xlsx'), () => measure('csv')])
  const line = (what: string, part: keyof z.infer<typeof Measured>, unit: 'ms' | 'MB') => ({
    what: `100,000 claims with all tables. ${what}`,
    ours: median(books.map((one) => one[part])),
    theirs: median(files.map((one) => one[part])),
    against: 'CSV',
    unit,
    goal: null,
  })
  return [
    line('Written as XLSX', 'write', 'ms'),
    line('The claims read from XLSX', 'read', 'ms'),
    line('Memory at most, written and read', 'memory', 'MB'),
    line('The file', 'file', 'MB'),
  ]
}
