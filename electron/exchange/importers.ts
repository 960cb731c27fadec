import type { GivenFile } from '../documents/document.ts'
import type { Importer } from './importer.ts'

/** Every way in for marked texts, in the order in which files are tried. */
export const IMPORTERS: readonly Importer[] = []

/** The importer that reads such files, by what is in them; undefined for none. */
export function importerOf(files: readonly GivenFile[]): Importer | undefined {
  return IMPORTERS.find((importer) => importer.isOne(files))
}
