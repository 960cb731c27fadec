import { join } from 'node:path'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

/** Whether dkpro-cassis is installed (see README.md here). */
export const HAS_CASSIS = hasModule('cassis')

const Mark = z.object({
  type: z.string(),
  id: z.string().nullable(),
  text: z.string(),
  slots: z.array(z.tuple([z.string(), z.string()])),
})
const Judged = z.object({
  text: z.string(),
  marks: z.array(Mark),
  /** The CAS as dkpro-cassis writes it. */
  written: z.string(),
})

/** What dkpro-cassis makes of a CAS in JSON, and of the description of its types where that is given. */
export function judgeByCassis(cas: string, typeSystem?: string): Promise<z.infer<typeof Judged>> {
  const files = [cas, typeSystem].flatMap((text, at) =>
    text === undefined ? [] : { name: `${at}`, bytes: Buffer.from(text) },
  )
  return inFolder(files, (folder) => {
    const paths = files.map(({ name }) => join(folder, name))
    return Judged.parse(JSON.parse(runScript('cas.py', ...paths)))
  })
}
