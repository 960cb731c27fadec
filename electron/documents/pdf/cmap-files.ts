import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The bytes of one of the tables that say what the codes of a Chinese, Japanese or Korean font mean, such as
 * “UniGB-UCS2-H.bcmap”. Run from the sources they lie in the library's package; a bundle holds them in place of this
 * module (`.config/cmaps.ts`).
 */
export async function readCMap(name: string): Promise<Uint8Array> {
  if (!/^[\w-]+\.bcmap$/.test(name)) throw new Error('No name of a table.')
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return new Uint8Array(await readFile(join(dirname(library), 'cmaps', name)))
}
