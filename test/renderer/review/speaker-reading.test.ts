import { expect, test } from 'vitest'
import { speakerReasons } from '../../../renderer/review/SpeakerReading.tsx'
import type { ProposedSpeaker } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { buildProposal } from '../../support/drafts.ts'
import { anchorOf, buildClaim, buildSpeaker } from '../../support/records.ts'

const TEXT = 'Ann Lyle said so. The mayor agreed, and she told the meeting. They left.'
const LYLE = buildSpeaker({ name: 'Ann Lyle', aliases: [] })
const project = addRecords(EMPTY_PROJECT, 'speakers', [LYLE])

/** Words for a speaker, whether they are taken to mean Lyle, why, and whom else they may mean. */
type Read = readonly [words: string, isLyle: boolean, reason: string, others?: readonly string[]]

/** How the words for a claim's speakers were read, as the card tells it. */
function reasonsOf(...read: readonly Read[]): readonly string[] {
  const mentions = read.map(([words]) => anchorOf(TEXT, words))
  const speakers = read.map(([, isLyle, reason, candidates = []], index): ProposedSpeaker => {
    const { start = 0, end = 0 } = mentions[index] ?? {}
    return { name: isLyle ? LYLE.name : '', mentions: [{ start, end }], reason, candidates }
  })
  const claim = buildClaim('article', {
    review: 'draft',
    proposal: buildProposal({ speakers }),
    speakers: read.map(([, isLyle], index) => ({
      speakerId: isLyle ? LYLE.id : null,
      mentions: mentions.slice(index, index + 1),
    })),
  })
  return speakerReasons(project, claim)
}

test('how words were read is told where they are no name of the one they mean', () => {
  expect(reasonsOf(['Ann Lyle', true, 'named'])).toEqual([])
  expect(reasonsOf(['The mayor', true, 'it is her role'])).toEqual(['it is her role'])
})

test('why nobody is named is told, each reason once, and none where none was kept', () => {
  expect(reasonsOf(['she', false, 'two fit'], ['They', false, 'two fit'])).toEqual(['two fit'])
  expect(reasonsOf(['she', false, ''])).toEqual([])
  expect(reasonsOf(['Ann Lyle', true, 'named'], ['They', false, 'anyone'])).toEqual(['anyone'])
})

test('whom else the words may mean is told with it, the likeliest alone', () => {
  const [two, many] = [
    ['Bo Lund', 'Una Ray'],
    ['Bo Lund', 'Una Ray', 'Cy Fox', 'Di Moss'],
  ]
  expect(reasonsOf(['she', false, 'two fit', two])).toEqual(['two fit; perhaps Bo Lund or Una Ray'])
  expect(reasonsOf(['she', true, 'spoke last', many])).toEqual([
    'spoke last; perhaps Bo Lund, Una Ray or Cy Fox',
  ])
})
