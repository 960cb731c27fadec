import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Where a checkout of brat lies (see README.md here); undefined where there is none. */
export const BRAT_SOURCE = process.env['HEARSAY_BRAT']

const PYTHON = process.env['HEARSAY_PYTHON'] ?? 'python3'
const SCRIPT = fileURLToPath(new URL('brat.py', import.meta.url))

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
): z.infer<typeof Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-brat-'))
  try {
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    const args = ['-W', 'ignore', SCRIPT, BRAT_SOURCE ?? '', folder]
    return Judged.parse(JSON.parse(execFileSync(PYTHON, args, { encoding: 'utf8' })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
