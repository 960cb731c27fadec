import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

/** Whether Taguette is installed (see README.md here). */
export const HAS_TAGUETTE = hasModule('taguette')

const Judged = z.object({
  tags: z.array(z.string()),
  /** Of each highlight: its tags, the words that Taguette cuts out, and those that the file tells. */
  highlights: z.array(z.tuple([z.array(z.string()), z.string(), z.string()])),
  texts: z.array(z.string()),
})

/** What Taguette shows of a file that it imported, and the file that it then exports. */
export function judgeByTaguette(
  bytes: Uint8Array,
): Promise<z.infer<typeof Judged> & { readonly again: Uint8Array }> {
  return inFolder([{ name: 'given.sqlite3', bytes }], (folder) => {
    const made = join(folder, 'made.sqlite3')
    const printed = runScript('taguette_copy.py', join(folder, 'given.sqlite3'), made)
    return { ...Judged.parse(JSON.parse(printed)), again: readFileSync(made) }
  })
}
