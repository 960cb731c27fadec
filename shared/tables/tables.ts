import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project, Records } from '../domain/project.ts'
import { ARTICLE_COLUMNS } from './articles.ts'
import { CLAIM_COLUMNS } from './claims.ts'
import type { Column } from './column.ts'
import {
  compareArticles,
  compareClaims,
  compareIds,
  listArticles,
  listClaims,
} from './reading-order.ts'
import { SOURCE_COLUMNS } from './sources.ts'
import { SPEAKER_COLUMNS } from './speakers.ts'

/** The tables that people see, in the order of their tabs. */
export const TABLES = ['claims', 'speakers', 'sources', 'articles'] as const
export type Table = (typeof TABLES)[number]

/** What one table is: its columns, its rows in reading order, and that order. */
export interface TableDefinition<Row> {
  readonly columns: readonly Column<Row>[]
  list(project: Project): readonly Row[]
  compare(project: Project, a: Row, b: Row): number
}

function listById<T extends NamedTable>(table: T) {
  const lists = new WeakMap<object, readonly Records[T][]>()
  return (project: Project): readonly Records[T][] => {
    const known = lists.get(project[table])
    if (known !== undefined) return known
    const rows = ([...project[table].values()] as Records[T][]).sort(compareIds)
    lists.set(project[table], rows)
    return rows
  }
}

/** Claims in the order of their articles' texts; articles, speakers and sources in the order they were added. */
export const TABLE_DEFINITIONS: { readonly [T in Table]: TableDefinition<Records[T]> } = {
  claims: { columns: CLAIM_COLUMNS, list: listClaims, compare: compareClaims },
  speakers: {
    columns: SPEAKER_COLUMNS,
    list: listById('speakers'),
    compare: (_project, a, b) => compareIds(a, b),
  },
  sources: {
    columns: SOURCE_COLUMNS,
    list: listById('sources'),
    compare: (_project, a, b) => compareIds(a, b),
  },
  articles: { columns: ARTICLE_COLUMNS, list: listArticles, compare: compareArticles },
}

/** A table's columns, for code that learns which table only as it runs. */
export function columnsOf(table: Table): readonly Column<Records[Table]>[] {
  return TABLE_DEFINITIONS[table].columns
}
