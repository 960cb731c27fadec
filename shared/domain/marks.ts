import type { Anchor } from './anchor.ts'
import type { Claim } from './claim.ts'
import type { Id } from './id.ts'
import { compareSpans, indexOfSpanAt, type Span } from './span.ts'

/** What a marked stretch of an article is to its claim. */
export type MarkRole = 'content' | 'speaker' | 'cue' | 'source'

/** `index` counts the claim's spans of that role, as `anchorsOf` lists them. */
export interface Mark {
  readonly span: Span
  readonly role: MarkRole
  readonly claimId: Id
  readonly index: number
}

/** A claim's spans of one role. For `source` those of its whole chain, nearest the speaker first. */
export function anchorsOf(claim: Claim, role: MarkRole): readonly Anchor[] {
  switch (role) {
    case 'content':
      return claim.content
    case 'speaker':
      return claim.speakerMentions
    case 'cue':
      return claim.cues
    case 'source':
      return claim.via.flatMap((link) => link.mentions)
  }
}

export const MARK_ROLES = [
  'content',
  'speaker',
  'cue',
  'source',
] as const satisfies readonly MarkRole[]

/** All marks of a claim. */
export function marksOf(claim: Claim): readonly Mark[] {
  return MARK_ROLES.flatMap((role) =>
    anchorsOf(claim, role).map(({ start, end }, index) => ({
      span: { start, end },
      role,
      claimId: claim.id,
      index,
    })),
  )
}

/**
 * The marks of one article. `lists` has one list for each paragraph, in reading order; a mark that runs over
 * several paragraphs is in each of their lists, whole. Marks outside every paragraph are in none.
 */
export interface PlacedMarks {
  readonly paragraphs: readonly Span[]
  readonly claims: ReadonlyMap<Id, Claim>
  readonly lists: readonly (readonly Mark[])[]
}

const NO_MARKS: readonly Mark[] = []

/** The indexes of the paragraphs that a span touches. `paragraphs` are sorted and disjoint. */
export function paragraphsOf(paragraphs: readonly Span[], span: Span): readonly number[] {
  const touched: number[] = []
  let index = Math.max(0, indexOfSpanAt(paragraphs, span.start))
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || paragraph.start >= span.end) break
    if (paragraph.end > span.start) touched.push(index)
  }
  return touched
}

/** Reading order; at the same place claims in the order they were made. */
function compareMarks(a: Mark, b: Mark): number {
  return (
    compareSpans(a.span, b.span) || (a.claimId < b.claimId ? -1 : Number(a.claimId > b.claimId))
  )
}

/**
 * The marks after some claims changed. Only the lists that a changed claim touches are made anew; the rest,
 * and the whole value when nothing changed, keep their identity. `claims` are all claims of the article.
 */
export function updateMarks(placed: PlacedMarks, claims: Iterable<Claim>): PlacedMarks {
  const next = new Map<Id, Claim>()
  const made: Claim[] = []
  let kept = 0
  for (const claim of claims) {
    next.set(claim.id, claim)
    if (placed.claims.get(claim.id) === claim) kept += 1
    else made.push(claim)
  }
  if (made.length === 0 && kept === placed.claims.size) return placed

  const gone = new Set<Id>()
  const touched = new Map<number, Mark[]>()
  const touch = (mark: Mark) =>
    paragraphsOf(placed.paragraphs, mark.span).map((index) => {
      const list = touched.get(index) ?? []
      touched.set(index, list)
      return list
    })
  for (const [id, claim] of placed.claims) {
    if (next.get(id) === claim) continue
    gone.add(id)
    for (const mark of marksOf(claim)) touch(mark)
  }
  for (const mark of made.flatMap(marksOf)) for (const list of touch(mark)) list.push(mark)

  const lists = [...placed.lists]
  for (const [index, added] of touched) {
    const left = (lists[index] ?? NO_MARKS).filter((mark) => !gone.has(mark.claimId))
    lists[index] = [...left, ...added].sort(compareMarks)
  }
  return { paragraphs: placed.paragraphs, claims: next, lists }
}

/** The marks of an article's claims by paragraph. `paragraphs` are sorted and disjoint. */
export function placeMarks(claims: Iterable<Claim>, paragraphs: readonly Span[]): PlacedMarks {
  const none: PlacedMarks = {
    paragraphs,
    claims: new Map(),
    lists: paragraphs.map(() => NO_MARKS),
  }
  return updateMarks(none, claims)
}

/** The marks that cover the code unit at `offset`, the shortest first. */
export function marksAt(placed: PlacedMarks, offset: number): readonly Mark[] {
  const index = indexOfSpanAt(placed.paragraphs, offset)
  return (placed.lists[index] ?? NO_MARKS)
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}
