import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../electron/articles/read-text.ts'
import type { Span } from '../../../electron/attribution/span.ts'
import { FINDER } from '../../support/finder.ts'
import { INVENTED_ARTICLES } from '../../support/invented-articles.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { breakHereAndThere, WRAPPINGS } from '../../support/wrapping.ts'

const ARTICLES = [SEED_TEXT.split('\n'), ...INVENTED_ARTICLES]

/** What is found in a text, each place as how many characters that are no white space stand before it. */
function findPlaces(text: string): readonly object[] {
  const before = (offset: number): number => text.slice(0, offset).replaceAll(/\s/g, '').length
  const placesOf = (spans: readonly Span[]) =>
    spans.map(([start, end]) => [before(start), before(end)])
  return FINDER.findAttributions(text).map((found) => ({
    said: [found.kind, found.confidence, found.reason],
    speakers: found.speakers.map(({ mentions, ...who }) => [who, placesOf(mentions)]),
    places: [found.source, found.cue, found.content].map(placesOf),
    via: found.via.map(({ kind, name, span }) => [kind, name, placesOf([span])]),
  }))
}

const articles = fc.constantFrom(...ARTICLES)

describe('a text has the same attributions', () => {
  test('and there are some in each', () => {
    for (const paragraphs of ARTICLES) {
      expect(findPlaces(paragraphs.join('\n')).length).toBeGreaterThan(5)
    }
  })

  test.each(Object.entries(WRAPPINGS))('%s', (_, wrap) => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 60, max: 90 }), (paragraphs, width) => {
        expect(findPlaces(wrap(paragraphs, width))).toEqual(findPlaces(paragraphs.join('\n')))
      }),
      { numRuns: 20, seed: 8 },
    )
  })

  test('broken here and there in mid-sentence', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 5, max: 40 }), (paragraphs, step) => {
        expect(findPlaces(breakHereAndThere(paragraphs, step))).toEqual(
          findPlaces(paragraphs.join('\n')),
        )
      }),
      { numRuns: 30, seed: 8 },
    )
  })

  test('with other white space between its words', () => {
    const spaces = fc.constantFrom('  ', '\t', '\u00a0', ' \u2009')
    fc.assert(
      fc.property(articles, spaces, fc.integer({ min: 2, max: 9 }), (paragraphs, space, step) => {
        let count = 0
        const spaced = paragraphs.map((paragraph) =>
          paragraph.replaceAll(' ', () => ((count += 1) % step === 0 ? space : ' ')),
        )
        expect(findPlaces(spaced.join('\n'))).toEqual(findPlaces(paragraphs.join('\n')))
      }),
      { numRuns: 20, seed: 8 },
    )
  })
})

test('words that a line end parts at a hyphen or a dash are one', () => {
  const text =
    'Ann Lee told the state-run agency the plan was well-known—and that it was safe to go on.'
  const broken = text.replace('state-', 'state-\n').replace('known—', 'known—\n')
  expect(readAtOnce(broken).structure.paragraphs).toHaveLength(1)
  expect(findPlaces(broken)).toEqual(findPlaces(text))
})
