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

describe('what stands around a report', () => {
  const leftOut = (text: string) => partsOf(text, 'a.txt').leftOut
  const page = (line: string, where: 'above' | 'within' | 'below') => {
    const rows = BODY.split('\n')
    if (where === 'within') rows.splice(1, 0, line)
    const top = ['Talks end without result', ...(where === 'above' ? [line] : []), 'By Ann Lee']
    return [...top, ...rows, ...(where === 'below' ? [line] : [])].join('\n\n')
  }

  test.each([
    'Skip to content',
    'Facebook  X  Email  Copy link',
    'Share this article',
    'ADVERTISEMENT',
    'Article continues below',
    'Sign up for our newsletter',
    'Sign up for our newsletter here, and get it in your inbox every day.',
    'Read more: The mayor says the wall may fall',
    'Related: Harbour wall “may fall”, mayor says',
    'Listen to this article · 5 min',
    '4 min read',
    'The minister, in May. Photo: Bo Chan/Agency',
    'FOR IMMEDIATE RELEASE',
    'Home » World » Talks',
    '© 2025 The Daily Courier. All rights reserved.',
    'This article is more than 3 years old',
  ])('is left out wherever it stands: %s', (line) => {
    for (const where of ['above', 'within', 'below'] as const) {
      expect(leftOut(page(line, where))).toContain(line)
    }
  })

  test.each([
    '- ENDS -',
    'Media contact: Bo Chan, +44 1632 960 000',
    'For more information, call the press office on 01632 960 000.',
    'Published in The Daily Courier, July 9th, 2019',
    'Load-Date: December 1, 2022',
    '(Reporting by Ann Lee; Editing by Bo Chan)',
    'rk/msh (APA, AFP)',
    'The post Talks end without result appeared first on The Daily Courier.',
  ])('is left out at the foot: %s', (line) => {
    expect(leftOut(page(line, 'below'))).toContain(line)
  })

  test('a report that is signed in its last paragraph is read to its last sentence', () => {
    const last = 'The mayor said it was over. (Reporting by Ann Lee; Editing by Bo Chan)'
    expect(leftOut(`Talks end without result\n\n${BODY}\n\n${last}`)).toEqual([])
  })

  test('a list of other stories is left out with its heading, to the end', () => {
    const list = ['Most Read', 'Mayor says the wall may fall', '2 Two held, police say']
    expect(
      leftOut(`Talks end without result\n\nBy Ann Lee\n\n${BODY}\n\n${list.join('\n')}`),
    ).toEqual(expect.arrayContaining(list))
  })

  test.each([
    'Correction, 2 March: An earlier version of this article said that the mayor had resigned.',
    'This article was amended on 17 February 2021. An earlier version said the hospital was in Wick.',
    'Length of the runway was a problem, the ministry said.',
    'More in the north were hit, the mayor said.',
    'Copyright law was changed in May, the ministry said.',
    'Already a third of the homes are empty, the mayor said.',
    'For more than a year the visit had been planned, officials said.',
    'Share prices fell on Monday, the bank said.',
    'Published in 2019 by the agency, the report warned of floods.',
  ])('is not what the report says: %s', (line) => {
    for (const where of ['within', 'below'] as const) {
      expect(leftOut(page(line, where))).not.toContain(line)
    }
  })

  test('points that sum it up above its title are read', () => {
    const points = [
      '• Talks end without a result, ministry says',
      '• Next round is due in the spring',
    ]
    const text = `Live: talks\n\n${points.join('\n\n')}\n\n• Home\n\n16:41 GMT\n\nTalks end without result\n\nBy Ann Lee\n\n${BODY}`
    expect(leftOut(text)).toContain('• Home')
    expect(leftOut(text)).not.toContain(points[0])
  })

  test('the names, dates and sections over a report are left out, its own headings are not', () => {
    const text = `NEWS\nThe Daily Courier\nTalks end without result\nOfficials had hoped for a truce\n* Second round to follow in the spring\nAnn Lee\nForeign Editor\n3 March 2025\n\n${BODY}`
    expect(partsOf(text, 'a.txt')).toEqual({
      leftOut: ['NEWS', 'The Daily Courier', 'Ann Lee', 'Foreign Editor', '3 March 2025'],
      headings: [
        'Talks end without result',
        'Officials had hoped for a truce',
        '* Second round to follow in the spring',
      ],
    })
  })
})

describe('nothing is drafted', () => {
  const SAID = 'Mayor Ruth Lane has warned that the harbour wall may fall in the next storm.'

  test.each([
    [
      'in front matter',
      `---\ntitle: Mayor warns wall may fall\ndescription: ${SAID}\n---\n${SAID}`,
    ],
    ['in what leads elsewhere', `${SAID}\n\nRead more: Lane says the wall may fall`],
    ['in a credit', `${SAID}\n\nMayor Lane says it may fall. Photo: Bo Chan/Agency`],
    ['in a byline', `Analysis: Ian Marsh, Norham News, Alby\n\n${SAID}`],
  ])('%s', async (_, text) => {
    const found = await FINDER.findAttributions(text, undefined, 'a.md')
    expect(found.map((one) => wordsOf(text, one))).toEqual([
      expect.objectContaining({ source: 'Mayor Ruth Lane', cue: 'has warned' }),
    ])
    expect(found[0]?.content[0]?.[0]).toBeGreaterThanOrEqual(text.lastIndexOf(SAID))
  })
})
