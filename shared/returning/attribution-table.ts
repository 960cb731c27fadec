import { quoteOfClaim } from '../domain/claim.ts'
import { refuse, succeed } from '../domain/failure.ts'
import { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { ATTRIBUTION_COLUMNS, attributionRows } from '../tables/attributions.ts'
import { tidyLine } from '../tables/cells.ts'
import { TABLE_DEFINITIONS } from '../tables/tables.ts'
import { shortWords, type ComparedTable } from './compared-table.ts'
import { SheetRows } from './sheet-rows.ts'

/** What tells a row of attributions from others. */
const KEY = ['claim_id', 'role', 'position', 'start', 'end'] as const

const BOUND = 'Spans are bound to the text of the article: change them in the reader.'
const NAMED = 'Who is named here follows from the claim: change it in the table of claims.'

/** The key of each row that is asked for, with how many were alike before it. */
function keysInOrder(): (textOf: (columnId: string) => string) => string {
  const counts = new Map<string, number>()
  return (textOf) => {
    const key = KEY.map(textOf).join(' ')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return `${key} ${count}`
  }
}

/** The spans of claims. Nothing of them is taken from a file: what differs is refused, and says where to change it. */
export function attributionTable(project: Project): ComparedTable {
  const ours = attributionRows(TABLE_DEFINITIONS.claims.list(project), project)
  const rows = new SheetRows(ATTRIBUTION_COLUMNS, ours, keysInOrder())
  const keyOfGiven = keysInOrder()
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
      const key = keyOfGiven((columnId) => row.textOf(columnId))
      return rows.has(key) ? { type: 'known', id: key } : { type: 'refused', reason: BOUND }
    },
    wordsOf: (key) => {
      const claim = project.claims.get(rows.textOf(key, 'claim_id'))
      return shortWords(`${rows.textOf(key, 'role')} of ${claim ? quoteOfClaim(claim) : ''}`)
    },
    textOf: (key, columnId) => rows.textOf(key, columnId),
    isSame: (_columnId, now, given) => tidyLine(now) === tidyLine(given),
    fixedReason: (columnId) => (columnId === 'name' ? NAMED : BOUND),
    write: () => succeed(false),
    add: () => refuse(BOUND),
    removalOf: () => null,
  }
}
