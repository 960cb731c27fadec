import { expect, it } from 'vitest'
import { fillClaim, KnownClaims } from '../../../../electron/exchange/annotated/known-claims.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { ANNOTATED_SOURCE } from '../../../support/annotated-sample.ts'

const claim = [...ANNOTATED_SOURCE.project.claims.values()].find(
  ({ speakers, content }) => speakers.length > 0 && content.length > 0,
)
if (claim === undefined) throw new Error('The sample has claims with words and speakers.')

it('gives each claim of the same words once, and none of other words', () => {
  const twin = { ...claim, id: '01990000-0000-7000-8000-00000000abcd' }
  const known = new KnownClaims(addRecords(EMPTY_PROJECT, 'claims', [claim, twin]))
  const [first] = claim.content
  if (first === undefined) throw new Error('It has words.')
  const other = [{ ...first, end: first.end - 1 }]
  expect(known.take(claim.articleId, other)).toBeUndefined()
  expect(known.take(claim.articleId, [])).toBeUndefined()
  const taken = [0, 1, 2].map(() => known.take(claim.articleId, claim.content)?.id)
  expect(new Set(taken)).toEqual(new Set([claim.id, twin.id, undefined]))
})

it('fills what a claim lacks, and leaves what a person made of it', () => {
  const edited = { ...claim, speakers: [], note: 'Heard it.' }
  const filled = fillClaim(edited, { ...claim, note: 'Another.' })
  expect(filled).toEqual({ ...edited, speakers: claim.speakers })
})
