import { labelOfArticle } from '../../shared/domain/article-label.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { useMemo, useRef } from 'react'
import { chosenClaims, type ChainFilter } from '../../shared/comparison/chains.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { ChainPicture } from '../../shared/report/chain-picture.ts'
import { PARTY_WORDS } from '../../shared/report/chain-words.ts'
import { chartsOfPart } from '../../shared/report/profile-charts.ts'
import { ClaimContext } from '../comparison/claim/ClaimContext.tsx'
import { wordsOf } from '../comparison/claim/claim-text.ts'
import { LongList } from '../kit/list/LongList.tsx'
import { openInTag } from '../comparison/opening.ts'
import { shorten } from '../../shared/domain/short-text.ts'
import { attributionOf, KIND_GLYPHS } from '../reader/claim-words.ts'
import { useFocusTarget, useRegionAt } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import styles from './ChainAside.module.css'
import { findPart, type Part } from './chain-steps.ts'
import { openProfile, useChains } from './chains-state.ts'
import { focusPart, LISTED_CLAIM, profileOfPart, SELECTED_CLAIM } from './part-opening.ts'
import { ProfileChartView } from './ProfileChartView.tsx'
import { useChainFilter } from './chain-filter.ts'
import { useKeyDown } from './use-key-down.ts'

/** A claim in the list; the selected one with its sentence in its article. */
function ClaimItem({ claimId }: { readonly claimId: Id }) {
  const project = useProjectState((state) => state.project)
  const isSelected = useSelection((state) => state.claimId === claimId)
  const target = useFocusTarget<HTMLButtonElement>(isSelected ? SELECTED_CLAIM : LISTED_CLAIM)
  const claim = project.claims.get(claimId)
  if (claim === undefined) return null
  const article = project.articles.get(claim.articleId)
  return (
    <>
      <button
        type="button"
        className={styles['claim']}
        ref={target}
        data-claim={claimId}
        data-draft={claim.review === 'draft' || undefined}
        aria-pressed={isSelected}
        onClick={() => selectClaim(claimId)}
      >
        <span className={styles['words']} dir="auto">
          {shorten(wordsOf(claim), 240)}
        </span>
        <span className={styles['about']}>
          <span aria-hidden>{KIND_GLYPHS[claim.kind]}</span>
          <span className="visually-hidden">{claim.kind}</span>{' '}
          <bdi>{attributionOf(project, claim)}</bdi>
          {claim.review === 'draft' ? <span className={styles['draft']}>draft</span> : null}
        </span>
      </button>
      {isSelected ? (
        <div className={styles['context']}>
          <ClaimContext claim={claim} />
          <p className={styles['quiet']}>
            <bdi>{article === undefined ? null : labelOfArticle(project.articles, article.id)}</bdi>{' '}
            <button type="button" className="button" onClick={() => openInTag(claimId)}>
              Open <kbd className="key">O</kbd>
            </button>
          </p>
        </div>
      ) : null}
    </>
  )
}

/** A part's claims in reading order; all that are shown where no part is chosen. */
function claimsOf(project: Project, filter: ChainFilter, part: Part | null): readonly Claim[] {
  const claims = chosenClaims(project, filter)
  if (part === null) return claims
  const ids = new Set(part.type === 'node' ? part.node.claimIds : part.link.claimIds)
  return claims.filter(({ id }) => ids.has(id))
}

function Title({ picture, part }: { readonly picture: ChainPicture; readonly part: Part | null }) {
  const labelOf = (id: string) => picture.nodes.find((node) => node.id === id)?.label ?? ''
  if (part === null) return <h2 className={styles['title']}>All claims shown</h2>
  if (part.type === 'link') {
    const isSaid = picture.nodes.some(({ id, kind }) => id === part.link.to && kind === 'speaker')
    return (
      <h2 className={styles['title']}>
        <bdi>{labelOf(part.link.to)}</bdi>
        {isSaid ? ': ' : ' ← '}
        <bdi>{labelOf(part.link.from)}</bdi>
      </h2>
    )
  }
  return (
    <h2 className={styles['title']} dir="auto">
      {part.node.label}
    </h2>
  )
}

function describeKind(part: Part | null): string {
  if (part === null || part.type === 'link' || part.node.kind === 'claims' || part.node.isGap)
    return ''
  return part.node.parties > 1 ? '' : `${PARTY_WORDS[part.node.kind]} · `
}

function handleListKey(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (!(currentTarget instanceof Element)) return
  const at = target instanceof HTMLElement ? target.closest('[data-claim]') : null
  if (event.key === 'Escape') {
    event.preventDefault()
    focusPart()
    return
  }
  const claims = [...currentTarget.querySelectorAll<HTMLElement>('[data-claim]')]
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by !== 0) {
    const next = claims[claims.findIndex((claim) => claim === at) + by]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
}

/** What the claims are made of, in a few bars. */
function PartProfile({ claims }: { readonly claims: readonly Claim[] }) {
  const project = useProjectState((state) => state.project)
  const charts = useMemo(() => chartsOfPart(project, claims), [project, claims])
  return charts.map((chart) => (
    <ProfileChartView key={chart.measure} chart={chart} isTabled={false} empty="" few={4} isSmall />
  ))
}

/** What is chosen in the picture, or all of it: how many claims, what they are made of, and their words. */
export function ChainAside({ picture }: { readonly picture: ChainPicture }) {
  const project = useProjectState((state) => state.project)
  const filter = useChainFilter()
  const shown = useChains((state) => state.shown)
  const part = useMemo(() => findPart(picture, shown), [picture, shown])
  const claims = useMemo(() => claimsOf(project, filter, part), [project, filter, part])
  const ids = useMemo(() => claims.map(({ id }) => id), [claims])
  const profile = profileOfPart(part)
  const aside = useRef<HTMLElement>(null)
  useRegionAt('chain-claims', aside)
  useKeyDown(aside, handleListKey)
  return (
    <section ref={aside} className={styles['aside']} aria-label="Claims" tabIndex={0}>
      <Title picture={picture} part={part} />
      <p className={styles['quiet']} role="status">
        {describeKind(part)}
        {countOf(claims.length, 'claim')}
      </p>
      {profile === null ? null : (
        <button
          type="button"
          className={`button ${styles['profile'] ?? ''}`}
          onClick={() => openProfile(profile)}
        >
          Profile <kbd className="key">P</kbd>
        </button>
      )}
      <PartProfile key={shown} claims={claims} />
      <LongList
        key={`claims ${shown}`}
        items={ids}
        keyOf={(id) => id}
        className={styles['list'] ?? ''}
        render={(id) => <ClaimItem claimId={id} />}
      />
    </section>
  )
}
