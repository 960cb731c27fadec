import { join } from 'node:path'
import { z } from 'zod'
import { hasModule, inFolder, runScript } from './python.ts'

/** Whether PyLD is installed (see README.md here). */
export const HAS_PYLD = hasModule('pyld')

const Judged = z.object({ expanded: z.array(z.unknown()), compacted: z.unknown() })

/** What PyLD makes of a JSON-LD file: expanded, and compacted with its own context again. */
export function judgeByPyld(text: string): Promise<z.infer<typeof Judged>> {
  return inFolder([{ name: 'annotations.jsonld', bytes: Buffer.from(text) }], (folder) =>
    Judged.parse(JSON.parse(runScript('web_annotation.py', join(folder, 'annotations.jsonld')))),
  )
}
