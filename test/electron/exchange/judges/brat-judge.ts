import { z } from 'zod'
import { inFolder, runScript } from './python.ts'

/** Where a checkout of brat lies (see README.md here); undefined where there is none. */
export const BRAT_SOURCE = process.env['HEARSAY_BRAT']

const Judged = z.object({
  documents: z.record(
    z.string(),
    z.object({
      failed: z.array(z.int()),
      errors: z.array(z.string()),
      warnings: z.array(z.string()),
      spans: z.array(z.object({ id: z.string(), type: z.string(), text: z.string() })),
      relations: z.array(z.array(z.string())),
      notes: z.int(),
      attributes: z.array(z.array(z.string())),
      /** Whether brat would write the same file. */
      written: z.boolean(),
    }),
  ),
  configuration: z.object({
    entities: z.array(z.string()),
    relations: z.array(z.string()),
    attributes: z.array(z.string()),
    labels: z.array(z.array(z.string())),
  }),
})

/** What brat's own parsers make of the files of a collection. */
export function judgeByBrat(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<z.infer<typeof Judged>> {
  return inFolder(files, (folder) =>
    Judged.parse(JSON.parse(runScript('brat.py', BRAT_SOURCE ?? '', folder))),
  )
}
