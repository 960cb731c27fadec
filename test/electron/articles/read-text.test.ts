import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../electron/articles/read-text.ts'
import { sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import { FINDER, wordsOf } from '../../support/finder.ts'

const BODY = `The ministry said on Tuesday that the talks had ended without any result at all.
A second round is to follow in the spring, in a town that it did not name.`

function partsOf(text: string, fileName: string) {
  const { leftOut, headings } = readAtOnce(text, fileName)
  const words = (spans: readonly Span[]) => spans.map((span) => sliceSpan(text, span))
  return { leftOut: words(leftOut), headings: words(headings) }
}

describe('what is marked as no part of the report', () => {
  test('is left out: front matter, bylines, rules', () => {
    const matter = '---\ntitle: Talks end\n---'
    const text = `${matter}\n# Talks end\nBy Ann Lee\n\n***\n\n## The spring\n${BODY}`
    expect(partsOf(text, 'a.md')).toEqual({
      leftOut: [matter, 'By Ann Lee', '***'],
      headings: ['# Talks end', '## The spring'],
    })
  })

  test('or heads it: titles, underlined headings, decks without a full stop', () => {
    expect(
      partsOf(`Talks end\nOfficials had hoped for a truce\nBy Ann Lee\n${BODY}`, 'a.txt'),
    ).toEqual({
      leftOut: ['By Ann Lee'],
      headings: ['Talks end', 'Officials had hoped for a truce'],
    })
    expect(partsOf(`${BODY}\n\nThe spring\n----------\n${BODY}`, 'a.md').headings).toEqual([
      'The spring',
    ])
  })

  test('a deck that is a sentence says something, and so does the body', () => {
    const deck = 'The ministry said the talks had ended.'
    expect(partsOf(`Talks end\n${deck}\nBy Ann Lee\n${BODY}`, 'a.txt').headings).toEqual([
      'Talks end',
    ])
  })
})

describe('nothing is drafted', () => {
  const SAID = 'Mayor Ruth Lane has warned that the harbour wall may fall in the next storm.'

  test.each([
    [
      'in front matter',
      `---\ntitle: Mayor warns wall may fall\ndescription: ${SAID}\n---\n${SAID}`,
    ],
    ['in a title', `Mayor says the harbour wall may fall\n\n${SAID}`],
    ['in a heading', `${SAID}\n\n## Lane says the wall may fall\n\nRain fell on the town.`],
    ['in a byline', `Analysis: Ian Marsh, Norham News, Alby\n\n${SAID}`],
  ])('%s', (_, text) => {
    const found = FINDER.findAttributions(text, undefined, 'a.md')
    expect(found.map((one) => wordsOf(text, one))).toEqual([
      expect.objectContaining({ source: 'Mayor Ruth Lane', cue: 'has warned' }),
    ])
    expect(found[0]?.content[0]?.[0]).toBeGreaterThanOrEqual(text.lastIndexOf(SAID))
  })
})
