import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const AsarFile = z.object({
  size: z.number(),
  unpacked: z.boolean().optional(),
  integrity: z.object({ algorithm: z.string(), hash: z.string() }).optional(),
})

/** A folder of an archive of Electron's; the archive itself is one. */
export interface AsarHeader {
  readonly files: Readonly<Record<string, AsarHeader | z.infer<typeof AsarFile>>>
}
export const AsarHeader: z.ZodType<AsarHeader> = z.object({
  files: z.record(z.string(), z.union([z.lazy(() => AsarHeader), AsarFile])),
})

/** The header as it is written, which its hash is of: JSON, behind four numbers of four bytes of which the last is its length. */
export async function readHeader(archive: string): Promise<string> {
  const bytes = await readFile(archive)
  return bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))
}

/** All files with their paths in the archive. */
export function listFiles(
  folder: AsarHeader,
  path = '',
): readonly { readonly name: string; readonly file: z.infer<typeof AsarFile> }[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? listFiles(entry, `${path}${name}/`) : [{ name: path + name, file: entry }],
  )
}
