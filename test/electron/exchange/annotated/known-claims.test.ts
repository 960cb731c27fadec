import { expect, it } from 'vitest'
import { KnownClaims } from '../../../../electron/exchange/annotated/known-claims.ts'
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
  const known = new KnownClaims(addRecords(EMPTY_PROJECT, 'claims', [edited]))
  const filled = known.complete(edited, { ...claim, note: 'Another.' })
  expect(filled).toEqual({ ...edited, speakers: claim.speakers })
})

it('is a claim whose words stand apart, by each of its parts, and keeps what another part filled', () => {
  const [first] = claim.content
  if (first === undefined) throw new Error('It has words.')
  const second = { ...first, start: first.end + 5, end: first.end + 9 }
  const apart = { ...claim, content: [first, second], note: '', speakers: [] }
  const known = new KnownClaims(addRecords(EMPTY_PROJECT, 'claims', [apart]))
  const taken = known.take(apart.articleId, [second])
  expect(taken).toEqual(apart)
  known.complete(apart, { ...apart, note: 'Heard it.' })
  expect(known.take(apart.articleId, [first])?.note).toBe('Heard it.')
  expect(known.take(apart.articleId, [first])).toBeUndefined()
})

it('takes what the project has marked at another claim for no news of one', () => {
  const [mention] = claim.speakers.flatMap(({ mentions }) => mentions)
  if (mention === undefined) throw new Error('Its speaker is mentioned.')
  const bare = { ...claim, id: '01990000-0000-7000-8000-00000000abcd', speakers: [] }
  const known = new KnownClaims(addRecords(EMPTY_PROJECT, 'claims', [claim, bare]))
  const speaker = { role: 'speaker', name: null } as const
  expect(known.isNews(bare, speaker, [mention])).toBe(false)
  expect(known.isNews(bare, speaker, [{ ...mention, start: mention.start + 1 }])).toBe(true)
  expect(known.isNews(claim, speaker, [{ ...mention, start: mention.start + 1 }])).toBe(false)
})
