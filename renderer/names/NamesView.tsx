import { useEffect, useMemo, useState } from 'react'
import { useFocusTarget, useRegion } from '../kit/focus/use-region.ts'
import { showMainView } from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { MergedList } from './MergedList.tsx'
import { acceptProposals } from './name-actions.ts'
import { followNames, useNamesSearch } from './names-search.ts'
import {
  restoreDismissed,
  mergedNames,
  shownProposals,
  tick,
  useNames,
  type ShownProposal,
} from './names-state.ts'
import styles from './NamesView.module.css'
import { ProposalCard } from './ProposalCard.tsx'

/** How many proposals are drawn at first, and added by each press. */
const PAGE = 40

/** Why there is nothing to merge, and what to do. */
function reasonOf(status: string, hasNames: boolean): string {
  if (status === 'failed')
    return 'The names could not be looked through. Open this view again to try once more.'
  if (status !== 'done') return 'Looking through the names…'
  return hasNames
    ? 'No two names look like one. To merge names yourself, select them in the table of speakers or sources and choose “Merge”.'
    : 'There are no names yet. Tag who said what in an article; names that look like one will be proposed here.'
}

/** What stands in the place of proposals where there are none. */
function Empty({ hasNames }: { readonly hasNames: boolean }) {
  const status = useNamesSearch((state) => state.status)
  return (
    <div className={styles['empty']}>
      <output tabIndex={-1} ref={useFocusTarget('names')}>
        {reasonOf(status, hasNames)}
      </output>
      {status === 'done' && !hasNames ? (
        <button type="button" className="button primary" onClick={() => showMainView('tag')}>
          Tag claims
        </button>
      ) : null}
    </div>
  )
}

interface ToolbarProps {
  readonly shown: readonly ShownProposal[]
  readonly isReadOnly: boolean
}

/** What is done to several proposals at once. */
function Toolbar({ shown, isReadOnly }: ToolbarProps) {
  const ticked = useNames((state) => state.ticked)
  const chosen = shown.filter(({ key }) => ticked.has(key))
  const areAllTicked = chosen.length === shown.length
  const isDismissed = useNames((state) => state.dismissed.size > 0)
  return (
    <div className={styles['toolbar']}>
      <h1 className={styles['heading']}>
        Names that may be one <span className={styles['soft']}>{shown.length}</span>
      </h1>
      {isDismissed ? (
        <button type="button" className="button plain" onClick={restoreDismissed}>
          Show those that are “not the same”
        </button>
      ) : null}
      {shown.length === 0 || isReadOnly ? null : (
        <>
          <button
            type="button"
            className="button"
            onClick={() =>
              tick(
                shown.map(({ key }) => key),
                !areAllTicked,
              )
            }
          >
            {areAllTicked ? 'Tick none' : 'Tick all'}
          </button>
          <button
            type="button"
            className={chosen.length === 0 ? 'button' : 'button primary'}
            disabled={chosen.length === 0}
            onClick={() => acceptProposals(chosen)}
          >
            Merge ticked{chosen.length === 0 ? '' : ` (${chosen.length})`}
          </button>
        </>
      )}
    </div>
  )
}

/** Names, tidied: which speakers and sources may be one, and which were made one. Nothing is merged by itself. */
export function NamesView() {
  useEffect(followNames, [])
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const found = useNamesSearch((state) => state.found)
  const dismissed = useNames((state) => state.dismissed)
  const kept = useNames((state) => state.kept)
  const [limit, setLimit] = useState(PAGE)
  const target = useFocusTarget<HTMLDivElement>('names')
  const shown = useMemo(
    () => shownProposals(project, found, { dismissed, kept }),
    [project, found, dismissed, kept],
  )
  const merged = useMemo(() => mergedNames(project), [project])
  return (
    <section className={styles['view']} aria-label="Names" ref={useRegion('names')}>
      <div className={styles['proposals']}>
        <Toolbar shown={shown} isReadOnly={isReadOnly} />
        {shown.length === 0 ? (
          <Empty hasNames={project.speakers.size + project.sources.size > 0} />
        ) : (
          <div className={styles['scroller']} tabIndex={-1} ref={target}>
            <ul className={styles['list']} aria-label="Names that may be one">
              {shown.slice(0, limit).map((one) => (
                <li key={one.key} className={styles['card']}>
                  <ProposalCard shown={one} isReadOnly={isReadOnly} />
                </li>
              ))}
            </ul>
            {shown.length > limit ? (
              <button
                type="button"
                className={`button plain ${styles['more'] ?? ''}`}
                onClick={() => setLimit(limit + PAGE)}
              >
                Show more of {shown.length.toLocaleString('en')}
              </button>
            ) : null}
          </div>
        )}
      </div>
      <section className={styles['side']} aria-labelledby="merged-names">
        <h2 id="merged-names" className={styles['heading']}>
          Merged names <span className={styles['soft']}>{merged.length}</span>
        </h2>
        <MergedList merged={merged} isReadOnly={isReadOnly} />
      </section>
    </section>
  )
}
