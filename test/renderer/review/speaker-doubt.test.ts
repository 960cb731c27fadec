import { expect, test } from 'vitest'
import { doubtsOf } from '../../../renderer/review/SpeakerDoubt.tsx'
import type { ProposedSpeaker } from '../../../shared/domain/claim.ts'
import { buildProposal } from '../../support/drafts.ts'
import { buildClaim } from '../../support/records.ts'

/** Whom words were taken to mean, '' for nobody; why; and whom else they may mean. */
type Read = readonly [name: string, reason: string, candidates?: readonly string[]]

/** What the card tells of how the words for a claim's speakers were read. */
function told(...read: readonly Read[]): readonly string[] {
  const speakers = read.map(([name, reason, candidates = []], start): ProposedSpeaker => {
    return { name, reason, candidates, mentions: [{ start, end: start + 1 }] }
  })
  return doubtsOf(buildClaim('article', { proposal: buildProposal({ speakers }) }))
}

test('why nobody is named is told, each reason once; of whom is named, and where none was kept, nothing is', () => {
  expect(told(['', 'two fit'], ['', 'two fit'], ['Ann Lyle', 'named'])).toEqual(['two fit'])
  expect(told(['', 'two fit'], ['', 'nobody fits'])).toEqual(['two fit', 'nobody fits'])
  expect(told(['', ''])).toEqual([])
  expect(doubtsOf(buildClaim('article'))).toEqual([])
})

test('whom the words may mean is told with it, the likeliest alone', () => {
  expect(told(['', 'two fit', ['Bo Lund', 'Una Ray']])).toEqual([
    'two fit; perhaps Bo Lund or Una Ray',
  ])
  expect(told(['', 'many fit', ['Bo Lund', 'Una Ray', 'Cy Fox', 'Di Moss']])).toEqual([
    'many fit; perhaps Bo Lund, Una Ray or Cy Fox',
  ])
})
