import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../../electron/articles/paragraphs.ts'
import { findParts, isMarkdownName, type FoundParts } from '../../../electron/articles/parts.ts'
import { sliceSpan } from '../../../shared/domain/text/span.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'

function find(text: string, fileName = 'article.txt'): FoundParts {
  return findParts(text, findParagraphs(text, isMarkdownName(fileName)), fileName)
}

/** The words of each part, as they stand in the text. */
function wordsOf(text: string, fileName?: string): Readonly<Record<string, string | null>> {
  const { title, deck, byline, dateline } = find(text, fileName).parts
  const words = (span: typeof title): string | null =>
    span === null ? null : sliceSpan(text, span)
  return {
    title: words(title),
    deck: words(deck),
    byline: words(byline),
    dateline: words(dateline),
  }
}

const BODY = `The ministry said on Tuesday that the talks had ended without any result at all.
A second round is to follow in the spring, in a town that it did not name.`

describe('the sample article', () => {
  test('has a deck first, a byline last, and no title of its own', () => {
    expect(wordsOf(SEED_TEXT)).toEqual({
      title: null,
      deck: SEED_TEXT.split('\n')[0],
      byline: 'By Ryan Morgan',
      dateline: null,
    })
  })

  test('is called by the first words of its deck', () => {
    expect(find(SEED_TEXT)).toMatchObject({
      title:
        'Secretary of State Marco Rubio said a peaceful resolution to the Ukraine conflict could pave the way for improved U.S.–Russia economic and geopolitical ties',
      byline: 'Ryan Morgan',
      outlet: '',
      date: '',
    })
  })
})

describe('first words in the place of a title', () => {
  const [one, other] = [
    'The harbour office of the U.S. Navy',
    'closed the northern quay for the whole of the spring',
  ]
  test.each([
    [`${one} ${other} and a part of the summer.`, `${one} ${other} and a part of the summer`],
    [`${one} closed. It ${other} and a part of the summer.`, /^The harbour .{40,90}…$/],
    [`${one} ${other}, ${other}, ${other}.`, /^The harbour .{40,90}…$/],
  ])(
    'are a whole sentence, where one is all there is and it is no longer than a deck: %s',
    (line, title) => {
      expect(find(`${line}\n\nBy Ann Lee\n\n${BODY}`).title).toMatch(title)
    },
  )
})

describe('who published it, between byline and date', () => {
  test.each([
    ['', null],
    ['Officials had hoped for a truce.\n\n', 'Officials had hoped for a truce.'],
  ])('is neither deck nor body, and the date under it is read: %#', (deck, found) => {
    const text = `Talks end without result\n${deck}By Ann Lee\nThe Daily Courier\n3 March 2025\n\n${BODY}`
    expect(wordsOf(text)).toMatchObject({ deck: found, byline: 'By Ann Lee' })
    expect(find(text)).toMatchObject({ date: '2025-03-03', outlet: 'The Daily Courier' })
  })
})

describe('the top of an article', () => {
  const text = `Talks end without result
Officials had hoped for a truce
By A. Lee and B. Chan, Staff writers
Published Feb. 18, 2025 10:04 a.m. EST
RIYADH, Saudi Arabia (AP) — ${BODY}`

  test('has title, deck, byline, date, dateline and agency', () => {
    expect(wordsOf(text)).toEqual({
      title: 'Talks end without result',
      deck: 'Officials had hoped for a truce',
      byline: 'By A. Lee and B. Chan, Staff writers',
      dateline: 'RIYADH, Saudi Arabia (AP)',
    })
    expect(find(text)).toMatchObject({
      title: 'Talks end without result',
      byline: 'A. Lee and B. Chan',
      dateline: 'RIYADH, Saudi Arabia',
      outlet: 'Associated Press',
      date: '2025-02-18',
    })
  })

  test('may have its byline on two lines, and its date under what it is', () => {
    const head = 'By \nClara Hobbs\n\nPUBLISHED:\n\n06:23 EST, 26 November 2023'
    expect(find(`${head}\n\n${BODY}`)).toMatchObject({
      byline: 'Clara Hobbs',
      date: '2023-11-26',
      parts: { title: null, deck: null },
    })
  })

  test('may be a title alone, or a body alone', () => {
    expect(wordsOf(`Talks end\n\n${BODY}`)).toMatchObject({ title: 'Talks end', deck: null })
    expect(wordsOf(BODY)).toEqual({ title: null, deck: null, byline: null, dateline: null })
  })

  test('a sentence before the byline is a deck, not a title', () => {
    const words = wordsOf(`Talks end\nOfficials had hoped for more.\nBy Ann Lee\n${BODY}`)
    expect(words).toMatchObject({ title: 'Talks end', deck: 'Officials had hoped for more.' })
  })
})

describe('the title', () => {
  test.each([
    ['the middle of a line', 'Opinion | Talks end | The Daily Courier', 'Talks end'],
    ['glued to a byline', 'Talks end without any resultByAnn LeeSenior Reporter', 'any result'],
    ['under a masthead and its motto', 'THE COURIER\nFor all since 1902\n\nTalks end', 'Talks end'],
    ['below a sentence of a mail', 'You asked for this.\n\nTalks end without result', 'result'],
    ['below what seems a dateline', 'LONDON — MARKETS\n\nTalks end without result', 'result'],
  ])('is found %s', (_, head, end) => {
    const title = find(`${head}\n\nBy Ann Lee\n\n${BODY}`).title
    expect(title).toMatch(/^Talks end/)
    expect(title.endsWith(end)).toBe(true)
  })

  test('is not sure in three words alone, but the text is called by them', () => {
    const { title, parts } = find('A first text\n\nThe minister said nothing.')
    expect({ title, span: parts.title }).toEqual({ title: 'A first text', span: null })
  })

  test('is none where what heads a report only names its paper', () => {
    const text = `THE DAILY COURIER\nFor the valley since 1902\n3 March 2025\n\n${BODY}`
    expect(find(text).parts.title).toBeNull()
  })

  test('is none of what was spoken', () => {
    const text = `Talks end without any result, says the ministry\n\n${BODY}`
    expect(find(text, 'evening.srt').parts.title).toBeNull()
    expect(find(text).title).toBe('Talks end without any result, says the ministry')
  })

  test('is no turn of a transcript, and not all that a text says', () => {
    const turns =
      'HOST: Why end the talks now?\nORTIZ: They were long.\nHOST: Thank you for that.\n'
    expect(find(turns).parts.title).toBeNull()
    expect(find('Ann Lee said: “The talks have come to an end').parts.title).toBeNull()
  })

  test('that stands in what seemed the report is no part of it, nor what is above', () => {
    const text = `This copy is for one reader and is not to be sold.\n\nTalks end without result\n\nOfficials had hoped for more\n\nBy Ann Lee\n\n${BODY}`
    expect(wordsOf(text)).toMatchObject({
      title: 'Talks end without result',
      deck: 'Officials had hoped for more',
      byline: 'By Ann Lee',
    })
  })
})

describe('datelines', () => {
  test.each([
    ['WASHINGTON (AP) — ', 'WASHINGTON', 'Associated Press'],
    ['RIYADH, Feb 18 (Reuters) - ', 'RIYADH', 'Reuters'],
    ['LOS ANGELES -- ', 'LOS ANGELES', ''],
    ['MANCHESTER, N.H. — ', 'MANCHESTER, N.H.', ''],
    ['NEW YORK, May 2 /PRNewswire/ -- ', 'NEW YORK', 'PRNewswire'],
    ['Paris (AFP) – ', 'Paris', 'Agence France-Presse'],
    ['Riyadh — ', 'Riyadh', ''],
  ])('%s', (start, dateline, outlet) => {
    expect(find(`Title here\n${start}${BODY}`)).toMatchObject({ dateline, outlet })
  })

  test.each([
    'He left (again) — ',
    'NATO said — ',
    'Lee, a minister (Labour) — ',
    'U.S.–Russia ',
    'MINISTER: ',
    'Instead, ',
    'IN SHORT: ',
  ])('not %s', (start) => {
    expect(find(`Title here\n${start}${BODY}`).dateline).toBe('')
  })

  test.each([
    ['PTI | Korvad | May 7, 2024 08:12 IST', 'Korvad'],
    ['Published - May 07, 2024 09:14 pm IST - KORVAD', 'KORVAD'],
    ['May 7, 2024 | London', 'London'],
    ['London, Friday.', 'London'],
    ['Dateline: SKARNES', 'SKARNES'],
    ['By Ann Lee | Updated 7 May 2024', ''],
    ['Contact: Bo Chan (London)', ''],
  ])('in a line below the title: %s', (line, dateline) => {
    expect(find(`Talks end without result\n${line}\n\n${BODY}`).dateline).toBe(dateline)
  })
})

describe('bylines', () => {
  test.each([
    ['By Ann Lee', 'Ann Lee'],
    ['BY ANN LEE AND BO CHAN', 'ANN LEE and BO CHAN'],
    ['By: Ann van der Lee | The Wire', 'Ann van der Lee'],
    ['Reporting by Ann Lee; Editing by Bo Chan', 'Ann Lee'],
    ['Par Anne Dupont', 'Anne Dupont'],
    ['*By Ann Lee*', 'Ann Lee'],
    ['Analysis: Ann Lee, Norham News, Alby', 'Ann Lee'],
  ])('%s', (line, byline) => {
    expect(find(`${BODY}\n${line}`).byline).toBe(byline)
    expect(find(`Title here\n${line}\n${BODY}`).byline).toBe(byline)
  })

  test.each([
    'By Tuesday the troops had left.',
    'By the end of it all he left',
    'Bypass opened',
    'Analysis: Who Won',
  ])('not %s', (line) => {
    expect(find(`${BODY}\n${line}`).byline).toBe('')
  })
})

describe('dates', () => {
  test.each([
    ['2025-02-18', '2025-02-18'],
    ['Feb. 18, 2025', '2025-02-18'],
    ['Updated on 18 February 2025 at 10:04 GMT', '2025-02-18'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['Feb. 30, 2025', ''],
    ['02/03/2025', ''],
  ])('%s', (line, date) => {
    expect(find(`Talks end without any result\n${line}\n${BODY}`).date).toBe(date)
  })

  test.each([
    'The talks of Feb. 18, 2025 ended badly for all.',
    'The two sides meet on February 18, 2025.',
    'Bo Chan leaves the talks on Tuesday, February 18, 2025 (Photo: Ann Lee)',
    'No talks, no truce. — Bo Chan (@bochan) February 18, 2025',
  ])('in the body are not the date of the article: %s', (line) => {
    expect(find(`Title here\n${line}\n${BODY}`).date).toBe('')
    expect(find(`Title here\n${BODY}\n\n${line}`).date).toBe('')
  })

  test.each([
    ['This article first appeared in The Alby Echo on February 18, 2025.', '2025-02-18'],
    ['181322 Feb 25', '2025-02-18'],
    ['AP-WF-02-18-25 0341GMT', '2025-02-18'],
    ['Published in The Alby Echo, February 18th, 2025', '2025-02-18'],
  ])('at the foot: %s', (line, date) => {
    expect(find(`Talks end without result\n\n${BODY}\n\n${line}`).date).toBe(date)
  })

  test('are told in other languages', () => {
    const body = 'Los dos gobiernos no lograron acuerdo alguno, informó el ministerio este martes.'
    const head = 'Fracasan las negociaciones\nAna Ruiz\n18 de febrero de 2025\n\n'
    expect(find(`${head}${body}\n\n${body}`).date).toBe('2025-02-18')
  })

  test('without a year have that of the rights', () => {
    const start = 'RIYADH, Feb 18 (Reuters) - '
    expect(find(`Talks end\n\n${start}${BODY}`).date).toBe('')
    expect(find(`Talks end\n\n${start}${BODY}\n\n© 2025 Reuters`).date).toBe('2025-02-18')
  })

  test('are those of the first publication', () => {
    const head = 'Talks end without result\nThe Alby Echo\nUpdated: February 20, 2025\n'
    expect(find(`${head}Published: February 18, 2025\n\n${BODY}`).date).toBe('2025-02-18')
    const correction = 'Correction: February 21, 2025\nAn earlier version named another town.'
    expect(find(`Talks end without result\nFeb. 18, 2025\n\n${BODY}\n\n${correction}`).date).toBe(
      '2025-02-18',
    )
  })
})

describe('Markdown', () => {
  test('has its title in a heading, without the marker', () => {
    expect(wordsOf(`# Talks end\n\n${BODY}`, 'a.md')).toMatchObject({ title: 'Talks end' })
  })

  test('has metadata in front matter, and its spans there', () => {
    const text = `---
title: "Talks: the end"
authors: [Ann Lee, 'Bo Chan']
date: 2025-02-18T10:00:00Z
publisher: The Wire
tags:
---
${BODY}`
    expect(find(text, 'a.md')).toMatchObject({
      title: 'Talks: the end',
      byline: 'Ann Lee and Bo Chan',
      outlet: 'The Wire',
      date: '2025-02-18',
    })
    expect(wordsOf(text, 'a.md')).toMatchObject({ title: 'Talks: the end' })
  })

  test('whose front matter says what a reader sees again has its parts where they are seen', () => {
    const matter = `---\ntitle: The end of the talks\nauthor: Ann Lee\n---\n\n`
    const text = `${matter}# The End of the Talks\n\n*By Ann Lee and Bo Chan*\n\n${BODY}`
    expect(find(text, 'a.md')).toMatchObject({ title: 'The end of the talks', byline: 'Ann Lee' })
    expect(wordsOf(text, 'a.md')).toMatchObject({
      title: 'The End of the Talks',
      deck: null,
      byline: '*By Ann Lee and Bo Chan*',
    })
    const untitled = `---\nauthor: Ann Lee\n---\n# Talks end\n\n${BODY}`
    expect(find(untitled, 'a.md')).toMatchObject({ title: 'Talks end', byline: 'Ann Lee' })
  })
})

describe('a title is never empty', () => {
  test.each([
    ['the first words', BODY.replaceAll('\n', ' '), /^The ministry said on Tuesday .{20,80}…$/],
    ['the file name', '!!! ???', /^notes$/],
  ])('it falls back to %s', (_, text, title) => {
    expect(find(text, 'notes.txt').title).toMatch(title)
  })

  test('or to “Untitled”', () => {
    expect(find('???', '.txt').title).toBe('Untitled')
  })
})

describe('who wrote a text', () => {
  const HEADLINE = 'Growers block the road over the price of onions'
  const REPORT = 'Growers blocked the road for four hours on Tuesday. They want more.\n\n'.repeat(3)
  test.each([
    [
      'without who publishes it',
      `FactDesk Africa\n\n${HEADLINE}\n\nBy: Esi Quartey, FactDesk Africa\n\n`,
      'Esi Quartey',
    ],
    [
      'behind a wire’s marks',
      `^${HEADLINE}\n^By TERRY LINDQUIST\n^Associated Press Writer\n\n`,
      'TERRY LINDQUIST',
    ],
    [
      'in a reader’s line',
      `${HEADLINE}\nVolta Pulse » Politics / by Fuseini Alidu / 17 Dec 2020 18:22\n\n`,
      'Fuseini Alidu',
    ],
    [
      'by a label of a system',
      `headline: ${HEADLINE}\nauthor_name: Tamsin Rewi\nbody:\n`,
      'Tamsin Rewi',
    ],
    ['and nobody of a page’s links', `ENGLISH   TÜRKÇE   DEUTSCH\n\n${HEADLINE}\n\n`, ''],
  ])('%s', (_, top, byline) => {
    expect(find(`${top}${REPORT}`).byline).toBe(byline)
  })
})
