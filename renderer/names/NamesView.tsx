import { useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber } from '../../shared/domain/counting.ts'
import { useFocusTargetAt, useRegion } from '../kit/focus/use-region.ts'
import { KeyCap, LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { useCommands } from '../kit/keys/registry.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { EmptyView, TAG_CLAIMS } from '../kit/panes/EmptyView.tsx'
import { PaneHead } from '../kit/panes/PaneHead.tsx'
import { useProjectState } from '../state/project-state.ts'
import { CARD_LETTERS, stepAmongCards } from './card-keys.ts'
import { MergedList } from './MergedList.tsx'
import { acceptProposals } from './name-actions.ts'
import { followNames, useNamesSearch } from './names-search.ts'
import {
  mergedNames,
  rejectedNames,
  shownMixed,
  shownProposals,
  tick,
  useNames,
  type ShownMixed,
  type ShownProposal,
} from './names-state.ts'
import { MixedCard } from './MixedCard.tsx'
import styles from './NamesView.module.css'
import { ProposalCard } from './ProposalCard.tsx'
import { RejectedList } from './RejectedList.tsx'

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
  const isNew = status === 'done' && !hasNames
  return (
    <EmptyView
      name="names"
      message={reasonOf(status, hasNames)}
      action={isNew ? TAG_CLAIMS : null}
    />
  )
}

interface ToolbarProps {
  readonly mixed: readonly ShownMixed[]
  readonly shown: readonly ShownProposal[]
  readonly isReadOnly: boolean
}

/** What is done to several proposals at once. */
function Toolbar({ mixed, shown, isReadOnly }: ToolbarProps) {
  const ticked = useNames((state) => state.ticked)
  const chosen = shown.filter(({ key }) => ticked.has(key))
  const areAllTicked = chosen.length === shown.length
  return (
    <PaneHead title="Names to look at" count={mixed.length + shown.length}>
      <span className={styles['soft']}>
        <KeyCap shortcut="ArrowUp" /> <KeyCap shortcut="ArrowDown" /> from card to card,{' '}
        <LetterKeyCap of="names.accept" /> does what one proposes,{' '}
        <LetterKeyCap of="names.reject" /> says no.
      </span>
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
    </PaneHead>
  )
}

/** What is proposed: names that may be several people, and names that may be one. */
function Lists({ mixed, shown, isReadOnly }: ToolbarProps) {
  const [limit, setLimit] = useState(PAGE)
  const scroller = useRef<HTMLDivElement>(null)
  useFocusTargetAt('names', scroller)
  useKeyDown(scroller, stepAmongCards)
  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
      {mixed.length === 0 ? null : (
        <>
          <h2 id="mixed-names" className={styles['heading']}>
            One name that may be two people <span className={styles['soft']}>{mixed.length}</span>
          </h2>
          <ul className={styles['list']} aria-labelledby="mixed-names">
            {mixed.map((one) => (
              <MixedCard key={one.speaker.id} shown={one} isReadOnly={isReadOnly} />
            ))}
          </ul>
        </>
      )}
      {shown.length === 0 ? null : (
        <h2 className={styles['heading']}>
          Names that may be one <span className={styles['soft']}>{shown.length}</span>
        </h2>
      )}
      <ul className={styles['list']} aria-label="Names that may be one">
        {shown.slice(0, limit).map((one) => (
          <ProposalCard key={one.key} shown={one} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {shown.length > limit ? (
        <button
          type="button"
          className={`button plain ${styles['more'] ?? ''}`}
          onClick={() => setLimit(limit + PAGE)}
        >
          Show more of {formatNumber(shown.length)}
        </button>
      ) : null}
    </div>
  )
}

interface SideProps {
  readonly isReadOnly: boolean
}

/** What was decided about names, each with the way back. */
function Side({ isReadOnly }: SideProps) {
  const project = useProjectState((state) => state.project)
  const merged = useMemo(() => mergedNames(project), [project])
  const rejected = useMemo(() => rejectedNames(project), [project])
  return (
    <div className={styles['side']}>
      <section aria-labelledby="merged-names">
        <h2 id="merged-names" className={styles['heading']}>
          Merged names <span className={styles['soft']}>{merged.length}</span>
        </h2>
        <MergedList merged={merged} isReadOnly={isReadOnly} />
      </section>
      <section aria-labelledby="rejected-names">
        <h2 id="rejected-names" className={styles['heading']}>
          Not the same <span className={styles['soft']}>{rejected.length}</span>
        </h2>
        <RejectedList rejected={rejected} isReadOnly={isReadOnly} />
      </section>
    </div>
  )
}

/** Names, tidied: which may be one, which may be several, and what was decided. Nothing is done by itself. */
export function NamesView() {
  useEffect(followNames, [])
  useCommands(CARD_LETTERS)
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const { merges, mixed } = useNamesSearch()
  const { kept, whole } = useNames()
  const shown = useMemo(() => shownProposals(project, merges, kept), [project, merges, kept])
  const several = useMemo(() => shownMixed(project, mixed, whole), [project, mixed, whole])
  return (
    <section className={styles['view']} aria-label="Names" ref={useRegion('names')}>
      <div className={styles['proposals']}>
        <Toolbar mixed={several} shown={shown} isReadOnly={isReadOnly} />
        {shown.length + several.length === 0 ? (
          <Empty hasNames={project.speakers.size + project.sources.size > 0} />
        ) : (
          <Lists mixed={several} shown={shown} isReadOnly={isReadOnly} />
        )}
      </div>
      <Side isReadOnly={isReadOnly} />
    </section>
  )
}
