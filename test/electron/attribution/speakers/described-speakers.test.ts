/** Whom a description means that the text names elsewhere; all of it is a guess. */
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import type { Attribution } from '../../../../electron/attribution/attribution.ts'
import { nameSpeakers } from '../../../../electron/attribution/speakers/speakers.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import { speakersOf } from './marked-speakers.ts'

/** Of each mention the name, with a question mark where it is a guess. */
function named(marked: string): readonly string[] {
  return speakersOf(marked).map(([speaker]) =>
    speaker?.isSafe === true ? speaker.name : `${speaker?.name ?? ''}?`,
  )
}

const LEAD =
  'The bridge over the Wenn will stay shut for the whole of the winter, the county has decided after a long and loud meeting on Monday night in the hall.\n'

describe('persons', () => {
  test('whose age the text tells', () => {
    expect(
      named(
        `${LEAD}Gary Stubbs, 41, and Owen Pryce, 58, waited there. It was cold.\n“Nobody came,” [the 58-year-old] said. [The 41-year-old] said it was a shame.`,
      ),
    ).toEqual(['Owen Pryce?', 'Gary Stubbs?'])
  })

  test('of whom the text says the noun', () => {
    expect(
      named(
        `${LEAD}Gary Stubbs, 41, a lorry driver, and Sue Pryce were there. Pryce resigned as captain.\n[The driver] said that it was over.\n[The captain] said yes.`,
      ),
    ).toEqual(['Gary Stubbs?', 'Sue Pryce?'])
  })

  test('by the gender of the noun, who is most spoken of', () => {
    expect(
      named(
        `${LEAD}Gary Stubbs came with his sister Sue Stubbs. Gary left.\n“It was awful,” [the mum-of-two] said. “We ran,” [the dad-of-three] added.`,
      ),
    ).toEqual(['Sue Stubbs?', 'Gary Stubbs?'])
  })

  test('the title before a name says the noun in other words', () => {
    expect(
      named(
        `${LEAD}PC Mark Orr knocked, and the Rev Simon Lyle opened. Sue Pryce watched.\n[The officer] said no. [The vicar] said yes.`,
      ),
    ).toEqual(['Mark Orr?', 'Simon Lyle?'])
  })

  test('whom the lead or the headline describes is named below', () => {
    expect(
      named(
        `[Mum] says the boat was late\n[A furious shopper] has told how she waited for nine hours on the pier with her two small children while the staff went home for the night.\nSue Pryce, 34, from Holm, wrote to the firm.`,
      ),
    ).toEqual(['Sue Pryce?', 'Sue Pryce?'])
  })

  test('the accused is who pleads, not the one most named', () => {
    expect(
      named(
        `${LEAD}Mr Stubbs kept bees. Stubbs kept hens. Stubbs left. Gary Stubbs was away.\nOwen Pryce denies theft, the court heard. [The defendant] told police he was ill.`,
      ),
    ).toEqual(['Owen Pryce?'])
  })

  test('but nobody is, who was introduced by the noun without a name', () => {
    expect(
      named(
        `${LEAD}Sue Pryce runs the ferry. A plumber came by on Tuesday.\n[The plumber] said it leaked.`,
      ),
    ).toEqual(['The plumber?'])
  })

  test('nor the holder of an office that nobody named has, nor any man or woman', () => {
    expect(
      named(
        `${LEAD}Sue Pryce runs the ferry. Gary Stubbs sat by.\n[The judge] said no. [The man] said yes.`,
      ),
    ).toEqual(['The judge?', 'The man?'])
  })

  test('in the words of another nobody is', () => {
    expect(
      named(
        `${LEAD}Gary Stubbs came.\n“I asked. [The shopkeeper] told me it was shut,” [Sue Pryce] said.`,
      )[0],
    ).toBe('The shopkeeper?')
  })
})

describe('bodies', () => {
  test('the firm that a text is about', () => {
    expect(
      named(
        `${LEAD}Shares in Harrow Vale fell after Sue Pryce left. Harrow Vale makes tiles in Leeds.\n[The company] said it was sorry. [The retailer] said no.`,
      ),
    ).toEqual(['Harrow Vale?', 'Harrow Vale?'])
  })

  test('of which the text says the noun', () => {
    expect(
      named(
        `${LEAD}Skyline and Norfly fly from Holm. The airline Norfly is older, and Skyline, the carrier, is bigger. Norfly grew.\n[The airline] said no. [The carrier] said yes.`,
      ),
    ).toEqual(['Norfly?', 'Skyline?'])
  })

  test('not one of another kind, a place or an outlet', () => {
    expect(
      named(
        `${LEAD}Reuters wrote of Holm Council and of Canada. Sue Pryce was in Leeds.\n[The company] said no. [The watchdog] said yes.`,
      ),
    ).toEqual(['company?', 'The watchdog?'])
  })
})

describe('documents', () => {
  test.each([
    ['A study by Hale University', 'Hale University?'],
    ['A paper by the Danish botanist Ann Lowe', 'Ann Lowe?'],
    ['Dr Lowe’s report', 'Edith Lowe?'],
    ['A report by the ministry seen by Hale News', 'A report by the ministry seen by Hale News?'],
  ])('%s', (mention, name) => {
    expect(
      named(`${LEAD}Dr Edith Lowe and Sue Pryce wrote it.\n[${mention}] says it leaks.`),
    ).toEqual([name])
  })
})

describe('a name beside a description', () => {
  test.each([
    ['The manufacturer, Harrow Pharma,', 'Harrow Pharma'],
    ['the boy, Tom Lowe,', 'Tom Lowe'],
    ['Prosecutor Sue Pryce KC', 'Sue Pryce'],
    ['Pryce herself', 'Sue Pryce'],
    ['Pryce and 17 colleagues', 'Sue Pryce'],
  ])('%s', (mention, name) => {
    expect(
      speakersOf(`Sue Pryce came.\nAt noon [${mention}] said it leaks.`).map((all) =>
        all.map((one) => one.name),
      ),
    ).toEqual([[name]])
  })
})

describe('pronouns', () => {
  test('go on with the subject of the sentence before, not with who spoke in the paragraph before', () => {
    expect(
      named(
        '[Robert Orr] said the plan was dead.\nPresident Thomas Lowe answered within the hour. [He] said it would live.',
      )[1],
    ).toMatch(/^Thomas Lowe/)
  })

  test('“she” is no town', () => {
    expect(
      named('Alba Norr keeps hens. She is old. In Kenwick it rains. “No,” [she] said.')[0],
    ).toMatch(/^Alba Norr/)
  })

  test('“it” is the body that speaks, not the place it speaks of', () => {
    expect(
      named('[Harrow Foods] said sales in Canada fell. [It] said they would rise again.')[1],
    ).toMatch(/^Harrow Foods/)
  })
})

/** The names of those who say some contents in a text, each with where it mentions them. */
function namesOf(text: string, said: readonly (readonly [string, string])[]): readonly string[] {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const attributions = said.map(([before, content]): Attribution => {
    const [, end] = at(before)
    const start = before.lastIndexOf(' ') + 1 + end - before.length
    return {
      source: [[start, end]],
      cue: [[end + 1, end + 5]],
      content: [at(content)],
      confidence: 1,
      reason: 'gold',
    }
  })
  return nameSpeakers(text, viewArticle(runOn(readAtOnce(text))), attributions).map(
    ([speaker]) => speaker?.name ?? '',
  )
}

describe('who is in what is said', () => {
  test('is not who says the quotation, which goes on with who spoke before it', () => {
    expect(
      namesOf(
        'Edith Lowe lived there. Lowe said she called me. “ She told me it was a gift. I said nothing,” Pryce said.',
        [
          ['me. “ She', 'it was a gift'],
          ['nothing,” Pryce', 'She told me it was a gift. I said nothing'],
        ],
      ),
    ).toEqual(['Edith Lowe', 'Pryce'])
  })

  test('is not who says it between its words', () => {
    expect(
      namesOf(
        'Thomas Lowe disagreed. Robert Orr should never have run, he argued, for the gate was shut.',
        [['run, he', 'Robert Orr should never have run']],
      ),
    ).toEqual(['Thomas Lowe'])
  })
})
