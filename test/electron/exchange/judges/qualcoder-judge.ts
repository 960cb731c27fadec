import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inFolder, runScript } from './python.ts'

/** Where a checkout of QualCoder lies (see README.md here); undefined where there is none. */
export const QUALCODER_SOURCE = process.env['HEARSAY_QUALCODER']

const Judged = z.object({
  said: z.array(z.string()),
  codes: z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string()])),
  texts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  codings: z.array(
    z.tuple([
      z.string().nullable(),
      z.string(),
      z.string(),
      z.int(),
      z.int(),
      z.string(),
      z.string(),
    ]),
  ),
  annotations: z.array(z.tuple([z.int(), z.int(), z.string()])),
  cases: z.array(z.tuple([z.string(), z.string()])),
  attributes: z.array(z.tuple([z.string(), z.string(), z.string()])),
})

/** What QualCoder's database holds after it read a file, and the .qdpx file that it then writes; null for a codebook. */
export function judgeByQualCoder(
  name: 'project.qdpx' | 'codebook.qdc',
  bytes: Uint8Array,
): Promise<z.infer<typeof Judged> & { readonly again: Uint8Array | null }> {
  return inFolder([{ name, bytes }], (folder) => {
    const args = [QUALCODER_SOURCE ?? '', join(folder, name), folder]
    const judged = Judged.parse(JSON.parse(runScript('qualcoder.py', ...args)))
    const isProject = name === 'project.qdpx'
    return { ...judged, again: isProject ? readFileSync(join(folder, 'again.qdpx')) : null }
  })
}
