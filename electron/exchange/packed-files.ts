import { openZip } from '../documents/archives/zip-parts.ts'
import type { GivenFile } from '../documents/document.ts'
import { isZip, listNames } from '../documents/recognition/zip-format.ts'

/** More names are not needed to tell what is packed. */
const MOST_NAMES = 5000

/**
 * Whether files are one alone that is a ZIP file, be it cut short, and of the names in it one is of that kind. Nothing is
 * unpacked.
 */
export function isPacked(files: readonly GivenFile[], isOfIt: (name: string) => boolean): boolean {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) return false
  if (!isZip(file.bytes)) return false
  return listNames(file.bytes, MOST_NAMES).some(isOfIt)
}

/**
 * The files as they are; or those in the one that is a ZIP file, all of them. Throws a `Refusal` for more of them, or
 * larger ones, than are read.
 */
export async function unpackFiles(files: readonly GivenFile[]): Promise<readonly GivenFile[]> {
  const [file] = files
  if (file === undefined || !isPacked(files, () => true)) return files
  const unpacked: GivenFile[] = []
  const { parts } = await openZip(file.bytes)
  for (const part of parts) unpacked.push({ name: part.name, bytes: await part.read() })
  return unpacked
}
