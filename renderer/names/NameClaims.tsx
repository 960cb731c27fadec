import { useState } from 'react'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import { linkedRecords, usesOf } from '../../shared/domain/links.ts'
import type { NamedTable } from '../../shared/domain/naming/named-record.ts'
import type { Project } from '../../shared/domain/project.ts'
import { countRows } from '../../shared/tables/writing.ts'
import { openInTag } from '../comparison/opening.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './NamesView.module.css'

/** How many claims are shown before more are asked for. */
const PAGE = 5

/** The claims of a name that were not rejected. */
function claimsOf(project: Project, table: NamedTable, id: Id): readonly Claim[] {
  const uses = usesOf(project.links, table)
  return [...linkedRecords(uses, id)]
    .flatMap((claimId) => project.claims.get(claimId) ?? [])
    .filter(({ review }) => review !== 'rejected')
}

interface NameClaimsProps {
  readonly table: NamedTable
  readonly id: Id
  readonly name: string
}

/** How many claims a name has; pressed, their words, each the way to its place. */
export function NameClaims({ table, id, name }: NameClaimsProps) {
  const project = useProjectState((state) => state.project)
  const [limit, setLimit] = useState(0)
  const claims = claimsOf(project, table, id)
  if (claims.length === 0) return <span className={styles['soft']}>no claims</span>
  const isOpen = limit > 0
  return (
    <>
      <button
        type="button"
        className={`button plain ${styles['count'] ?? ''}`}
        aria-expanded={isOpen}
        aria-label={`${countRows('claims', claims.length)} of ${name}`}
        onClick={() => setLimit(isOpen ? 0 : PAGE)}
      >
        <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {countRows('claims', claims.length)}
      </button>
      {isOpen ? (
        <ul className={styles['claims']} aria-label={`Claims of ${name}`}>
          {claims.slice(0, limit).map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                className={styles['claim']}
                dir="auto"
                data-draft={claim.review === 'draft'}
                onClick={() => openInTag(claim.id)}
              >
                {quoteOfClaim(claim) || claim.statement || 'A claim without words'}
                {claim.review === 'draft' ? <span className={styles['soft']}> draft</span> : null}
              </button>
            </li>
          ))}
          {claims.length > limit ? (
            <li>
              <button
                type="button"
                className="button plain"
                onClick={() => setLimit(limit + 10 * PAGE)}
              >
                Show more
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}
