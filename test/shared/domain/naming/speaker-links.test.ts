import { describe, expect, test } from 'vitest'
import type { ClaimLink } from '../../../../shared/domain/claim-link.ts'
import { uniteSpeakers } from '../../../../shared/domain/claim-link.ts'
import {
  nameSpeaker,
  renameSpeaker,
  setSpeakers,
} from '../../../../shared/domain/naming/speaker-links.ts'
import { BEXLEY, HALLORAN, PORT, wordsAt } from '../../../support/joint-speakers.ts'

const [halloran, bexley, they, left] = [
  wordsAt('Halloran'),
  wordsAt('Bexley'),
  wordsAt('They'),
  wordsAt('Halloran', true),
]
const first: ClaimLink = { id: HALLORAN.id, mentions: [halloran] }
const second: ClaimLink = { id: BEXLEY.id, mentions: [bexley] }
const nameless: ClaimLink = { id: null, mentions: [they] }

/** Words of whom nothing is known. */
const namesNobody = () => false
/** Words that are the names of those whose mentions these are. */
const namesOwn = (id: string, words: string) =>
  (id === HALLORAN.id && words === 'Halloran') || (id === BEXLEY.id && words === 'Bexley')

describe('words that name a speaker', () => {
  test('add another at the end, and more words of one that is there already', () => {
    expect(nameSpeaker([first], BEXLEY.id, bexley)).toEqual([first, second])
    expect(nameSpeaker([first, second], HALLORAN.id, left)).toEqual([
      { id: HALLORAN.id, mentions: [halloran, left] },
      second,
    ])
  })

  test('name words that named nobody, in their place', () => {
    expect(nameSpeaker([nameless, second], HALLORAN.id, they)).toEqual([
      { id: HALLORAN.id, mentions: [they] },
      second,
    ])
    expect(nameSpeaker([nameless, second], BEXLEY.id, they)).toEqual([
      { id: BEXLEY.id, mentions: [bexley, they] },
    ])
  })

  test('name the only words without a name as well, and none of those among others', () => {
    expect(nameSpeaker([nameless], HALLORAN.id, halloran)).toEqual([
      { id: HALLORAN.id, mentions: [halloran, they] },
    ])
    expect(nameSpeaker([nameless, second], HALLORAN.id, halloran)).toEqual([
      nameless,
      second,
      first,
    ])
  })
})

describe('another name in one place', () => {
  test('keeps the words there; nobody takes them out, but marked without a name for the last', () => {
    expect(renameSpeaker([first, second], 0, PORT.id, namesNobody)).toEqual([
      { id: PORT.id, mentions: [halloran] },
      second,
    ])
    expect(renameSpeaker([first, second], 0, null, namesNobody)).toEqual([second])
    expect(renameSpeaker([first], 0, null, namesNobody)).toEqual([
      { id: null, mentions: [halloran] },
    ])
    expect(renameSpeaker([{ id: HALLORAN.id, mentions: [] }], 0, null, namesNobody)).toEqual([])
  })

  test('gives its words to one that has another place, and behind the last adds one', () => {
    expect(renameSpeaker([first, second], 0, BEXLEY.id, namesNobody)).toEqual([
      { id: BEXLEY.id, mentions: [halloran, bexley] },
    ])
    expect(renameSpeaker([first], 1, BEXLEY.id, namesNobody)).toEqual([
      first,
      { id: BEXLEY.id, mentions: [] },
    ])
    expect(renameSpeaker([first], 1, HALLORAN.id, namesNobody)).toEqual([first])
  })
})

describe('the names of a cell', () => {
  test('stand in their order, each with its own words', () => {
    expect(setSpeakers([first, second], [BEXLEY.id, HALLORAN.id], namesNobody)).toEqual([
      second,
      first,
    ])
    expect(setSpeakers([first, second], [BEXLEY.id], namesNobody)).toEqual([second])
    expect(setSpeakers([first], [HALLORAN.id, HALLORAN.id], namesNobody)).toEqual([first])
  })

  test('take the words of who is named no more before those that named nobody', () => {
    expect(setSpeakers([nameless, first], [PORT.id], namesNobody)).toEqual([
      nameless,
      { id: PORT.id, mentions: [halloran] },
    ])
    expect(setSpeakers([nameless], [PORT.id, BEXLEY.id], namesNobody)).toEqual([
      { id: PORT.id, mentions: [they] },
      { id: BEXLEY.id, mentions: [] },
    ])
  })

  test('change nothing where they are those that stand there, words without a name included', () => {
    const links = [first, nameless, second]
    expect(setSpeakers(links, [HALLORAN.id, BEXLEY.id], namesNobody)).toEqual(links)
  })

  test('that are none leave all words marked without a name', () => {
    expect(setSpeakers([first, second], [], namesNobody)).toEqual([
      { id: null, mentions: [halloran] },
      { id: null, mentions: [bexley] },
    ])
  })
})

describe('the speakers of two claims made one', () => {
  const link = (id: string | null, ...mentions: (typeof halloran)[]) => ({
    speakerId: id,
    mentions,
  })

  test('are the first’s, with the second’s words for the same ones only', () => {
    expect(
      uniteSpeakers(
        [link(HALLORAN.id, halloran), link(BEXLEY.id)],
        [[link(BEXLEY.id, bexley), link(PORT.id, they)]],
      ),
    ).toEqual([link(HALLORAN.id, halloran), link(BEXLEY.id, bexley)])
  })

  test('get words that name nobody where one is named alone; among several these stay apart', () => {
    const unnamed = [link(null, they)]
    expect(uniteSpeakers([link(HALLORAN.id, halloran)], [unnamed])).toEqual([
      link(HALLORAN.id, halloran, they),
    ])
    const both = [link(HALLORAN.id, halloran), link(BEXLEY.id, bexley)]
    expect(uniteSpeakers(both, [unnamed])).toEqual([...both, link(null, they)])
  })

  test('are the second’s where the first names nobody', () => {
    expect(uniteSpeakers([link(null, they)], [[link(HALLORAN.id, halloran)]])).toEqual([
      link(HALLORAN.id, halloran, they),
    ])
  })
  test('stay what they are with the same again, also beside words that name nobody', () => {
    const list = [link(null, they), link(BEXLEY.id, bexley)]
    expect(uniteSpeakers(list, [list])).toEqual(list)
    expect(uniteSpeakers(list, [[link(null, they)]])).toEqual(list)
    expect(uniteSpeakers(list, [[link(null, left)]])).toEqual([...list, link(null, left)])
  })
})

describe('words that are the name of one speaker', () => {
  test('never become another’s: not in the place of one, and not when others are set', () => {
    expect(renameSpeaker([first, second], 0, PORT.id, namesOwn)).toEqual([
      { id: PORT.id, mentions: [] },
      second,
    ])
    expect(setSpeakers([first, second], [PORT.id], namesOwn)).toEqual([
      { id: PORT.id, mentions: [] },
    ])
    const chosen = setSpeakers([first, second], [PORT.id], namesOwn)
    expect(setSpeakers(chosen, [BEXLEY.id], namesOwn)).toEqual([{ id: BEXLEY.id, mentions: [] }])
  })

  test('that stand for anybody go on: “They” is whoever is named in that place', () => {
    const spoken: ClaimLink = { id: HALLORAN.id, mentions: [halloran, they] }
    expect(renameSpeaker([spoken, second], 0, PORT.id, namesOwn)).toEqual([
      { id: PORT.id, mentions: [they] },
      second,
    ])
  })

  test('of one speaker alone go on: they are what the other name is read into', () => {
    expect(setSpeakers([first], [PORT.id], namesOwn)).toEqual([
      { id: PORT.id, mentions: [halloran] },
    ])
  })
})
