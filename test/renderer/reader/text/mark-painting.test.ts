import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/domain/id.ts'
import { marksOf } from '../../../../shared/domain/text/marks.ts'
import {
  crossingsOf,
  laneOfClaims,
  paintMarks,
} from '../../../../renderer/reader/text/mark-painting.ts'
import { anchorOf, buildClaim, saidBy } from '../../../support/records.ts'

const TEXT = 'Ann said that one and two and three are near.'

function paint(claims: readonly ReturnType<typeof buildClaim>[], chosen: string | null) {
  const marks = claims
    .flatMap(marksOf)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return paintMarks(TEXT, marks, byId, chosen).map(
    ({ layer, span }) => [layer, TEXT.slice(span.start, span.end)] as const,
  )
}

describe('marks', () => {
  test('of each role have their own look, and more when their claim is chosen', () => {
    const claim = buildClaim(newId(), {
      content: [anchorOf(TEXT, 'one')],
      ...saidBy(null, [anchorOf(TEXT, 'Ann')]),
      cues: [anchorOf(TEXT, 'said')],
      via: [{ sourceId: newId(), mentions: [anchorOf(TEXT, 'near')] }],
    })
    expect(paint([claim], null)).toEqual([
      ['speaker', 'Ann'],
      ['cue', 'said'],
      ['claim-0', 'one'],
      ['source', 'near'],
    ])
    expect(paint([claim], claim.id).filter(([layer]) => layer.startsWith('chosen'))).toEqual([
      ['chosen-speaker', 'Ann'],
      ['chosen-cue', 'said'],
      ['chosen-content', 'one'],
      ['chosen-source', 'near'],
    ])
  })

  test('that cross lie in lanes under each other, with their crossing marked', () => {
    const first = buildClaim(newId(), { content: [anchorOf(TEXT, 'one and two')] })
    const second = buildClaim(newId(), { content: [anchorOf(TEXT, 'two and three')] })
    expect(paint([first, second], null)).toEqual([
      ['crossing', 'two'],
      ['claim-0', 'one and two'],
      ['claim-1', 'two and three'],
    ])
  })

  test('that stand apart are led together, and what lies between them has another lane', () => {
    const apart = buildClaim(newId(), { content: [anchorOf(TEXT, 'one'), anchorOf(TEXT, 'near')] })
    const between = buildClaim(newId(), { content: [anchorOf(TEXT, 'two and three')] })
    expect(paint([apart, between], null)).toEqual([
      ['thread-0', ' and two and three are '],
      ['claim-0', 'one'],
      ['claim-1', 'two and three'],
      ['claim-0', 'near'],
    ])
  })

  test('of drafts are dashed', () => {
    const draft = buildClaim(newId(), { content: [anchorOf(TEXT, 'one')], review: 'draft' })
    expect(paint([draft], null)).toEqual([['draft-0', 'one']])
  })

  test('that no longer quote the text are flawed, whatever their role', () => {
    const moved = { ...anchorOf(TEXT, 'one'), quote: 'ten' }
    const claim = buildClaim(newId(), { content: [moved], cues: [moved] })
    expect(paint([claim], claim.id)).toEqual([
      ['flawed', 'one'],
      ['flawed', 'one'],
    ])
  })
})

test('a lane is free again where its claim has ended', () => {
  const at = (start: number, end: number) => ({
    span: { start, end },
    role: 'content' as const,
    claimId: newId(),
    index: 0,
  })
  const marks = [at(0, 10), at(5, 8), at(8, 12), at(10, 11)]
  expect([...laneOfClaims(marks).values()]).toEqual([0, 1, 1, 0])
})

test('crossings are where two or more cover, once each', () => {
  const spans = [
    { start: 0, end: 10 },
    { start: 2, end: 8 },
    { start: 4, end: 6 },
    { start: 10, end: 12 },
  ]
  expect(crossingsOf(spans)).toEqual([{ start: 2, end: 8 }])
})

test('a claim may have hundreds of thousands of parts', () => {
  const claimId = newId()
  const marks = Array.from({ length: 200_000 }, (_, index) => ({
    span: { start: 3 * index, end: 3 * index + 1 },
    role: 'content' as const,
    claimId,
    index,
  }))
  expect(laneOfClaims(marks).get(claimId)).toBe(0)
  const threads = paintMarks(' '.repeat(600_000), marks, new Map(), null).filter(({ layer }) =>
    layer.startsWith('thread'),
  )
  expect(threads).toHaveLength(199_999)
})
