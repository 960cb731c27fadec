import { profileOf } from '../comparison/profile.ts'
import type { Id } from '../domain/id.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project } from '../domain/project.ts'
import type { CsvFile } from '../tables/csv.ts'
import type { CsvFormat } from '../domain/export-options.ts'
import { formatCsv } from '../tables/csv-writing.ts'
import { TABLE_DEFINITIONS } from '../tables/tables.ts'
import { chartsOf } from './profile-charts.ts'

/** The columns of profiles.csv: one row for each number of a profile. */
export const PROFILE_HEADER = ['table', 'id', 'name', 'measure', 'value', 'count'] as const

/** One profile as rows: how many claims in all, by each measure, of one source only, and contradicted. */
export function profileRows(
  project: Project,
  table: NamedTable,
  id: Id,
): readonly (readonly string[])[] {
  const profile = profileOf(project, table, id)
  const name = project[table].get(id)?.name ?? ''
  const row = (measure: string, value: string, count: number): readonly string[] => [
    table,
    id,
    name,
    measure,
    value,
    String(count),
  ]
  const charts = chartsOf(profile, table).flatMap(({ measure, lines }) =>
    lines.map(({ label, count }) => row(measure, label, count)),
  )
  return [
    row('claims', '', profile.claimIds.length),
    ...(profile.reliability === null ? [] : [row('reliability', profile.reliability, 1)]),
    row('carried by one source only', '', profile.singleSourced.claimIds.length),
    row('contradicted', '', profile.contradicted.claimIds.length),
    ...charts,
  ]
}

/** The profiles of all speakers, then all sources, as one CSV file. */
export function profilesCsv(project: Project, format: CsvFormat): CsvFile {
  const rows = (['speakers', 'sources'] as const).flatMap((table) =>
    TABLE_DEFINITIONS[table].list(project).flatMap(({ id }) => profileRows(project, table, id)),
  )
  return {
    name: 'profiles.csv',
    rows: rows.length,
    chunks: () => formatCsv(PROFILE_HEADER, rows, format),
  }
}
