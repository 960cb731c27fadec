import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../electron/articles/read-text.ts'
import type { Span } from '../../../electron/attribution/text/span.ts'
import { FINDER } from '../../support/finder.ts'
import { INVENTED_ARTICLES } from '../../support/invented-articles.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { breakHereAndThere, WRAPPINGS } from '../../support/wrapping.ts'

const ARTICLES = [SEED_TEXT.split('\n'), ...INVENTED_ARTICLES]

/**
 * What is found in a text, each place as how many characters that are no white space stand before it. Not how sure it
 * is: a heading that line ends make of words, or undo, is seen with the paragraph below it.
 */
async function findPlaces(text: string): Promise<readonly object[]> {
  const before = (offset: number): number => text.slice(0, offset).replaceAll(/\s/g, '').length
  const placesOf = (spans: readonly Span[]) =>
    spans.map(([start, end]) => [before(start), before(end)])
  return (await FINDER.findAttributions(text)).map((found) => ({
    said: [found.kind, found.reason],
    speakers: found.speakers.map(({ mentions, ...who }) => [who, placesOf(mentions)]),
    places: [found.source, found.cue, found.content].map(placesOf),
    via: found.via.map(({ kind, name, span }) => [kind, name, placesOf([span])]),
  }))
}

const articles = fc.constantFrom(...ARTICLES)

describe('a text has the same attributions', () => {
  test('and there are some in each', async () => {
    for (const paragraphs of ARTICLES) {
      expect((await findPlaces(paragraphs.join('\n'))).length).toBeGreaterThan(5)
    }
  })

  test.each(Object.entries(WRAPPINGS))('%s', async (_, wrap) => {
    await fc.assert(
      fc.asyncProperty(articles, fc.integer({ min: 60, max: 90 }), async (paragraphs, width) => {
        expect(await findPlaces(wrap(paragraphs, width))).toEqual(
          await findPlaces(paragraphs.join('\n')),
        )
      }),
      { numRuns: 20, seed: 8 },
    )
  })

  test('broken here and there in mid-sentence', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.integer({ min: 5, max: 40 }), async (paragraphs, step) => {
        // Where a paragraph seems to end in mid-sentence the encoder sees two: hardly more than one draft hangs on that.
        const whole = await findPlaces(paragraphs.join('\n'))
        const broken = new Set(
          (await findPlaces(breakHereAndThere(paragraphs, step))).map((one) => JSON.stringify(one)),
        )
        const kept = whole.filter((one) => broken.has(JSON.stringify(one)))
        expect(kept.length).toBeGreaterThanOrEqual(0.75 * whole.length)
      }),
      { numRuns: 30, seed: 8 },
    )
  })

  test('with other white space between its words', async () => {
    const spaces = fc.constantFrom('  ', '\t', '\u00a0', ' \u2009')
    await fc.assert(
      fc.asyncProperty(
        articles,
        spaces,
        fc.integer({ min: 2, max: 9 }),
        async (paragraphs, space, step) => {
          let count = 0
          const spaced = paragraphs.map((paragraph) =>
            paragraph.replaceAll(' ', () => ((count += 1) % step === 0 ? space : ' ')),
          )
          expect(await findPlaces(spaced.join('\n'))).toEqual(
            await findPlaces(paragraphs.join('\n')),
          )
        },
      ),
      { numRuns: 20, seed: 8 },
    )
  })
})

test('words that a line end parts at a hyphen or a dash are one', async () => {
  const text =
    'Ann Lee told the state-run agency the plan was well-known—and that it was safe to go on.'
  const broken = text.replace('state-', 'state-\n').replace('known—', 'known—\n')
  expect(readAtOnce(broken).structure.paragraphs).toHaveLength(1)
  expect(await findPlaces(broken)).toEqual(await findPlaces(text))
})
