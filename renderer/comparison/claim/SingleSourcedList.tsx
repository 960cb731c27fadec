import { useMemo } from 'react'
import { leftOutOfSingleSourced, type SingleSourced } from '../../../shared/comparison/findings.ts'
import { useProjectState } from '../../state/project-state.ts'
import { ClaimLine } from './ClaimLine.tsx'
import { goToClaim, leavePlace } from '../comparison-state.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import styles from '../relations/RelationsAside.module.css'
import { showAllClaims } from '../showing.ts'

/** Goes to a claim, with all rows and columns shown where the choice of them hides it. */
function show(claimId: string): void {
  if (goToClaim(claimId)) return
  showAllClaims()
  leavePlace()
  goToClaim(claimId)
}

/** The claims that only one source carries, by that source, the one that most rests on first. */
export function SingleSourcedList({ single }: { readonly single: readonly SingleSourced[] }) {
  const sources = useProjectState((state) => state.project.sources)
  const groups = useMemo(() => {
    const bySource = Map.groupBy(single, ({ sourceId }) => sourceId)
    return [...bySource].toSorted(([, a], [, b]) => b.length - a.length)
  }, [single])
  const project = useProjectState((state) => state.project)
  const leftOut = useMemo(() => leftOutOfSingleSourced(project, single.length), [project, single])
  return (
    <>
      {groups.length > 0 ? null : (
        <p className={styles['empty']}>
          No claim rests on one source alone. A claim does when all that repeats or supports it came
          through the same source.
        </p>
      )}
      {leftOut.map((sentence) => (
        <p key={sentence} className={styles['quiet']}>
          {sentence}
        </p>
      ))}
      {groups.map(([sourceId, claims]) => (
        <section key={sourceId}>
          <h3 className={styles['heading']}>
            Only <bdi>{sources.get(sourceId)?.name ?? 'an unknown source'}</bdi>{' '}
            <span className={styles['count']}>{claims.length}</span>
          </h3>
          <LongList
            items={claims}
            keyOf={({ claimId }) => claimId}
            className={styles['list'] ?? ''}
            render={({ claimId }) => (
              <button type="button" className={styles['pair']} onClick={() => show(claimId)}>
                <ClaimLine claimId={claimId} />
              </button>
            )}
          />
        </section>
      ))}
    </>
  )
}
