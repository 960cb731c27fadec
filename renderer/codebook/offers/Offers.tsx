import { useMemo, useRef, type FocusEvent } from 'react'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { stepByArrow } from '../../kit/focus/stepping.ts'
import { useRegionAt } from '../../kit/focus/use-region.ts'
import { useKeyDown } from '../../kit/keys/use-key-down.ts'
import { EmptyView, TAG_CLAIMS } from '../../kit/panes/EmptyView.tsx'
import { PaneHead } from '../../kit/panes/PaneHead.tsx'
import { useProjectState } from '../../state/project-state.ts'
import { useTopicProposals, useTopicsSearch } from '../../topics/topics-search.ts'
import { holdCluster, restoreClusters, shownClusters, useClusterChoice } from './cluster-choice.ts'
import { ClusterCard } from './ClusterCard.tsx'
import styles from './Offers.module.css'

/** Why nothing is offered, and what to do. */
function reasonOf(status: string, count: number): string {
  if (status === 'failed')
    return 'The claims could not be looked through. Open this view again to try once more.'
  if (count === 0)
    return 'There are no claims yet. Tag who said what in an article; their topics will be offered here.'
  return status === 'done'
    ? 'Nothing is offered: the claims have topics, or are too few and too different to share one. Type others in the claim’s card or in the table.'
    : 'Looking through the claims…'
}

function Empty({ status, count }: { readonly status: string; readonly count: number }) {
  return (
    <EmptyView
      name="topics"
      message={reasonOf(status, count)}
      action={count === 0 ? TAG_CLAIMS : null}
    />
  )
}

/** What is looked at may change again once the focus has gone. */
const LETTING_GO = {
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) holdCluster(null)
  },
}

/** Arrow keys go from card to card, but in a text. */
function stepAmongClusters(event: KeyboardEvent): void {
  const isText = event.target instanceof HTMLInputElement && event.target.type === 'text'
  if (!isText) stepByArrow('topics', event)
}

/** The topics that are offered for claims without one, each to be set for its whole cluster. */
export function Offers() {
  useTopicProposals()
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const { status, clusters, read } = useTopicsSearch()
  const held = useClusterChoice((state) => state.held)
  const dismissed = useClusterChoice((state) => state.dismissed)
  const shown = useMemo(
    () => shownClusters(project, clusters, { held, dismissed }),
    [project, clusters, held, dismissed],
  )
  const part = useRef<HTMLElement>(null)
  useRegionAt('topics', part)
  useKeyDown(part, stepAmongClusters)
  const total = project.claims.size
  const claims = shown.reduce((sum, { claimIds }) => sum + claimIds.length, 0)
  return (
    <section ref={part} className={styles['offers']} aria-label="Topics offered" {...LETTING_GO}>
      <PaneHead
        title="Offered"
        count={`${countOf(shown.length, 'topic')} for ${countOf(claims, 'claim')}`}
        isAside
      >
        {dismissed.size === 0 ? null : (
          <button type="button" className="button plain" onClick={restoreClusters}>
            Offer those turned down again
          </button>
        )}
      </PaneHead>
      {shown.length === 0 ? (
        <Empty status={status} count={total} />
      ) : (
        <ul className={styles['list']} aria-label="Topics offered">
          {shown.map((one, place) => (
            <ClusterCard key={one.key} shown={one} place={place} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {status !== 'none' && read > 0 && read < total ? (
        <p className={styles['note']}>
          Looked through {formatNumber(read)} of {formatNumber(total)} claims: those of the open
          article, and some of the others.
        </p>
      ) : null}
    </section>
  )
}
