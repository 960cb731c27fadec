import { describe, expect, test } from 'vitest'
import type { SpeakerGuess } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { speakersOf } from './marked-speakers.ts'

/** Of each, the first: none of them is joint. */
function guess(marked: string): readonly (SpeakerGuess | undefined)[] {
  return speakersOf(marked).map(([speaker]) => speaker)
}

const names = (marked: string): readonly string[] =>
  guess(marked).map((speaker) => speaker?.name ?? '')

describe('names', () => {
  test('a title before the name is the role', () => {
    expect(guess('[Secretary of State Ann Lee] said the talks went well.')[0]).toMatchObject({
      name: 'Ann Lee',
      role: 'Secretary of State',
      type: 'person',
      isSafe: true,
    })
  })

  test('an insertion after the name is the role', () => {
    expect(
      guess('[Bob Orr, chief of the Ely fire service], said the fire was out.')[0],
    ).toMatchObject({ name: 'Bob Orr', role: 'chief', affiliation: 'Ely fire service' })
  })

  test('short forms and honorifics go to the full name', () => {
    expect(
      names(
        '[Ann Lee] said it rains.\nLater [Lee] said it pours.\nThen [Ms. Lee] said it stopped.',
      ),
    ).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee'])
  })

  test('a first name that is also a word for a role goes to the one person who has it', () => {
    const text = '[Dean Foley] said the roof leaks. “We are cold,” [Dean] said.'
    expect(names(text)).toEqual(['Dean Foley', 'Dean Foley'])
    expect(names('The board met.\n“We are cold,” [the dean] said.')).toEqual(['the dean'])
  })

  test('a short form in the headline finds the name below', () => {
    expect(
      names('[Orr] says the bridge is safe\nThe bridge is safe, [Mayor Bob Orr] said today.'),
    ).toEqual(['Bob Orr', 'Bob Orr'])
  })

  test('pronouns go to who spoke last and fits', () => {
    expect(
      names(
        '[Mary Lee] said it rains.\n[Robert Orr] said it pours.\n“It stopped,” [she] said later.',
      ),
    ).toEqual(['Mary Lee', 'Robert Orr', 'Mary Lee'])
  })

  test('a title alone goes to who holds it, the plain one first', () => {
    expect(
      names('President Ann Lee met Danish President Bob Orr.\n[The president] said it went well.'),
    ).toEqual(['Ann Lee'])
  })

  test('an honorific that is a role is one', () => {
    const [dunn, senator] = guess(
      '[Sen. Carla Dunn], D-Ohio, met Gov. Bob Orr.\n[The senator] said it went well.',
    )
    expect(dunn).toMatchObject({ name: 'Carla Dunn', role: 'Senator', isSafe: true })
    expect(senator).toMatchObject({ name: 'Carla Dunn', role: 'Senator', isSafe: true })
  })

  test('organisations keep their names, and do not take their people', () => {
    expect(guess('[The State Department] said it would wait.')[0]).toMatchObject({
      name: 'State Department',
      type: 'organisation',
    })
    expect(guess('[A senior State Department official] said it would wait.')[0]).toMatchObject({
      type: 'unnamed',
      affiliation: 'State Department',
    })
  })

  test('who is not named stays a mention', () => {
    expect(guess('[Officials] said it rains.')[0]).toMatchObject({
      name: 'Officials',
      type: 'unnamed',
    })
    expect(guess('[they] said it rains.')[0]).toMatchObject({ isSafe: false, type: 'unknown' })
  })

  test('a pronoun goes to somebody unnamed who spoke last, and tells of the gender of who has a name', () => {
    expect(
      names(
        '[Gareth Wynn] said no. “They were warned,” [he] said.\n[One patient] said she was told by a neighbour. “I feel sick,” [she] said.',
      ),
    ).toEqual(['Gareth Wynn', 'Gareth Wynn', 'One patient', 'One patient'])
    expect(
      names(
        '[Helen Marr] said no.\n[Gareth Wynn] said yes. [He] left early. [She] stayed on late.',
      ),
    ).toEqual(['Helen Marr', 'Gareth Wynn', 'Gareth Wynn', 'Helen Marr'])
  })

  test('“who” without a noun before it is nobody, nor an organisation', () => {
    expect(guess('Nobody knows [who] said it rains.')[0]).toMatchObject({ isSafe: false })
  })

  test('what belongs to an office keeps its whole name', () => {
    expect(
      names('[The Information Commissioner’s Office] said no. [St Brannoc’s Hospital] said sorry.'),
    ).toEqual(['Information Commissioner’s Office', 'St Brannoc’s Hospital'])
  })
})
