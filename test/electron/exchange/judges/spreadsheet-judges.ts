import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

const SOFFICE = process.env['HEARSAY_SOFFICE'] ?? 'soffice'

export const HAS_OPENPYXL = hasModule('openpyxl')
export const HAS_LIBREOFFICE =
  spawnSync(SOFFICE, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0

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

/** All sheets, parted by commas, in UTF-8, as they are shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/**
 * The files that LibreOffice makes of a workbook that ends in `from`: a CSV file for each sheet, or the workbook in one of
 * its formats.
 */
export function convertByLibreOffice(
  bytes: Uint8Array,
  from: '.ods' | '.xlsx',
  to: 'csv' | 'fods' | 'ods' | 'xlsx',
): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder([{ name: `given${from}`, bytes }], (folder) => {
    const made = join(folder, 'made')
    const { status, stderr } = spawnSync(
      SOFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        to === 'csv' ? ALL_SHEETS : to,
        '--outdir',
        made,
        join(folder, `given${from}`),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    )
    if (status !== 0) throw new Error(stderr)
    return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]))
  })
}
