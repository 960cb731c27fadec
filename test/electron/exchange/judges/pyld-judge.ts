import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The Python that has PyLD (see README.md here); undefined where there is none. */
export const PYLD_PYTHON = process.env['HEARSAY_PYLD']

const SCRIPT = fileURLToPath(new URL('web_annotation.py', import.meta.url))
const Judged = z.object({ expanded: z.array(z.unknown()), compacted: z.unknown() })

/** What PyLD makes of a JSON-LD file: expanded, and compacted with its own context again. */
export function judgeByPyld(text: string): z.infer<typeof Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-jsonld-'))
  try {
    const path = join(folder, 'annotations.jsonld')
    writeFileSync(path, text)
    const printed = execFileSync(PYLD_PYTHON ?? 'python3', [SCRIPT, path], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    return Judged.parse(JSON.parse(printed))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
