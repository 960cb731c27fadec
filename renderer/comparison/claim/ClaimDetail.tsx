import { linkedIds } from '../../../shared/domain/claim-link.ts'
import { CREDIBILITY_MEANING, type Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { RELIABILITY_MEANING } from '../../../shared/domain/source.ts'
import { ArticleName } from '../../kit/list/ArticleName.tsx'
import { LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import { useProjectState } from '../../state/project-state.ts'
import styles from './ClaimAside.module.css'
import { ClaimContext } from './ClaimContext.tsx'
import { CertaintyMark } from '../grid/CertaintyMark.tsx'
import { toggleMarked, useComparison } from '../comparison-state.ts'
import { openInTag } from '../opening.ts'
import { RelationList } from '../relations/RelationList.tsx'
import { askToRelate } from '../relations/relate-state.ts'
import { areRowsOpen, askForRow } from '../rows/row-moves.ts'

const KINDS = {
  direct: 'Direct: all of it is quoted',
  mixed: 'Mixed: some of it is quoted',
  indirect: 'Indirect: a paraphrase',
} as const

/** The chain that carried the claim, nearest the speaker first, each with how far it can be relied on. */
function Via({ claim }: { readonly claim: Claim }) {
  const sources = useProjectState((state) => state.project.sources)
  if (claim.via.length === 0) return <>the article itself</>
  return (
    <ol className={styles['chain']}>
      {claim.via.map(({ sourceId }) => {
        const source = sources.get(sourceId)
        const rating = source?.reliability ?? null
        return (
          <li key={sourceId}>
            <span aria-hidden>← </span>
            <bdi>{source?.name ?? 'an unknown source'}</bdi>
            <span className={styles['quiet']}>
              {source === undefined ? '' : `, ${source.kind}`}
              {rating === null ? '' : ` · ${rating} ${RELIABILITY_MEANING[rating]}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Who said it: each by name, with what is known of them. */
function Speakers({
  claim,
  speakers,
}: {
  readonly claim: Claim
  readonly speakers: Project['speakers']
}) {
  const named = linkedIds(claim, 'speakers').flatMap((id) => speakers.get(id) ?? [])
  if (named.length === 0) return <bdi>nobody named</bdi>
  return named.map(({ id, name, role, affiliation }, index) => {
    const about = [role, affiliation].filter((text) => text !== '').join(', ')
    return (
      <span key={id}>
        {index === 0 ? '' : '; '}
        <bdi>{name}</bdi>
        {about === '' ? '' : <span className={styles['quiet']}>, {about}</span>}
      </span>
    )
  })
}

function Facts({ claim }: { readonly claim: Claim }) {
  const speakers = useProjectState((state) => state.project.speakers)
  return (
    <dl className={styles['facts']}>
      <dt>Speaker</dt>
      <dd>
        <Speakers claim={claim} speakers={speakers} />
      </dd>
      <dt>Via</dt>
      <dd>
        <Via claim={claim} />
      </dd>
      <dt>Article</dt>
      <dd>
        <ArticleName id={claim.articleId} className={styles['quiet']} />
      </dd>
      <dt>Kind</dt>
      <dd>{KINDS[claim.kind]}</dd>
      <dt>Certainty</dt>
      <dd className={styles['certainty']}>
        <CertaintyMark certainty={claim.certainty} /> {claim.certainty}
      </dd>
      {claim.credibility === null ? null : (
        <>
          <dt>Credibility</dt>
          <dd>
            {claim.credibility} {CREDIBILITY_MEANING[claim.credibility]}
          </dd>
        </>
      )}
      <dt>Topics</dt>
      <dd>{claim.topics.length === 0 ? 'none' : <bdi>{claim.topics.join('; ')}</bdi>}</dd>
      {claim.statement === '' ? null : (
        <>
          <dt>Statement</dt>
          <dd dir="auto">{claim.statement}</dd>
        </>
      )}
      {claim.note === '' ? null : (
        <>
          <dt>Note</dt>
          <dd dir="auto">{claim.note}</dd>
        </>
      )}
    </dl>
  )
}

interface ClaimDetailProps {
  readonly claimId: Id
  /** The row it was chosen in; null outside of rows. */
  readonly rowKey: string | null
}

/** A claim in full: its sentence in context, who said it, through whom, how far to be believed, and its relations. */
export function ClaimDetail({ claimId, rowKey }: ClaimDetailProps) {
  const claim = useProjectState((state) => state.project.claims.get(claimId))
  const isMarked = useComparison((state) => state.marked.includes(claimId))
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  if (claim === undefined) return null
  return (
    <>
      <h2 className="visually-hidden">The claim</h2>
      <div className={styles['actions']}>
        <button
          type="button"
          className="button"
          disabled={isReadOnly || rowKey === null || !areRowsOpen()}
          onClick={() => askForRow([claimId], rowKey ?? '')}
        >
          {rowKey === '' && claim.topics.length === 0 ? 'Give it a topic…' : 'Move…'}{' '}
          <LetterKeyCap of="compare.move" />
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isMarked}
          onClick={() => toggleMarked(claimId)}
        >
          {isMarked ? 'Unmark' : 'Mark'} <LetterKeyCap of="compare.mark" />
        </button>
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => askToRelate(claimId)}
        >
          Relate…
        </button>
        <button type="button" className="button" onClick={() => openInTag(claimId)}>
          Open <LetterKeyCap of="compare.open" />
        </button>
      </div>
      {claim.review === 'draft' ? (
        <p className={styles['draft']}>A draft by the program, which nobody has reviewed yet.</p>
      ) : null}
      <ClaimContext claim={claim} />
      <Facts claim={claim} />
      <RelationList claimId={claimId} />
    </>
  )
}
