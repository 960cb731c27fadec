import { quoteOfClaim } from '../domain/claim.ts'
import { refuse, succeed } from '../domain/failure.ts'
import { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { ATTRIBUTION_COLUMNS, attributionRows } from '../tables/attributions.ts'
import { tidyLine } from '../tables/cells.ts'
import { TABLE_DEFINITIONS } from '../tables/tables.ts'
import { shortWords, type ComparedTable } from './compared-table.ts'

/** What tells a row of attributions from others. */
const KEY = ['claim_id', 'role', 'position', 'start', 'end'] as const

const BOUND = 'Spans are bound to the text of the article: change them in the reader.'
const NAMED = 'Who is named here follows from the claim: change it in the table of claims.'

/** The spans of claims. Nothing of them is taken from a file: what differs is refused, and says where to change it. */
export function attributionTable(project: Project): ComparedTable {
  const rows = new Map<string, readonly string[]>()
  const counts = new Map<string, number>()
  const placeOf = (columnId: string) => ATTRIBUTION_COLUMNS.findIndex(({ id }) => id === columnId)
  const keyed = (key: string, isOurs: boolean): string => {
    const name = `${isOurs ? 'ours' : 'given'} ${key}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${key} ${count}`
  }
  for (const row of attributionRows(TABLE_DEFINITIONS.claims.list(project), project)) {
    rows.set(keyed(KEY.map((id) => row[placeOf(id)] ?? '').join(' '), true), row)
  }
  return {
    table: 'attributions',
    ids: [],
    find: (row) => {
      const claimId = row.textOf('claim_id')
      if (!project.claims.has(claimId)) {
        const reason = Id.safeParse(claimId).success
          ? 'Its claim is of another project, or was removed.'
          : `“${claimId}” is no id of a claim.`
        return { type: 'refused', reason }
      }
      const key = keyed(KEY.map((id) => row.textOf(id)).join(' '), false)
      return rows.has(key) ? { type: 'known', id: key } : { type: 'refused', reason: BOUND }
    },
    wordsOf: (key) => {
      const [claimId = '', role = ''] = rows.get(key) ?? []
      const claim = project.claims.get(claimId)
      return shortWords(`${role} of ${claim === undefined ? '' : quoteOfClaim(claim)}`)
    },
    textOf: (key, columnId) => rows.get(key)?.[placeOf(columnId)] ?? '',
    isSame: (_columnId, now, given) => tidyLine(now) === tidyLine(given),
    fixedReason: (columnId) => (columnId === 'name' ? NAMED : BOUND),
    write: () => succeed(false),
    add: () => refuse(BOUND),
    settleNames: () => new Map(),
    removalOf: () => null,
  }
}
