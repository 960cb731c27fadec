import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tagSpeakers } from '../../../../shared/domain/tagging/attributing.ts'
import { partsOfMention } from '../../../../shared/domain/naming/joint-mention.ts'
import { isDescription } from '../../../../shared/domain/naming/mention.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { change } from '../../../support/attributions.ts'
import {
  BEXLEY,
  HALLORAN,
  JOINT_ARTICLE,
  JOINT_TEXT,
  jointProject,
  LONE_CLAIM,
  speakersOf,
  wordsAt,
} from '../../../support/joint-speakers.ts'
import { saidBy } from '../../../support/records.ts'

function partsOf(words: string, known: readonly string[] = []): readonly string[] {
  const span = { start: 0, end: words.length }
  return partsOfMention(words, span, (name) => known.includes(name)).map((part) =>
    sliceSpan(words, part),
  )
}

describe('words that name several who speak together', () => {
  test.each([
    ['Halloran and Bexley', ['Halloran', 'Bexley']],
    ['Mayor Ann Halloran and Ursula von der Leyen', ['Mayor Ann Halloran', 'Ursula von der Leyen']],
    ['Halloran, Bexley and the port', ['Halloran', 'Bexley', 'the port']],
    ['Halloran, Bexley, and Price', ['Halloran', 'Bexley', 'Price']],
    ['the ministry and the port', ['the ministry', 'the port']],
    ['he and Bexley', ['he', 'Bexley']],
  ])('%s: each of them', (words, parts) => {
    expect(partsOf(words)).toEqual(parts)
  })

  test.each([
    'Halloran',
    'Ministry of Health and Welfare',
    'Trump and Clinton supporters',
    'Halloran, the mayor',
    'Halloran, the mayor, and Bexley',
    'Procter & Gamble',
    'Johnson and Johnson',
    'police and fire officials',
    'and',
    'Halloran and ',
  ])('%s: one, or doubtful', (words) => {
    expect(partsOf(words)).toEqual([words])
  })

  test('are one where the whole is known, and several where each part is', () => {
    expect(partsOf('Marks and Spencer', ['Marks and Spencer'])).toEqual(['Marks and Spencer'])
    expect(partsOf('police and unions', ['police', 'unions'])).toEqual(['police', 'unions'])
  })

  test('lie apart, in order and inside them, whatever the words', () => {
    const word = fc.constantFrom('Ann', 'the', 'port', ' and ', ', ', ' & ', 'he', '  ', 'AND', 'é')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(5), (words, lead) => {
        const text = `${'x'.repeat(lead)}${words.join(' ')}`
        const span = { start: lead, end: text.length }
        let end = lead
        for (const part of partsOfMention(text, span, () => false)) {
          expect(part.start).toBeGreaterThanOrEqual(end)
          expect(part.end).toBeGreaterThan(part.start)
          end = part.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

const article = { articleId: JOINT_ARTICLE.id, text: JOINT_TEXT, quotations: [] }

test('a joint mention that named nobody names the two known, each by their own words, and makes no third', () => {
  const claim = { ...LONE_CLAIM, ...saidBy(null, [wordsAt('Halloran and Bexley')]) }
  const project = jointProject([claim])
  const tagged = change(project, (draft) => {
    tagSpeakers(draft, article, claim.id, wordsAt('Halloran and Bexley'))
  })
  expect(speakersOf(tagged.claims.get(claim.id))).toEqual([
    [HALLORAN.id, 'Halloran'],
    [BEXLEY.id, 'Bexley'],
  ])
  expect(tagged.speakers.size).toBe(project.speakers.size)
})

test('a joint mention of which one part cannot be said changes nothing', () => {
  const project = jointProject([{ ...LONE_CLAIM, speakers: [] }])
  const text = 'He and Bexley said so.'
  expect(() =>
    change(project, (draft) => {
      const tagged = tagSpeakers(draft, { ...article, text }, LONE_CLAIM.id, { start: 0, end: 13 })
      if (!tagged.ok) throw new Error(tagged.failure.message)
    }),
  ).toThrow('Nobody is named before “He”.')
})

test('what only describes is no name, at the start of a sentence too', () => {
  for (const words of [
    'a senior official',
    'Several traders',
    'A Kremlin aide',
    'Residents near the river',
    'Two of the ministers',
  ])
    expect([words, isDescription(words)]).toEqual([words, true])
  for (const words of [
    'Halloran',
    'Ann Halloran',
    'Ursula von der Leyen',
    'Kremlin aide Yuri Ushakov',
    'The Hague',
    'Two Rivers Council',
    'A. Smith',
  ])
    expect([words, isDescription(words)]).toEqual([words, false])
})
