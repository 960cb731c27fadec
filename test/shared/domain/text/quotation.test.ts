import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../../../shared/domain/text/quotation.ts'
import {
  compareSpans,
  isInside,
  isOverlapping,
  sliceSpan,
} from '../../../../shared/domain/text/span.ts'
import { findParagraphs } from '../../../../electron/articles/paragraphs.ts'
import { hostileWellFormedText } from '../../../support/hostile-text.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

/** Each quotation of `text` as it stands there, indented by its depth and followed by its flaw. */
function quote(text: string): readonly string[] {
  return findQuotations(text, findParagraphs(text, false)).map(({ outer, depth, flaw }) => {
    const words = '  '.repeat(depth) + sliceSpan(text, outer)
    return flaw === null ? words : `${words} (${flaw})`
  })
}

describe('the sample article', () => {
  test('has six quotations: two with turned marks, one in another', () => {
    expect(quote(SEED_TEXT)).toEqual([
      '“the entire range of U.S.–Russian relations,”',
      '“very serious conversation on all issues.“ (turned)',
      '”take into account each other’s interests.” (turned)',
      '“At some point, when things settle down, I’m going to meet with China, and I’m going to meet with Russia, in particular those two, and I’m going to say, ‘There’s no reason for us to be spending almost a trillion dollars on the military,’”',
      '  ‘There’s no reason for us to be spending almost a trillion dollars on the military,’',
      '“It is too early to talk about compromises. We can say that the sides started communicating with each other, started listening to each other, started the dialog,”',
    ])
  })
})

describe('marks', () => {
  test.each([
    ['straight', 'She said "yes" and "no."', ['"yes"', '"no."']],
    ['curly', 'She said “yes” and “no.”', ['“yes”', '“no.”']],
    ['single', '‘It’s late,’ he said. ‘Go.’', ['‘It’s late,’', '‘Go.’']],
    ['straight single', "'It's late,' he said. 'Go.'", ["'It's late,'", "'Go.'"]],
    ['German', '„Ja“, sagte sie, »nein« sagte er.', ['„Ja“', '»nein«']],
    ['German in German', '„Er sagte ‚nein‘ dazu.“', ['„Er sagte ‚nein‘ dazu.“', '  ‚nein‘']],
    ['French', 'Il dit : « Oui » et « non ».', ['« Oui »', '« non »']],
    ['Swedish', 'Hon sade ”ja” och ”nej”.', ['”ja”', '”nej”']],
    ['Chinese', '他说：“你好。”然后走了。', ['“你好。”']],
    ['Japanese', '彼は「『はい』と言った」と話した。', ['「『はい』と言った」', '  『はい』']],
    ['two single marks', "''Yes,'' she said.", ["''Yes,''"]],
    ['no space before', 'He said:"Hello there" and left.', ['"Hello there"']],
    ['brackets and dashes', '(“Yes”)—“no”—“so”', ['“Yes”', '“no”', '“so”']],
    ['emphasis', '*“Yes,”* she said.', ['“Yes,”']],
  ])('%s', (_, text, expected) => {
    expect(quote(text)).toEqual(expected)
  })
})

describe('quotes in quotes', () => {
  test.each([
    [
      'single in double',
      '“He told me ‘no,’ I think,” she said.',
      ['“He told me ‘no,’ I think,”', '  ‘no,’'],
    ],
    [
      'double in single',
      '‘He told me “no,” I think,’ she said.',
      ['‘He told me “no,” I think,’', '  “no,”'],
    ],
    ['both closing together', '“He said, ‘No.’”', ['“He said, ‘No.’”', '  ‘No.’']],
    ['straight, closing together', `"He said, 'No.'"`, [`"He said, 'No.'"`, `  'No.'`]],
    [
      'the same marks',
      '“He said “no way” to me,” she said.',
      ['“He said “no way” to me,”', '  “no way”'],
    ],
    ['curly in straight', '"He said “no” to me," she said.', ['"He said “no” to me,"', '  “no”']],
    ['guillemets', '« Il dit « non » et part ».', ['« Il dit « non » et part »', '  « non »']],
    ['three deep', '“A ‘b “c” d’ e”', ['“A ‘b “c” d’ e”', '  ‘b “c” d’', '    “c”']],
    ['three single marks at the end', "''He said, 'No.''' Then", ["''He said, 'No.'''", "  'No.'"]],
  ])('%s', (_, text, expected) => {
    expect(quote(text)).toEqual(expected)
  })
})

describe('apostrophes, feet and inches are no quotation marks', () => {
  test.each([
    'It’s the others’ plan, not James’ or the ’90s one.',
    "It's the others' plan, not James' or the '90s one.",
    "Rock ’n’ roll, fish ‘n’ chips, rock 'n' roll.",
    '’Tis late; tell ’em. ‘Tis so.',
    'He is 5\'10" and 6\' wide, with a 27" screen.',
    'O‘Brien and D’Souza met צה"ל there.',
    'Rock and roll is goin’ nowhere.',
  ])('%s', (text) => {
    expect(quote(text)).toEqual([])
  })

  test('inside quotations they end nothing', () => {
    expect(quote('‘The workers’ rights are key,’ he said.')).toEqual([
      '‘The workers’ rights are key,’',
    ])
    expect(quote('"It\'s a 27" screen," he said. "Yes."')).toEqual([
      '"It\'s a 27" screen,"',
      '"Yes."',
    ])
    expect(quote('“In the ’90s we’d rock ’n’ roll,” she said.')).toEqual([
      '“In the ’90s we’d rock ’n’ roll,”',
    ])
  })
})

describe('missing marks', () => {
  test('a quotation over paragraphs reopens in each', () => {
    expect(quote('“We met.\n“We spoke.\n“We left,” he said.')).toEqual([
      '“We met. (reopened)',
      '“We spoke. (reopened)',
      '“We left,”',
    ])
    expect(quote('“He said, ‘Go.\n“ ‘Come.’ ”')).toEqual([
      '“He said, ‘Go. (reopened)',
      '  ‘Go. (reopened)',
      '“ ‘Come.’ ”',
      '  ‘Come.’',
    ])
  })

  test('so does one in straight single marks', () => {
    expect(quote("'It was sent,' she said. 'It stopped.\n\n'We weren't told.'")).toEqual([
      "'It was sent,'",
      "'It stopped. (reopened)",
      "'We weren't told.'",
    ])
  })

  test('a quotation that is never closed ends with its paragraph', () => {
    expect(quote('He said, “We met.\n\nThey left.')).toEqual(['“We met. (unclosed)'])
  })

  test('a quotation that is not closed ends where the next one starts', () => {
    expect(quote('“We will win, he said. “We must.”')).toEqual([
      '“We will win, he said. (unclosed)',
      '“We must.”',
    ])
  })

  test('a quotation that goes on without a mark is found up to the one that ends it', () => {
    expect(quote('“We met.\nWe spoke,” he said.')).toEqual([
      '“We met. (unclosed)',
      'We spoke,” (unclosed)',
    ])
  })

  test('a closing mark alone is nothing', () => {
    expect(quote('We spoke,” he said.')).toEqual([])
  })
})

test('inner is what stands between the marks, or null', () => {
  const text = 'A « b » and “”.'
  const inner = findQuotations(text, [{ start: 0, end: text.length }]).map((found) =>
    found.inner === null ? null : sliceSpan(text, found.inner),
  )
  expect(inner).toEqual(['b', null])
})

test('in any text quotations are in order, nested or apart, inside one paragraph, and the same each time', () => {
  fc.assert(
    fc.property(hostileWellFormedText, (text) => {
      const paragraphs = findParagraphs(text, false)
      const found = findQuotations(text, paragraphs)
      expect(findQuotations(text, paragraphs)).toEqual(found)
      for (const [index, { outer, inner, depth }] of found.entries()) {
        expect(paragraphs.some((paragraph) => isInside(outer, paragraph))).toBe(true)
        expect(inner === null || isInside(inner, outer)).toBe(true)
        expect(sliceSpan(text, outer).isWellFormed()).toBe(true)
        const next = found[index + 1]
        if (next === undefined) continue
        expect(compareSpans(outer, next.outer)).toBeLessThan(0)
        const isApart = !isOverlapping(outer, next.outer)
        expect(isApart || isInside(next.outer, outer)).toBe(true)
        expect(isApart || next.depth === depth + 1).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})
