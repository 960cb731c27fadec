import type { GivenFile } from '../documents/document.ts'
import { BRAT_IMPORTER } from './brat/brat.ts'
import { CAS_IMPORTER } from './cas/cas.ts'
import type { Importer } from './importer.ts'
import { QDC_IMPORTER, QDPX_IMPORTER } from './qda/qda.ts'
import { TAGUETTE_IMPORTER } from './taguette/taguette.ts'
import { WEB_ANNOTATION_IMPORTER } from './web-annotation/web-annotation.ts'

/** Every way in for annotated texts, in the order in which files are tried. */
export const IMPORTERS: readonly Importer[] = [
  QDPX_IMPORTER,
  QDC_IMPORTER,
  CAS_IMPORTER,
  WEB_ANNOTATION_IMPORTER,
  BRAT_IMPORTER,
  TAGUETTE_IMPORTER,
]

/** The importer that reads such files, by what is in them; undefined for none. */
export function importerOf(files: readonly GivenFile[]): Importer | undefined {
  return IMPORTERS.find((importer) => importer.isOne(files))
}
