import type { Anchor } from '../domain/anchor.ts'
import type { Claim } from '../domain/claim.ts'
import type { Project } from '../domain/project.ts'

/** The columns of attributions.csv. Spans are [start, end) in UTF-16 code units of the article's text. */
export const ATTRIBUTION_HEADER = [
  'claim_id',
  'role',
  'position',
  'name',
  'record_id',
  'start',
  'end',
  'quoted_text',
  'article_id',
  'article',
] as const

/** What a stretch of text is to its claim. */
type Role = 'content' | 'speaker' | 'cue' | 'source'

/** One link without the claim it belongs to. `position` counts from 1: in the chain for sources, else in the text. */
interface Link {
  readonly role: Role
  readonly position: number
  readonly name: string
  readonly recordId: string
  readonly anchor: Anchor | null
}

/** A link for each mention, numbered; one without a span where there is none and `isKept`. */
function* linksOf(
  mentions: readonly Anchor[],
  isKept: boolean,
  link: Omit<Link, 'anchor' | 'position'>,
  position: number | null = null,
): Generator<Link> {
  if (mentions.length === 0 && isKept) yield { ...link, position: position ?? 1, anchor: null }
  for (const [index, anchor] of mentions.entries()) {
    yield { ...link, position: position ?? index + 1, anchor }
  }
}

function* linksOfClaim(claim: Claim, project: Project): Generator<Link> {
  const { speakerId } = claim
  const speaker = speakerId === null ? undefined : project.speakers.get(speakerId)
  yield* linksOf(claim.content, false, { role: 'content', name: '', recordId: '' })
  yield* linksOf(claim.speakerMentions, speakerId !== null, {
    role: 'speaker',
    name: speaker?.name ?? '',
    recordId: speakerId ?? '',
  })
  yield* linksOf(claim.cues, false, { role: 'cue', name: '', recordId: '' })
  for (const [index, { sourceId, mentions }] of claim.via.entries()) {
    const name = project.sources.get(sourceId)?.name ?? ''
    yield* linksOf(mentions, true, { role: 'source', name, recordId: sourceId }, index + 1)
  }
}

/** The rows of attributions.csv for some claims: one for each span, and for each speaker and source without one. */
export function* attributionRows(
  claims: Iterable<Claim>,
  project: Project,
): Generator<readonly string[]> {
  for (const claim of claims) {
    const article = project.articles.get(claim.articleId)?.title ?? ''
    for (const { role, position, name, recordId, anchor } of linksOfClaim(claim, project)) {
      yield [
        claim.id,
        role,
        String(position),
        name,
        recordId,
        anchor === null ? '' : String(anchor.start),
        anchor === null ? '' : String(anchor.end),
        anchor?.quote ?? '',
        claim.articleId,
        article,
      ]
    }
  }
}
