import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The Python that has dkpro-cassis (see README.md here); undefined where there is none. */
export const CASSIS_PYTHON = process.env['HEARSAY_CASSIS']

const SCRIPT = fileURLToPath(new URL('cas.py', import.meta.url))

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
export function judgeByCassis(cas: string, typeSystem?: string): z.infer<typeof Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cas-'))
  try {
    const files = [cas, typeSystem].flatMap((text, at) => {
      if (text === undefined) return []
      const path = join(folder, `${at}`)
      writeFileSync(path, text)
      return [path]
    })
    const printed = execFileSync(CASSIS_PYTHON ?? 'python3', [SCRIPT, ...files], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    return Judged.parse(JSON.parse(printed))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
