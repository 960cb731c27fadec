import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { newId } from '../../../../shared/domain/id.ts'
import {
  anchorsOf,
  marksAt,
  marksOf,
  placeMarks,
  updateMarks,
} from '../../../../shared/domain/text/marks.ts'
import type { Span } from '../../../../shared/domain/text/span.ts'
import { buildClaim } from '../../../support/records.ts'

const TEXT = 'abcdefghij'.repeat(10)
const ARTICLE = newId()
/** Ten paragraphs of eight code units, with two between them. */
const PARAGRAPHS: readonly Span[] = Array.from({ length: 10 }, (_, index) => ({
  start: index * 10,
  end: index * 10 + 8,
}))

function claimAt(start: number, end: number, fields: Partial<Claim> = {}): Claim {
  return buildClaim(ARTICLE, { content: [anchorAt(TEXT, { start, end })], ...fields })
}

test('a mark over several paragraphs is whole in each of them', () => {
  const claim = claimAt(5, 22)
  const { lists } = placeMarks([claim], PARAGRAPHS)
  expect(lists.map((list) => list.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
  expect(lists[1]?.[0]).toEqual({
    span: { start: 5, end: 22 },
    role: 'content',
    claimId: claim.id,
    index: 0,
  })
})

test('a mark between two paragraphs is in neither', () => {
  expect(placeMarks([claimAt(8, 10)], PARAGRAPHS).lists.flat()).toEqual([])
})

test('the mentions of a chain are counted over the whole chain', () => {
  const anchors = [0, 10, 20].map((start) => anchorAt(TEXT, { start, end: start + 3 }))
  const claim = claimAt(30, 35, {
    via: [
      { sourceId: newId(), mentions: anchors.slice(0, 1) },
      { sourceId: newId(), mentions: anchors.slice(1) },
    ],
  })
  expect(anchorsOf(claim, 'source')).toEqual(anchors)
  const sources = marksOf(claim).filter((mark) => mark.role === 'source')
  expect(sources.map((mark) => mark.index)).toEqual([0, 1, 2])
})

test('what is at a place comes shortest first, its end not included', () => {
  const long = claimAt(0, 8)
  const short = claimAt(2, 5)
  const placed = placeMarks([long, short], PARAGRAPHS)
  expect(marksAt(placed, 2).map((mark) => mark.claimId)).toEqual([short.id, long.id])
  expect(marksAt(placed, 5).map((mark) => mark.claimId)).toEqual([long.id])
  expect(marksAt(placed, 8)).toEqual([])
})

test('an added claim makes anew only the lists of its own paragraphs', () => {
  const claims = [claimAt(0, 5), claimAt(41, 45), claimAt(91, 95)]
  const placed = placeMarks(claims, PARAGRAPHS)
  const added = claimAt(42, 55)
  const next = updateMarks(placed, [[added.id, added]])
  const changed = next.lists.flatMap((list, index) => (list === placed.lists[index] ? [] : index))
  expect(changed).toEqual([4, 5])
  expect(updateMarks(next, next.claims.entries())).toBe(next)
})

const span = fc
  .tuple(fc.nat(98), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: Math.min(100, start + length) }))
const claims = fc.array(
  fc.record({ content: fc.array(span, { maxLength: 3 }), cues: fc.array(span, { maxLength: 2 }) }),
  { maxLength: 8 },
)

test('marks brought up to date are the marks placed afresh', () => {
  fc.assert(
    fc.property(claims, claims, fc.array(fc.boolean()), (first, second, isKept) => {
      const build = (drawn: typeof first) =>
        drawn.map(({ content, cues }) =>
          buildClaim(ARTICLE, {
            content: content.map((at) => anchorAt(TEXT, at)),
            cues: cues.map((at) => anchorAt(TEXT, at)),
          }),
        )
      const before = build(first)
      const kept = before.filter((_, index) => isKept[index] ?? true)
      const withCue = (claim: Claim) => ({ ...claim, cues: [anchorAt(TEXT, { start: 1, end: 4 })] })
      const changed = kept.map((claim, index) => (index % 3 === 0 ? withCue(claim) : claim))
      const after = [...changed, ...build(second)]
      const now = new Map(after.map((claim) => [claim.id, claim]))
      const changes = [...before, ...after].map(({ id }) => [id, now.get(id) ?? null] as const)
      const updated = updateMarks(placeMarks(before, PARAGRAPHS), changes)
      expect(updated.lists).toEqual(placeMarks(after, PARAGRAPHS).lists)
    }),
  )
})
