import { isFlawed } from '../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { anchorsOf, type Mark } from '../../../shared/domain/text/marks.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { LANES, type Layer } from './mark-layers.ts'

/** A stretch of the text and how it is to look. */
export interface PaintedSpan {
  readonly layer: Layer
  readonly span: Span
}

/**
 * The lane of each claim: the lowest that no earlier claim still runs in, from its first part to its last, so that
 * the lines of claims that cross stand under each other. `marks` are content, in reading order.
 */
export function laneOfClaims(marks: readonly Mark[]): ReadonlyMap<Id, number> {
  const ends: number[] = []
  const lanes = new Map<Id, number>()
  for (const [claimId, parts] of Map.groupBy(marks, (mark) => mark.claimId)) {
    const start = parts[0]?.span.start ?? 0
    const free = ends.findIndex((end) => end <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = parts.reduce((end, part) => Math.max(end, part.span.end), 0)
    lanes.set(claimId, Math.min(lane, LANES - 1))
  }
  return lanes
}

/** What lies between the parts of one claim: a thread leads over it from each part to the next. */
export function gapsOf(parts: readonly Mark[]): readonly Span[] {
  return parts.slice(1).flatMap((part, index) => {
    const start = parts[index]?.span.end ?? part.span.start
    return start < part.span.start ? [{ start, end: part.span.start }] : []
  })
}

/** The stretches that at least two of the spans cover. */
export function crossingsOf(spans: readonly Span[]): readonly Span[] {
  const edges = spans
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by)
  const crossings: Span[] = []
  let depth = 0
  let start = 0
  for (const { at, by } of edges) {
    if (by === 1 && depth === 1) start = at
    if (by === -1 && depth === 2 && at > start) crossings.push({ start, end: at })
    depth += by
  }
  return crossings
}

function hasFlaw(text: string, claim: Claim | undefined, mark: Mark): boolean {
  const anchor = claim === undefined ? undefined : anchorsOf(claim, mark.role)[mark.index]
  return anchor !== undefined && isFlawed(text, anchor)
}

const LAYER_OF_ROLE = { speaker: 'speaker', cue: 'cue', source: 'source' } as const
const CLAIM_LANES = ['claim-0', 'claim-1', 'claim-2'] as const
const DRAFT_LANES = ['draft-0', 'draft-1', 'draft-2'] as const
const THREADS = ['thread-0', 'thread-1', 'thread-2'] as const

/** How the marks of one block are to look. `chosen` is the selected claim. */
export function paintMarks(
  text: string,
  marks: readonly Mark[],
  claims: Pick<ReadonlyMap<Id, Claim>, 'get'>,
  chosen: Id | null,
): readonly PaintedSpan[] {
  const contents = marks.filter((mark) => mark.role === 'content')
  const lanes = laneOfClaims(contents)
  const painted: PaintedSpan[] = crossingsOf(contents.map((mark) => mark.span)).map((span) => ({
    layer: 'crossing',
    span,
  }))
  for (const [claimId, parts] of Map.groupBy(contents, (mark) => mark.claimId)) {
    const layer = THREADS[lanes.get(claimId) ?? 0] ?? 'thread-0'
    for (const span of gapsOf(parts)) painted.push({ layer, span })
  }
  for (const mark of marks) {
    const { role, span } = mark
    const claim = claims.get(mark.claimId)
    if (hasFlaw(text, claim, mark)) {
      painted.push({ layer: 'flawed', span })
      continue
    }
    if (role === 'content') {
      const names = claim?.review === 'draft' ? DRAFT_LANES : CLAIM_LANES
      painted.push({ layer: names[lanes.get(mark.claimId) ?? 0] ?? 'claim-0', span })
    } else painted.push({ layer: LAYER_OF_ROLE[role], span })
    if (mark.claimId === chosen) painted.push({ layer: `chosen-${role}`, span })
  }
  return painted
}
