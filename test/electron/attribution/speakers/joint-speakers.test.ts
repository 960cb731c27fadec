import { describe, expect, test } from 'vitest'
import { attributionOf } from '../../../../electron/attribution/attribution-of.ts'
import type { FoundSpeaker } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { FINDER } from '../../../support/finder.ts'
import { speakersOf } from './marked-speakers.ts'

/** Each speaker as "mention = name", with a question mark behind a guess that is not safe. */
function described(text: string, speakers: readonly FoundSpeaker[] = []): readonly string[] {
  return speakers.map(({ mentions, name, isSafe }) => {
    const words = mentions.map(([start, end]) => text.slice(start, end)).join(' … ')
    return `${words} = ${name}${isSafe ? '' : '?'}`
  })
}

/** Those of the last mention that is marked. */
function joint(marked: string): readonly string[] {
  return described(marked.replace(/[[\]]/g, ''), speakersOf(marked).at(-1))
}

async function found(text: string): Promise<readonly string[]> {
  return described(text, (await FINDER.findAttributions(text))[0]?.speakers)
}

describe('who is coordinated speaks together', () => {
  test.each<readonly [string, readonly string[]]>([
    ['[Ruiz and Orr] said so at noon, before anybody else had.', ['Ruiz = Ruiz', 'Orr = Orr']],
    ['[Both Ruiz and Orr] said so at noon, before anybody else had.', ['Ruiz = Ruiz', 'Orr = Orr']],
    ['[Neither Ruiz nor Orr] would say.', ['Ruiz = Ruiz', 'Orr = Orr']],
    ['[Ruiz and Orr both] said so at noon, before anybody else had.', ['Ruiz = Ruiz', 'Orr = Orr']],
    [
      '[Ruiz, Orr and Dunn] said so at noon, before anybody else had.',
      ['Ruiz = Ruiz', 'Orr = Orr', 'Dunn = Dunn'],
    ],
    [
      '[Ruiz, Orr, and Dunn] said so at noon, before anybody else had.',
      ['Ruiz = Ruiz', 'Orr = Orr', 'Dunn = Dunn'],
    ],
    [
      '[Ana Ruiz, as well as Bob Orr,] said so at noon, before anybody else had.',
      ['Ana Ruiz = Ana Ruiz', 'Bob Orr = Bob Orr'],
    ],
    [
      '[Ana Ruiz, along with two aides,] said so at noon, before anybody else had.',
      ['Ana Ruiz = Ana Ruiz', 'two aides = two aides'],
    ],
    [
      '[Ruiz and her colleagues] wrote so at noon.',
      ['Ruiz = Ruiz', 'her colleagues = her colleagues?'],
    ],
    [
      '[Ruiz and other lawmakers] said so at noon, before anybody else had.',
      ['Ruiz = Ruiz', 'other lawmakers = other lawmakers'],
    ],
    [
      '[Drivers and passengers] said so at noon, before anybody else had.',
      ['Drivers = Drivers', 'passengers = passengers'],
    ],
    [
      'Nobody was hurt, according to [police and three drivers] there.',
      ['police = police', 'three drivers = three drivers'],
    ],
    [
      '[the airline and the pilots] said so at noon, before anybody else had.',
      ['the airline = airline?', 'the pilots = the pilots?'],
    ],
    [
      '[the Senate and House] said so at noon, before anybody else had.',
      ['the Senate = Senate', 'House = House'],
    ],
    [
      '[Ruiz & Sons and Dunn Motor Group] said so at noon, before anybody else had.',
      ['Ruiz & Sons = Ruiz & Sons', 'Dunn Motor Group = Dunn Motor Group'],
    ],
    [
      '[the mayor of Ely and the governor of Utah] said so at noon, before anybody else had.',
      ['the mayor of Ely = the mayor of Ely?', 'the governor of Utah = the governor of Utah?'],
    ],
    [
      '[Ana Ruiz of Ely College and Bob Orr of Yale] said so at noon, before anybody else had.',
      ['Ana Ruiz of Ely College = Ana Ruiz', 'Bob Orr of Yale = Bob Orr'],
    ],
  ])('%s', (marked, speakers) => {
    expect(joint(marked)).toEqual(speakers)
  })

  test.each<readonly [string, readonly string[]]>([
    [
      '[Sen. Ana Ruiz, R-Ohio, and Rep. Bob Orr, D-Utah,] said so at noon, before anybody else had.',
      ['Sen. Ana Ruiz = Ana Ruiz', 'Rep. Bob Orr = Bob Orr'],
    ],
    [
      '[Sen. Ana Ruiz (R-Ohio) and Rep. Bob Orr (D-Utah)] said so at noon, before anybody else had.',
      ['Sen. Ana Ruiz = Ana Ruiz', 'Rep. Bob Orr = Bob Orr'],
    ],
    [
      '[Bob Orr, 44, who runs a bakery, and his wife, Mary,] said so at noon, before anybody else had.',
      ['Bob Orr = Bob Orr', 'his wife = Mary'],
    ],
    [
      '[Ana Ruiz, the mayor, Bob Orr, her deputy, and the union] said so at noon, before anybody else had.',
      ['Ana Ruiz = Ana Ruiz', 'Bob Orr = Bob Orr', 'the union = union?'],
    ],
    [
      '[Ana Ruiz and Bob Orr, two reporters,] said so at noon, before anybody else had.',
      ['Ana Ruiz = Ana Ruiz', 'Bob Orr = Bob Orr'],
    ],
    [
      '[Her rivals, Ana Ruiz and Bob Orr,] said so at noon, before anybody else had.',
      ['Ana Ruiz = Ana Ruiz', 'Bob Orr = Bob Orr'],
    ],
  ])('what is inserted is no speaker: %s', (marked, speakers) => {
    expect(joint(marked)).toEqual(speakers)
  })

  test('each has its own role and affiliation', () => {
    const [speakers] = speakersOf(
      '[Sen. Ana Ruiz and Bob Orr, chief of the Ely fire service,] said so at noon, before anybody else had.',
    )
    expect(speakers).toMatchObject([
      { name: 'Ana Ruiz', role: 'Senator', type: 'person', isSafe: true },
      { name: 'Bob Orr', role: 'chief', affiliation: 'Ely fire service', isSafe: true },
    ])
  })

  test.each([
    ['[Senators Ruiz, Orr and Dunn] said so at noon, before anybody else had.', 'Senator'],
    ['[Profs. Ruiz, Orr and Dunn] said so at noon, before anybody else had.', 'Professor'],
    ['[chemists Ruiz, Orr and Dunn] said so at noon, before anybody else had.', 'chemist'],
  ])('a title before all of them is the role of each: %s', (marked, role) => {
    expect(joint(marked)).toEqual(['Ruiz = Ruiz', 'Orr = Orr', 'Dunn = Dunn'])
    expect(speakersOf(marked)[0]?.map((speaker) => speaker.role)).toEqual([role, role, role])
  })

  test.each<readonly [string, readonly string[]]>([
    [
      'Paul Orr was there. [Paul and Mary Orr] said so at noon, before anybody else had.',
      ['Paul = Paul Orr', 'Mary Orr = Mary Orr'],
    ],
    // Nowhere in the text is he called so.
    [
      '[Paul and Mary Orr] said so at noon, before anybody else had.',
      ['Paul = Paul Orr?', 'Mary Orr = Mary Orr'],
    ],
    [
      '[The brothers Paul and Jim Orr] said so at noon, before anybody else had.',
      ['Paul = Paul Orr?', 'Jim Orr = Jim Orr'],
    ],
    // Whose family name it is, is known.
    [
      'Paul Ryan was there. [Ryan and Mary Orr] said so at noon, before anybody else had.',
      ['Ryan = Paul Ryan', 'Mary Orr = Mary Orr'],
    ],
    [
      'Paul Orr met Mary Orr. [Mr and Mrs Orr] said so at noon, before anybody else had.',
      ['Mr = Paul Orr', 'Mrs Orr = Mary Orr'],
    ],
    [
      '[Mr and Mrs Orr] said so at noon, before anybody else had.',
      ['Mr = Mr Orr?', 'Mrs Orr = Orr'],
    ],
  ])('a family name that is said once: %s', (marked, speakers) => {
    expect(joint(marked)).toEqual(speakers)
  })

  test('a pronoun beside a name goes to who it is', () => {
    expect(
      joint('[Ana Ruiz] said no. [She and Orr] said so at noon, before anybody else had.'),
    ).toEqual(['She = Ana Ruiz', 'Orr = Orr'])
    expect(joint('[They and Orr] said so at noon, before anybody else had.')).toEqual([
      'They = They?',
      'Orr = Orr',
    ])
  })

  test('a second one before the sentence’s own', async () => {
    const text = 'Together with his deputy Bob Orr, Paul Dunn argued that the test was flawed.'
    expect(await found(text)).toEqual(['his deputy Bob Orr = Bob Orr', 'Paul Dunn = Paul Dunn'])
  })

  test('the whole mention stays; an attribution of the domain has one for each', async () => {
    const text = 'Ana Ruiz and the port authority said the crane was safe.'
    const [one] = await FINDER.findAttributions(text)
    expect(one?.source).toEqual([[0, 31]])
    expect(one && attributionOf(one).speakers).toMatchObject([
      { name: 'Ana Ruiz', kind: 'person', mentions: [{ start: 0, end: 8 }] },
      { name: 'port authority', kind: 'organisation', mentions: [{ start: 13, end: 31 }] },
    ])
  })
})

describe('one speaker', () => {
  test.each<readonly [string, string]>([
    [
      '[Recent gains in Ely and Utah] said so at noon, before anybody else had.',
      'Recent gains in Ely and Utah?',
    ],
    ['[Marks and Spencer] said so at noon, before anybody else had.', 'Marks and Spencer'],
    ['[Ruiz & Orr] said so at noon, before anybody else had.', 'Ruiz & Orr'],
    ['[Ruiz and Sons] said so at noon, before anybody else had.', 'Ruiz and Sons'],
    ['[Trinidad and Tobago] said so at noon, before anybody else had.', 'Trinidad and Tobago'],
    [
      '[The Department of Housing and Urban Development] said so at noon, before anybody else had.',
      'Department of Housing and Urban Development',
    ],
    [
      '[The Paul and Mary Orr Foundation] said so at noon, before anybody else had.',
      'Paul and Mary Orr Foundation',
    ],
    [
      '[The Securities and Exchange Commission] said so at noon, before anybody else had.',
      'Securities and Exchange Commission',
    ],
    ['[Ana Ruiz, a doctor and author,] said so at noon, before anybody else had.', 'Ana Ruiz'],
    ['[Ana Ruiz, who runs Dunn and Orr,] said so at noon, before anybody else had.', 'Ana Ruiz'],
    [
      '[Ana Ruiz, a doctor, and a co-author of the study,] said so at noon, before anybody else had.',
      'Ana Ruiz',
    ],
    [
      '[The president and chief executive, Ana Ruiz,] said so at noon, before anybody else had.',
      'Ana Ruiz',
    ],
    [
      '[Chairman and chief executive Ana Ruiz] said so at noon, before anybody else had.',
      'Ana Ruiz',
    ],
    [
      '[The former aide and current anchor Ana Ruiz] said so at noon, before anybody else had.',
      'Ana Ruiz',
    ],
    [
      '[The secretary of state and former governor] said so at noon, before anybody else had.',
      'The secretary of state and former governor?',
    ],
    [
      '[A spokesman for Ruiz and Orr] said so at noon, before anybody else had.',
      'A spokesman for Ruiz and Orr',
    ],
    [
      '[A lawyer for the airline and the pilots] said so at noon, before anybody else had.',
      'A lawyer for the airline and the pilots',
    ],
    [
      '[Drivers who met Ruiz and Orr] said so at noon, before anybody else had.',
      'Drivers who met Ruiz and Orr',
    ],
    [
      '[State and local officials] said so at noon, before anybody else had.',
      'State and local officials',
    ],
    [
      '[Israeli and American officials] said so at noon, before anybody else had.',
      'Israeli and American officials',
    ],
    [
      '[Police and fire officials] said so at noon, before anybody else had.',
      'Police and fire officials',
    ],
    [
      '[Ruiz and Orr supporters] said so at noon, before anybody else had.',
      'Ruiz and Orr supporters',
    ],
    ['[Ruiz and Orr’s lawyer] said so at noon, before anybody else had.', 'Ruiz and Orr’s lawyer?'],
    [
      '[Several lawmakers, including Ruiz, Orr and Dunn,] said so at noon, before anybody else had.',
      'Several lawmakers',
    ],
  ])('%s', (marked, name) => {
    const speakers = joint(marked)
    expect(speakers).toHaveLength(1)
    expect(speakers[0]?.split(' = ')[1]).toBe(name)
  })

  test.each([
    'Ruiz and Orr said it would close three shops.',
    'Ruiz and Orr says profits fell by a third.',
  ])('by what is said of it: %s', async (text) =>
    expect(await found(text)).toEqual(['Ruiz and Orr = Ruiz and Orr?']),
  )

  test.each([
    'Ana Ruiz told Bob Orr and Paul Dunn that the bridge was closed.',
    'Ruiz met Dunn, and Bob Orr said the bridge was closed.',
  ])('is not beside whom a verb has for its object: %s', async (text) =>
    expect(await found(text)).toHaveLength(1),
  )
})

describe('who spoke together, later', () => {
  test('is "he" for sure only where one of them can be', () => {
    expect(
      joint('[Ana Ruiz and Bob Orr] said no. [He] said so at noon, before anybody else had.'),
    ).toEqual(['He = Bob Orr'])
    expect(
      joint('[Paul Dunn and Bob Orr] said no. [He] said so at noon, before anybody else had.'),
    ).toEqual(['He = Paul Dunn?'])
  })
})

describe('a title with its stop', () => {
  test.each([
    '[Capt. Ana Ruiz] said so at noon, before anybody else had.',
    'The fire spread to Ely, Neb. [Ana Ruiz] said so at noon, before anybody else had.',
  ])('%s', (marked) => {
    expect(joint(marked)[0]).toMatch(/= Ana Ruiz$/)
  })
})
