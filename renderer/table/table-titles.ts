import type { Table } from '../../shared/tables/tables.ts'

/** What each table is called. */
export const TABLE_TITLES: Readonly<Record<Table, string>> = {
  claims: 'Claims',
  speakers: 'Speakers',
  sources: 'Sources',
  articles: 'Articles',
}
