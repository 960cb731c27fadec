import { countOf } from '../../shared/domain/counting.ts'
import { useMemo, useRef } from 'react'
import { chosenClaims, type ChainFilter } from '../../shared/comparison/chains.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { ChainPicture } from '../../shared/report/chain-picture.ts'
import { PARTY_WORDS } from '../../shared/report/chain-words.ts'
import { chartsOfPart } from '../../shared/report/profile-charts.ts'
import { LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { useRegionAt } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './ChainAside.module.css'
import { ClaimList, stepInClaims } from './ClaimList.tsx'
import { findPart, type Part } from './chain-steps.ts'
import { openProfile, useChains } from './chains-state.ts'
import { focusPart, profileOfPart } from './part-opening.ts'
import { ProfileChartView } from './ProfileChartView.tsx'
import { useChainFilter } from './chain-filter.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'

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

const handleListKey = stepInClaims(focusPart)

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
          Profile <LetterKeyCap of="chains.profile" />
        </button>
      )}
      <PartProfile key={shown} claims={claims} />
      <ClaimList key={`claims ${shown}`} claimIds={ids} />
    </section>
  )
}
