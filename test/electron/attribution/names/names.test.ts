import { describe, expect, test } from 'vitest'
import { speakersOf } from '../speakers/marked-speakers.ts'

/** Of each mention, the name of its first speaker; a question mark stands behind one that is not safe. */
function names(marked: string): readonly string[] {
  return speakersOf(marked).map(([speaker]) =>
    speaker === undefined ? '' : `${speaker.name}${speaker.isSafe ? '' : '?'}`,
  )
}

function roles(marked: string): readonly string[] {
  return speakersOf(marked).map(([speaker]) =>
    [speaker?.role ?? '', speaker?.affiliation ?? ''].join(' / '),
  )
}

const isSafe = (name: string): boolean => !name.endsWith('?')

describe('a capital alone makes no name', () => {
  test.each([
    ['a day', '[A new survey done Tuesday] says that the lake is clean.'],
    ['a month with its day', '[Notes from March 3] say that the lake is clean.'],
    ['a common noun that opens the sentence', '[Surveys] say that the lake is clean.'],
    ['a common noun that is owned', '[Its Newsletter] says that the lake is clean.'],
    ['nobody', '[None] has said that the lake is clean.'],
    ['a poll of two papers', '[A new Gazette/Courier poll] says that the lake is clean.'],
    ['a document of a body', '[A study by Hale University] says that the lake is clean.'],
    ['a body that many are', '[The Company] says that the lake is clean.'],
    ['a party’s member', '[The Ohio Republican] says that the lake is clean.'],
    ['a nation’s member', '[The Kenyan] says that the lake is clean.'],
    ['an office', '[The Minister of Housing] says that the lake is clean.'],
    ['a law', '[The Constitution] says that the lake is clean.'],
    ['somebody of a body', '[The GOP speechwriter] says that the lake is clean.'],
    ['letters that are no body', '[DNA from the mud] says that the lake is clean.'],
    ['words for a place', '[Papers kept in Kew, west London,] say that the lake is clean.'],
  ])('%s', (_, marked) => {
    expect(names(marked).filter(isSafe)).toEqual([])
  })

  test('a month and a day are a person’s where the text says so', () => {
    expect(names('[April Hale] said no. [Mrs May] said yes.')).toEqual(['April Hale', 'May'])
  })
})

describe('names are whole', () => {
  test.each([
    ['[Seven News] said no. [Nine News] said yes.', ['Seven News', 'Nine News']],
    [
      '[Transport for Wales] said no. [It] said yes. [Ann Lee] left Holm for York. [Lee] said no.',
      ['Transport for Wales', 'Transport for Wales?', 'Ann Lee', 'Ann Lee'],
    ],
    [
      '[Judge Tom Orr KC] said no. [Dame Ann Lee DBE] said yes. [Eva Dunn OBE MP,] a doctor, left.',
      ['Tom Orr', 'Ann Lee', 'Eva Dunn'],
    ],
    ['[BBC Radio 4] said no. [Channel 9] said yes.', ['BBC Radio 4', 'Channel 9']],
    ['The road is shut, according to [the Associated Press].', ['Associated Press']],
    ['[County party chairman Will Harker] said no. [Harker] left.', ['Will Harker', 'Will Harker']],
    ['[Dean Harker, who trades in Leeds,] said no.', ['Dean Harker']],
    ['[Party leader Josh Earnest] said no.', ['Josh Earnest']],
    [
      '[The Tides and Currents Authority (TCA)] said no. [The TCA] said it again.',
      ['Tides and Currents Authority', 'Tides and Currents Authority'],
    ],
    [
      '[Harker Foods plc] said no. Later [Harker Foods] said yes.',
      ['Harker Foods', 'Harker Foods'],
    ],
    ['[Oakvale Airways] said no. Then [Oakvale] said yes.', ['Oakvale Airways', 'Oakvale Airways']],
    ["[The Union of Dockers' Organisations] said no.", ["Union of Dockers' Organisations"]],
  ])('%s', (marked, expected) => {
    expect(names(marked)).toEqual(expected)
  })
})

describe('what stands before a name is none of it', () => {
  test.each([
    ['[Republican Luis Harker] said no.', 'Luis Harker', ' / '],
    ['[Ex-Aldovan PM Carla Dunn] said no.', 'Carla Dunn', 'Ex-Aldovan PM / '],
    ['[Port Police PRO Ian Marsh] said no.', 'Ian Marsh', ' / '],
    ['[Celebrities Julianne Hale] said no.', 'Julianne Hale', ' / '],
    ['[District Collector Ashwini Pathare] said no.', 'Ashwini Pathare', 'District Collector / '],
    ['[Leader of the Opposition Joan Pike] said no.', 'Joan Pike', 'Leader of the Opposition / '],
    ['[Minister of State for the Coast Conor Lacey TD] said no.', 'Conor Lacey', ' / '],
    ['[Head of Reef Research, Olive Strand,] said no.', 'Olive Strand', 'Head / Reef Research'],
    [
      '[Former harbour minister Dora Keane today] said no.',
      'Dora Keane',
      'Former harbour minister / ',
    ],
    ['[The then-Harbour Secretary Tim Gale] said no.', 'Tim Gale', 'then-Harbour Secretary / '],
  ])('%s', (marked, name, role) => {
    expect(names(marked)).toEqual([name])
    expect(roles(marked)).toEqual([role])
  })
})

describe('roles are whole, and of that person', () => {
  test.each([
    ['[Paul Dunn, the head of Harker Gas & Light,] said no.', 'head / Harker Gas & Light'],
    [
      '[Paul Dunn, chairman of the Leeds Institute for Regenerative Medicine,] said no.',
      'chairman / Leeds Institute for Regenerative Medicine',
    ],
    [
      '[Paul Dunn, a fellow at the Center on Rents and Housing Policy and a former adviser to the mayor,] said no.',
      'fellow / Center on Rents and Housing Policy',
    ],
    [
      '[Paul Dunn, a former aide to Mr. Hale and an author,] said no.',
      'former aide to Mr. Hale / ',
    ],
    [
      'In the hall stood Ann Holt, new Transport Secretary Paul Deane and Ian Marsh. [Ms Holt] said no.',
      ' / ',
    ],
    [
      'It was done on the instructions of Harbour Commissioner Ian Marsh. [Marsh] said no.',
      'Harbour Commissioner / ',
    ],
  ])('%s', (marked, role) => {
    expect(roles(marked)).toEqual([role])
  })
})

describe('people of one family name', () => {
  test.each([
    ['by honorific', 'Luis Harker came. Rosa Harker left. [Mrs. Harker] said no.', ['Rosa Harker']],
    ['by an honorific that fits nobody', 'Luis Harker came. [Mrs. Harker] said no.', ['Harker']],
    [
      'by initial',
      '[Cr A. Holt] said no.\n[Cr B. Holt] said yes.\n[He] left.',
      ['A. Holt', 'B. Holt', 'B. Holt'],
    ],
    [
      'of both the family name alone may be either',
      '[Luis Harker] came. [Rosa Harker] left. [Harker] said no.',
      ['Luis Harker', 'Rosa Harker', 'Luis Harker?'],
    ],
    [
      'an initial may be a name',
      '[Joy Okafor] said no. [J. Okafor] wrote so.',
      ['Joy Okafor', 'Joy Okafor'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(names(marked)).toEqual(expected)
  })

  test('letters are no family', () => {
    expect(names('Junge SVP came. [The SVP] said no.')).toEqual(['SVP'])
    expect(names('MARIT KEOGH: It was late.\n[KEOGH]: It was.')).toEqual(['MARIT KEOGH'])
  })

  test('a place is no family', () => {
    expect(names('The president of South Aldova came. [Aldova] said no.')).toEqual(['Aldova'])
    const [washington] = speakersOf('[Washington] said no.')
    expect(washington?.[0]).toMatchObject({ type: 'organisation' })
  })
})

describe('pronouns', () => {
  test('"who" is whom its clause goes on about', () => {
    expect(
      names('Another critic is her successor at the zoo, Professor Ian Lund, [who] has said so.'),
    ).toEqual(['Ian Lund'])
  })

  test.each([
    [
      'who is asked answers',
      'Judge Alan Moss asked [Peter Wynn] if he had read it, and [he] replied so.',
      ['Peter Wynn', 'Peter Wynn'],
    ],
    [
      'not whom the honorific excludes',
      'After many more words like these [Miss Clara Hobbs] said there were none left.\n[He] had told them.',
      ['Clara Hobbs', 'He?'],
    ],
    [
      'nobody without a gender before one that fits',
      '[Egge] said no. Good Morning Ohio came on. [He] said so.',
      ['Egge', 'Egge'],
    ],
    [
      'who is named in a quote is not meant',
      '[Ann Hale] said no. “Joan Pike ran,” [she] said so.',
      ['Ann Hale', 'Ann Hale'],
    ],
    [
      'of two that are as near it may be either',
      'Paul Dunn met Ian Marsh.\n[He] said so.',
      ['Paul Dunn?'],
    ],
    [
      'another person came since',
      '[Paul Dunn] said no. A farmer ran out and [he] said so.',
      ['Paul Dunn', 'Paul Dunn?'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(names(marked)).toEqual(expected)
  })

  test('a doubt says whom else it may be', () => {
    const [, he] = speakersOf('[Paul Dunn and Ian Marsh] said no. [He] said so at noon.')
    expect(he?.[0]).toMatchObject({ name: 'Paul Dunn', candidates: ['Ian Marsh'] })
  })
})
