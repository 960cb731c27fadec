import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../../electron/articles/paragraphs.ts'
import { sliceSpan } from '../../../shared/domain/text/span.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'

function split(text: string, isMarkdown = false): readonly string[] {
  return findParagraphs(text, isMarkdown).map((paragraph) => sliceSpan(text, paragraph))
}

describe('paragraphs', () => {
  test('the sample article has one on each of its 13 lines', () => {
    expect(split(SEED_TEXT)).toEqual(SEED_TEXT.split('\n'))
    expect(split(SEED_TEXT)).toHaveLength(13)
  })

  test.each(['\n', '\r\n', '\r', '\f', '\v', '\u2028', '\u2029', '\n\n', '\r\n \t\r\n', '\n\r\n'])(
    'end at %j',
    (lineBreak) => {
      expect(split(`One.${lineBreak}Two.${lineBreak}`)).toEqual(['One.', 'Two.'])
    },
  )

  test('have no white space around them', () => {
    expect(split('  One. \n\u3000Two.\u00a0\n')).toEqual(['One.', 'Two.'])
  })

  test('of white space alone are none', () => {
    expect(split(' \n\t\r\n\u00a0')).toEqual([])
  })
})

describe('lines wrapped by hand', () => {
  test('may be hundreds of thousands', () => {
    const lines = ['Alpha beta', ...Array.from({ length: 200_000 }, () => 'gamma de'), 'end.']
    const text = lines.join('\n')
    expect(split(text).join('\n')).toBe(text)
  })

  const wrapped = `The talks in the capital went on for the whole of the second day, and
nobody who left the building in the evening would say what had been
agreed there.

A second round is to follow in the spring, the ministry said, in a town
that it did not name, and the first papers are to be exchanged in the
weeks before it.`

  test('are joined to paragraphs', () => {
    expect(split(wrapped)).toEqual(wrapped.split('\n\n'))
    expect(split(wrapped.replaceAll('\n', '\r\n'))).toHaveLength(2)
  })

  test('stay apart where the first word of the next line would have fitted', () => {
    expect(split(`Talks end\nBy Ann Lee\n\n${wrapped}`)).toEqual([
      'Talks end',
      'By Ann Lee',
      ...wrapped.split('\n\n'),
    ])
  })

  test('stay apart at the items of a list and at an indented first line', () => {
    const list = wrapped.replace('\n\nA second', '\n- A second')
    expect(split(list)).toHaveLength(2)
    const indented = wrapped.replace('\n\nA second', '\n   A second')
    expect(split(indented)).toHaveLength(2)
  })

  test('are told from paragraphs of one long line each', () => {
    const sentences = wrapped.replaceAll(/\s+/g, ' ').split('. ')
    expect(split(sentences.join('.\n'))).toHaveLength(sentences.length)
  })

  test('are told from short lines that each end a sentence', () => {
    const line = 'The minister said that the talks would go on in the spring.'
    expect(split(Array.from({ length: 5 }, () => line).join('\n'))).toHaveLength(5)
  })

  test('are told from verse and from lists of words', () => {
    expect(split('one two\nthree four\nfive six\nseven')).toHaveLength(4)
  })

  test('that are indented or in double spacing are joined too', () => {
    const paragraphs = wrapped.split('\n\n')
    const margin = wrapped.replaceAll(/^(?=.)/gm, '    ')
    expect(split(margin).map((one) => one.replaceAll('\n    ', '\n'))).toEqual(paragraphs)
    const indented = paragraphs.map((one) => `   ${one}`).join('\n')
    expect(split(indented)).toEqual(paragraphs)
    expect(split(wrapped.replaceAll('\n', '\n\n'))).toHaveLength(2)
  })

  test('may begin with a dash or a number', () => {
    const long = 'The talks in the capital went on for the whole of the second day of the'
    const text = `${long}\n12. Whoever left the building in the evening spoke of a plan for the spring\n– the third in a year – and of papers that are to be exchanged before it.`
    expect(split(`${wrapped}\n\n${text}`)).toHaveLength(3)
  })

  test('stay apart from a heading that stands right behind them', () => {
    const long = 'The talks in the capital went on for the whole of the second day of the'
    const text = `   ${long}\nweek, and nobody who left the building in the evening would say a thing.\nWhat comes of that is to be seen\n   ${long}\nweek, and nobody who left the building in the evening would say a thing.`
    expect(split(text)).toHaveLength(3)
  })
})

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。，]/gu

/** Words put into lines of at most `width` places, two for a wide character; some scripts are broken anywhere. */
function wrapLines(words: string, width: number): string {
  const pieces = words.includes(' ') ? words.split(/(?<= )/) : Array.from(words)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const longer = (line + piece).trimEnd()
    if (longer.length + (longer.match(WIDE)?.length ?? 0) <= width) line += piece
    else {
      lines.push(line.trimEnd())
      line = piece
    }
  }
  return [...lines, line].join('\n')
}

describe('lines wrapped by hand in scripts without small letters', () => {
  test.each([
    [
      'Chinese',
      '外交部长周三表示会谈将继续进行，发言人补充说我们已经做好准备，没有人反对这一决定。',
      72,
    ],
    ['Japanese', '外相は会談は続くと述べ、関係者によると交渉は来週も行われる見通しだという。', 72],
    [
      'Korean',
      '장관은 월요일에 항구가 다시 열릴 것이라고 말했으며 아무도 그것을 요구하지 않았다고 덧붙였다.',
      72,
    ],
    [
      'Arabic',
      'قال الوزير إن الميناء سيفتح يوم الاثنين بعد اجتماع مع أطقم العبارات التي انتظرت أسابيع.',
      72,
    ],
    [
      'Hebrew',
      'השר אמר כי הנמל ייפתח ביום שני לאחר פגישה עם צוותי המעבורות שחיכו שבועות ארוכים.',
      72,
    ],
    ['Hindi', 'मंत्री ने कहा कि बंदरगाह सोमवार को खुलेगा और किसी ने इसकी मांग नहीं की थी।', 72],
  ])('%s', (_, sentence, width) => {
    const separator = /\p{Script=Han}/u.test(sentence) ? '' : ' '
    const paragraph = wrapLines([sentence, sentence, sentence].join(separator), width)
    const text = [paragraph, paragraph, paragraph].join('\n\n')
    expect(paragraph.split('\n').length).toBeGreaterThan(2)
    expect(findParagraphs(text, false).map((span) => sliceSpan(text, span))).toEqual(
      Array.from({ length: 3 }, () => paragraph),
    )
  })

  test('lines that are paragraphs of their own stay apart', () => {
    const text =
      '外交部长周三表示会谈将继续进行。\n发言人补充说我们已经做好准备，没有人反对。\n记者问何时开始。'
    expect(findParagraphs(text, false)).toHaveLength(3)
  })
})

describe('lines that were broken here and there', () => {
  const title = 'Harbour plan divides town'
  const body =
    'The talks went on for the whole of the second day, and nobody would say what had been agreed.'

  test.each([
    ['in mid-sentence', 'Tom Marsh, owner of the old \nshop, said the quay was good.'],
    [
      'and between sentences',
      'Tom Marsh, owner of the old\nshop, said: "I want it.\n"It is a good quay."',
    ],
    [
      'after a word or two',
      'But,\nthree weeks later, the board warned \nthat the quay was sinking.',
    ],
    [
      'before a name',
      'The fair was opened by the lord mayor of Norham, Mr.\nTom Marsh, on Monday.',
    ],
    ['before a number', 'Sales in the quarter ended Sept.\n30 dropped to $1.14 billion.'],
    [
      'behind a whole sentence',
      'Not everyone was opposed. Teacher\nNuala Ginty said she had counted 11 lights.',
    ],
    ['behind a comma', '“We will not sell the quay,”\nTom Marsh said on Monday.'],
  ])('%s, are joined', (_, paragraph) => {
    expect(split([title, body, paragraph, body].join('\n\n'))).toEqual([
      title,
      body,
      paragraph,
      body,
    ])
  })

  test.each([
    ['a title, an outlet and a date', 'Harbour plan divides town\nNorham Post, 4 May 2024'],
    [
      'verse',
      'The gulls have gone from Norham quay,\nTheir cries are in the rain,\nAnd what was ours beside the sea\nWill not be ours again.',
    ],
    [
      'verse that begins with small letters',
      'The sea is grey,\nthe boats are gone,\nthe gulls cry out\nall winter long.',
    ],
    ['an address', 'Norham Council,\n12 Harbour Street,\nNorham NR1 2AB.'],
    ['a list', 'bread and butter\nsalt and pepper\nmilk from the farm'],
    [
      'results',
      'Ballinard 2-14, Tubber 1-16\nKilvara 0-15, Carrowbeg 1-8\nClonfad 1-13, Mountross 1-13',
    ],
    [
      'turns of a transcript',
      'HOST: What do you make of it\nORTIZ: It was the best week of my life.',
    ],
    [
      'signed quotes',
      '“The best week of my life, honestly, from the first day to the last.” — Bea Ortiz\n“I would go there again tomorrow if I could, and take my mother.” — Tom Marsh',
    ],
    [
      'headings over their text',
      'The Spring of Our Discontent in Norham\nThe talks went on for the whole day.',
    ],
    ['whole sentences', 'The talks went on for the whole day.\nThe quay is to be sold in May.'],
  ])('are told from %s', (_, block) => {
    const lines = block.split('\n')
    expect(split([title, body, block, body].join('\n\n'))).toEqual([title, body, ...lines, body])
  })

  test('the first lines stay apart unless they break in mid-sentence', () => {
    const head = 'Talks end without result\nOfficials had hoped for a truce\nBy Ann Lee'
    expect(split(`${head}\n\n${body}`)).toEqual([...head.split('\n'), body])
    const broken = 'The talks ended on Monday, and the\nministry said so.'
    expect(split(`${broken}\n\n${body}`)).toEqual([broken, body])
  })
})

test('front matter is one paragraph of a Markdown text, and lines of any other', () => {
  const text = '---\ntitle: One\n---\nText.'
  expect(split(text, true)).toEqual(['---\ntitle: One\n---', 'Text.'])
  expect(split(text, false)).toHaveLength(4)
})

test('any text is split into visible, trimmed, ordered paragraphs that leave out white space only', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, isMarkdown) => {
      const paragraphs = findParagraphs(text, isMarkdown)
      let end = 0
      for (const paragraph of paragraphs) {
        expect(paragraph.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, paragraph.start).trim()).toBe('')
        const words = sliceSpan(text, paragraph)
        expect(words).not.toBe('')
        expect(words.trim()).toBe(words)
        end = paragraph.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 2000 },
  )
})
