import { describe, expect, test } from 'vitest'
import {
  withAgent,
  withConjunct,
  withoutListener,
  withWholeSource,
} from '../../../../electron/attribution/reading/speaker-edges.ts'
import { readIn } from '../../../support/line-views.ts'

describe('who is asked or told is not who says it', () => {
  test.each([
    ['Asked whether it was safe, Orme nodded.', 'Orme', 'Asked', 'whether it was safe'],
    ['Orme, asked for his view, left the room.', 'Orme', 'asked', 'for his view'],
    ['Orme was assured that the gate was shut.', 'Orme', 'was assured', 'the gate was shut'],
    ['Boaters urged to check their ropes', 'Boaters', 'urged', 'to check their ropes'],
    ['Orme family angry as son, 7, told to row home', 'Orme family', 'told', 'to row home'],
    ['Orme was charged with theft of a boat.', 'Orme', 'was charged with', 'theft of a boat'],
    ['Orme, 58, of Mill Road, is accused of theft.', 'Orme', 'is accused of', 'theft'],
    ['Orme is a man thought to have sunk a boat.', 'Orme', 'thought', 'to have sunk a boat'],
    ['Orme was sacked over claims he sank a boat.', 'Orme', 'claims', 'he sank a boat'],
  ])('in: %s', (sentence, source, cue, content) => {
    expect(withoutListener(...readIn(sentence, source, cue, content)).source).toEqual([])
  })

  test.each([
    ['Orme asked whether it was safe.', 'Orme', 'asked', 'whether it was safe'],
    ['Orme claims he sank a boat.', 'Orme', 'claims', 'he sank a boat'],
    ['“Is it safe?” asked Orme.', 'Orme', 'asked', 'Is it safe?'],
    ['Those whom she told to leave stayed.', 'she', 'told', 'to leave'],
    ['Orme urged boaters to check their ropes.', 'Orme', 'urged', 'boaters to check their ropes'],
  ])('but is in: %s', (sentence, source, cue, content) => {
    expect(withoutListener(...readIn(sentence, source, cue, content)).source).toHaveLength(1)
  })
})

describe('whose deed it is', () => {
  test('may stand behind what is said', () => {
    const sentence = 'The closure was called “a dark day” by the canal trust.'
    const [view, read] = readIn(sentence, '', 'was called', '“a dark day”')
    const { source, content } = withAgent(view, read)
    expect(source.map((span) => sentence.slice(...span))).toEqual(['the canal trust'])
    expect(content).toEqual(read.content)
  })

  test('is cut off from what is said', () => {
    const sentence = 'It was feared that the lock would flood by the canal trust.'
    const [view, read] = readIn(
      sentence,
      '',
      'was feared',
      'the lock would flood by the canal trust',
    )
    const { source, content } = withAgent(view, read)
    expect(source.map((span) => sentence.slice(...span))).toEqual(['the canal trust'])
    expect(content.map((span) => sentence.slice(...span))).toEqual(['the lock would flood'])
  })

  test.each([
    ['with a speaker', 'Orme said it was called a hoax by the trust.', 'Orme', 'said', 'a hoax'],
    [
      'with more behind',
      'It was called a hoax by the trust and then rebuilt.',
      '',
      'called',
      'a hoax by the trust and then rebuilt',
    ],
  ])('is as it was %s', (_, sentence, source, cue, content) => {
    const [view, read] = readIn(sentence, source, cue, content)
    expect(withAgent(view, read)).toBe(read)
  })
})

describe('a second speaker before the cue', () => {
  test('speaks with the first', () => {
    const sentence = 'Ms Orme and the port said the lock was shut.'
    const [view, read] = readIn(sentence, 'Ms Orme', 'said', 'the lock was shut')
    expect(withConjunct(view, read).source.map((span) => sentence.slice(...span))).toEqual([
      'Ms Orme and the port',
    ])
  })

  test.each([
    'Ms Orme left and the port said the lock was shut.',
    'Ms Orme and the port that burned said the lock was shut.',
    'Ms Orme said the lock was shut and the port open.',
  ])('is none in: %s', (sentence) => {
    const [view, read] = readIn(sentence, 'Ms Orme', 'said', 'the lock was shut')
    expect(withConjunct(view, read)).toBe(read)
  })
})

test.each([
  [
    'Ada Vane of the Institute of Ports questioned the plan.',
    'Ada Vane of the Institute of',
    'Ada Vane of the Institute of Ports',
  ],
  [
    'The brothers Karl and Otto Brand questioned the plan.',
    'The brothers Karl and',
    'The brothers Karl and Otto Brand',
  ],
  ['Brill Tully, the broker, questioned the plan.', 'Brill Tully, the', 'Brill Tully, the broker'],
  [
    'Its founder and chairman Lena Orme questioned the plan.',
    'and chairman Lena Orme',
    'Its founder and chairman Lena Orme',
  ],
  ['Ada Vane questioned the plan.', 'Ada Vane', 'Ada Vane'],
])('a speaker is read to the end of the noun phrase: %s', (sentence, read, whole) => {
  const [view, attribution] = readIn(sentence, read, 'questioned', 'the plan')
  const [span = [0, 0]] = withWholeSource(view, attribution).source
  expect(sentence.slice(...span)).toBe(whole)
})
