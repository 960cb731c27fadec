import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { BRAT } from './brat/brat.ts'
import { CAS, INCEPTION } from './cas/cas.ts'
import { CLAIM_REVIEW } from './claim-review/claim-review.ts'
import type { Exporter } from './exporter.ts'
import { PACK } from './pack/pack.ts'
import { PAGE } from './page/page.ts'
import { QDC, QDPX } from './qda/qda.ts'
import { CSV } from './tables/csv.ts'
import { ODS } from './tables/ods.ts'
import { XLSX } from './tables/xlsx.ts'
import { TAGUETTE } from './taguette/taguette.ts'
import { WEB_ANNOTATION } from './web-annotation/web-annotation.ts'

/** Every way out, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  CSV,
  XLSX,
  ODS,
  PAGE,
  PACK,
  CLAIM_REVIEW,
  CAS,
  INCEPTION,
  WEB_ANNOTATION,
  BRAT,
  QDPX,
  QDC,
  TAGUETTE,
]

/** The exporter that is asked for; fails where there is none of that name. */
export function findExporter(name: string): Outcome<Exporter> {
  const exporter = exporterOf(name)
  return exporter === undefined
    ? fail('BAD_REQUEST', `There is no format “${name}”. Choose another.`)
    : succeed(exporter)
}

/** The exporter of a name; undefined for none. */
export function exporterOf(name: string): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.name === name)
}
