import { describe, expect, test } from 'vitest'
import { findVia } from '../../../../electron/attribution/carriers/via.ts'
import { aloneIn, readExample, scoreVia } from './via-score.ts'

describe('what carried a claim', () => {
  test.each([0, 1] as const)(
    'half %i of the gold: precision at least 0.95, recall at least 0.85',
    (half) => {
      const { gold, found, right, rightKind } = scoreVia(half)
      expect(right / found).toBeGreaterThanOrEqual(0.95)
      expect(right / gold).toBeGreaterThanOrEqual(0.85)
      expect(rightKind / right).toBeGreaterThanOrEqual(0.95)
    },
  )

  test('where it was said comes before who passed it on', () => {
    const { text, attribution } = readExample(
      '{s:Ruiz} {q:warned} in an interview with Radio Nord, carried by Reuters, that {c:money was short}.',
    )
    expect(
      findVia(text, attribution, aloneIn(text)).links.map(({ kind, name }) => [kind, name]),
    ).toEqual([
      ['interview', 'Radio Nord'],
      ['agency', 'Reuters'],
    ])
  })

  test('an outlet that cites someone is the carrier, not the speaker', () => {
    const { text, attribution } = readExample(
      '{s:Reuters} {q:reported}, citing two officials, that {c:the minister would resign}.',
    )
    const via = findVia(text, attribution, aloneIn(text))
    expect(via.links.map(({ kind, name }) => [kind, name])).toEqual([['agency', 'Reuters']])
    expect(via.speaker && text.slice(...via.speaker)).toBe('two officials')
  })

  test.each([
    '{s:The company} {q:said} in a statement on its website that {c:the plant would close}.',
    '{s:Okafor} {q:told} reporters at a summit that {c:the talks were over}.',
    '{s:The report} {q:found} {c:the dam was unsafe}.',
    '{s:The auditor} {q:wrote} in a letter seen by nobody else that {c:money was short}.',
    '{s:Pell}, who has 600,000 followers on TikTok, {q:said} {c:she was sorry}.',
    '{s:Pell}, who led the study, published in the Annals of Tides, {q:said} {c:she was sorry}.',
    '{s:The ministry} {q:denied} a report in the Boston Globe that {c:it fell}.',
    'In remarks to her followers, {s:Pell} {q:said} {c:she was sorry}.',
  ])(
    'an occasion without a place, and a paper that is not named, is no source to go back to: %s',
    (marked) => {
      const { text, attribution } = readExample(marked)
      expect(findVia(text, attribution, aloneIn(text)).links).toEqual([])
    },
  )

  test.each([
    ['{s:The bureau} {q:said} {c:many had fled}, citing U.N. data.', ['U.N. data']],
    ['{s:Ms Orr} {q:said}, citing the Harbour Institute, {c:it sank}.', ['Harbour Institute']],
    ['{s:Ms Orr} {q:said} {c:it sank}, citing boaters.', []],
  ])('what is cited by name is where it comes from: %s', (marked, names) => {
    const { text, attribution } = readExample(marked)
    const { links, speaker } = findVia(text, attribution, aloneIn(text))
    expect(links.map(({ name }) => name)).toEqual(names)
    expect(speaker).toBeUndefined()
  })

  test('carriers inside the content are part of the claim', () => {
    const { text, attribution } = readExample(
      '{s:Ruiz} {q:said} {c:he had read it in a statement to Reuters}.',
    )
    expect(findVia(text, attribution, aloneIn(text)).links).toEqual([])
  })

  test.each([
    ['{s:Petrov} {q:told} the newspaper Kommersant that {c:the talks were over}.', 'Kommersant'],
    [
      '{s:The newspaper Diario da Costa} {q:reported}, citing two aides, {c:it fell}.',
      'Diario da Costa',
    ],
    ['{q:According to} {s:records seen by the Boston Globe}, {c:money was short}.', 'Boston Globe'],
    [
      '{s:Abbott} {q:told} Radio Nord’s Early Bird programme {c:it fell}.',
      'Radio Nord’s Early Bird',
    ],
    ['{s:Abbott} {q:told} the Radio Nord programme Early Bird {c:it fell}.', 'Early Bird'],
    ['{s:Abbott} {q:explained} to Radio Nord that {c:it fell}.', 'Radio Nord'],
    [
      'In Orlova v. Harbour Mills, Inc., 88 Or. 12 (1994), {s:we} {q:held} {c:it fell}.',
      'Orlova v. Harbour Mills, Inc',
    ],
    ['{s:Lord Abbott} {q:said} in Re Orlova that {c:it fell}.', 'Re Orlova'],
    ['{q:According to} {s:a trial published in June in the Lancet}, {c:it fell}.', 'Lancet'],
    ['{s:Abbott} {q:wrote} in an Instagram post that {c:it fell}.', 'Instagram'],
    [
      'In a post to her 1.2 million Instagram followers, {s:Abbott} {q:wrote}: “{c:It fell}.”',
      'Instagram',
    ],
    ['{s:Abbott} {q:announced} {c:the birth} on Facebook last night.', 'Facebook'],
    ['{s:The Coastguard} {q:posts on X}: “{c:It fell}.”', 'X'],
    [
      '{c:It fell}, {s:researchers} {q:report} this week in the journal Tides & Shores.',
      'Tides & Shores',
    ],
    [
      'In a paper posted on Monday on the preprint server bioRxiv, {s:Abbott} {q:reports} {c:it fell}.',
      'bioRxiv',
    ],
    ['{s:An editorial in the journal Tidal Medicine} {q:said} {c:it fell}.', 'Tidal Medicine'],
    [
      '{s:A study}, published last year in the Annals of Tides, {q:found} {c:it fell}.',
      'Annals of Tides',
    ],
    ['{s:Abbott}, summarising for Radio Nord, {q:said} {c:it fell}.', 'Radio Nord'],
    ['In an interview with Gosh! magazine, {s:Abbott} {q:said} {c:it fell}.', 'Gosh! magazine'],
    ['{s:Abbott} {q:told} RTÉ’s lunchtime news {c:it fell}.', 'RTÉ'],
    [
      '{s:The report}, a copy of which is with the Boston Globe, {q:said} {c:it fell}.',
      'Boston Globe',
    ],
  ])('is called by its own name: %s', (marked, name) => {
    const { text, attribution } = readExample(marked)
    expect(findVia(text, attribution, aloneIn(text)).links.map((link) => link.name)).toEqual([name])
  })
})
