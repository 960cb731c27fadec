import { Map as ImmutableMap } from 'immutable'
import type { Anchor } from './anchor.ts'
import type { Claim } from '../claim.ts'
import type { Id } from '../id.ts'
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

/** A claim's spans of one role. For `speaker` and `source` those of all its links, in their order. */
export function anchorsOf(claim: Claim, role: MarkRole): readonly Anchor[] {
  switch (role) {
    case 'content':
      return claim.content
    case 'speaker':
      return claim.speakers.flatMap((link) => link.mentions)
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
  const marks: Mark[] = []
  for (const role of MARK_ROLES) {
    for (const [index, { start, end }] of anchorsOf(claim, role).entries()) {
      marks.push({ span: { start, end }, role, claimId: claim.id, index })
    }
  }
  return marks
}

/**
 * The marks of one article. `lists` has one list for each paragraph, in reading order; a mark that runs over
 * several paragraphs is in each of their lists, whole. Marks outside every paragraph are in none.
 */
export interface PlacedMarks {
  readonly paragraphs: readonly Span[]
  readonly claims: ImmutableMap<Id, Claim>
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

/** A claim of the article as it is now; null where it has gone. */
export type ChangedClaim = readonly [id: Id, claim: Claim | null]

/**
 * The marks after some claims changed. Only the lists that a changed claim touches are made anew; the rest,
 * and the whole value when nothing changed, keep their identity.
 */
export function updateMarks(placed: PlacedMarks, changes: Iterable<ChangedClaim>): PlacedMarks {
  const gone = new Set<Id>()
  const touched = new Map<number, Mark[]>()
  const touch = (mark: Mark) =>
    paragraphsOf(placed.paragraphs, mark.span).map((index) => {
      const list = touched.get(index) ?? []
      touched.set(index, list)
      return list
    })
  const claims = placed.claims.withMutations((next) => {
    for (const [id, after] of changes) {
      const before = next.get(id) ?? null
      if (before === after) continue
      if (before !== null) for (const mark of marksOf(before)) touch(mark)
      if (before !== null) gone.add(id)
      if (after === null) next.delete(id)
      else next.set(id, after)
      if (after === null) continue
      for (const mark of marksOf(after)) for (const list of touch(mark)) list.push(mark)
    }
  })
  if (claims === placed.claims) return placed
  const lists = [...placed.lists]
  for (const [index, added] of touched) {
    const left = (lists[index] ?? NO_MARKS).filter((mark) => !gone.has(mark.claimId))
    lists[index] = [...left, ...added].sort(compareMarks)
  }
  return { paragraphs: placed.paragraphs, claims, lists }
}

/** The marks of an article's claims by paragraph. `paragraphs` are sorted and disjoint. */
export function placeMarks(claims: Iterable<Claim>, paragraphs: readonly Span[]): PlacedMarks {
  const none: PlacedMarks = {
    paragraphs,
    claims: ImmutableMap(),
    lists: paragraphs.map(() => NO_MARKS),
  }
  return updateMarks(
    none,
    Array.from(claims, (claim) => [claim.id, claim] as const),
  )
}

/** The marks that cover the code unit at `offset`, the shortest first. */
export function marksAt(placed: PlacedMarks, offset: number): readonly Mark[] {
  const index = indexOfSpanAt(placed.paragraphs, offset)
  return (placed.lists[index] ?? NO_MARKS)
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}
