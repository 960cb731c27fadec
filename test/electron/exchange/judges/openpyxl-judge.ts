import { join } from 'node:path'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

export const HAS_OPENPYXL = hasModule('openpyxl')

const Judged = z.record(
  z.string(),
  z.object({
    frozen: z.string().nullable(),
    filter: z.string().nullable(),
    /** What the cells of a range can be. */
    offered: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
    rows: z.array(
      z.array(
        z.object({
          value: z.union([z.string(), z.number(), z.null()]),
          type: z.string(),
          link: z.string().nullable(),
        }),
      ),
    ),
  }),
)

/** What openpyxl finds in a workbook, by sheet. */
export function judgeByOpenpyxl(bytes: Uint8Array): Promise<z.infer<typeof Judged>> {
  return inFolder([{ name: 'book.xlsx', bytes }], (folder) =>
    Judged.parse(JSON.parse(runScript('workbook.py', join(folder, 'book.xlsx')))),
  )
}
