import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { partSpeaker } from '../../../shared/domain/record-parting.ts'
import { findMixedSpeakers } from '../../../shared/names/mixed-speakers.ts'
import { change } from '../../support/attributions.ts'
import { idOf } from '../../support/projects.ts'
import { anchorOf, buildArticle, buildClaim, buildSpeaker, saidBy } from '../../support/records.ts'

const SPEAKER = idOf(1)

/** A project in which one speaker is named by `[outlet, text, words that name]` each, as a draft would have it. */
function projectOf(...texts: readonly (readonly [string, string, string])[]): Project {
  const articles = texts.map(([outlet, text], place) =>
    buildArticle(text, { id: idOf(100 + place), outlet }),
  )
  const claims = texts.map(([, text, words], place) =>
    buildClaim(idOf(100 + place), {
      id: idOf(200 + place),
      ...saidBy(SPEAKER, [anchorOf(text, words)]),
    }),
  )
  const speaker = buildSpeaker({ id: SPEAKER, name: texts[0]?.[2] ?? '', aliases: [] })
  const named = addRecords(EMPTY_PROJECT, 'speakers', [speaker])
  return addRecords(addRecords(named, 'articles', articles), 'claims', claims)
}

const HERALD = [
  'The Herald',
  'Zoë O’Neill, chair of the board, said the offer was final.',
  'Zoë O’Neill',
] as const
const POST = [
  'Evening Post',
  'The offer was too low, union leader Zoe O’Neill told the pickets.',
  'Zoe O’Neill',
] as const
const ECHO = ['The Echo', 'Zoe O’Neill said that talks would go on.', 'Zoe O’Neill'] as const

describe('findMixedSpeakers', () => {
  test('tells two people whom a draft made one, with what each text says', () => {
    expect(findMixedSpeakers(projectOf(HERALD, POST, ECHO))).toEqual([
      {
        speakerId: SPEAKER,
        parts: [
          {
            name: 'Zoë O’Neill',
            claimIds: [idOf(200)],
            articleIds: [idOf(100)],
            descriptions: ['chair of the board'],
          },
          {
            name: 'Zoe O’Neill',
            claimIds: [idOf(201), idOf(202)],
            articleIds: [idOf(101), idOf(102)],
            descriptions: ['union leader'],
          },
        ],
        reasons: [
          '“chair of the board” in The Herald',
          '“union leader” in Evening Post',
          'spelt “Zoë O’Neill” and “Zoe O’Neill”',
        ],
      },
    ])
  })

  test('reads the whole text where it is at hand', () => {
    const text = 'Ines Calloway of Ravensby Hospital gave way. Later Calloway said no.'
    const other = 'Port boss Ines Calloway, who runs the Thornaby docks, smiled. Calloway agreed.'
    const project = projectOf(['Argus', text, 'Calloway'], ['Echo', other, 'Calloway'])
    const speaker = buildSpeaker({ id: SPEAKER, name: 'Ines Calloway', aliases: [] })
    const named = addRecords(project, 'speakers', [speaker])
    expect(findMixedSpeakers(named)).toEqual([])
    const texts = new Map([
      [idOf(100), text],
      [idOf(101), other.replace('the Thornaby docks', 'the Thornaby harbour board')],
    ])
    const [found] = findMixedSpeakers(named, (id) => texts.get(id) ?? null)
    expect(found?.reasons).toEqual([
      '“of Ravensby Hospital” in Argus',
      '“Port boss, who runs the Thornaby harbour board” in Echo',
    ])
  })

  test.each([
    [
      'one post in other words',
      ['A', 'The trust’s chairwoman, Zoe O’Neill, said no.', 'Zoe O’Neill'],
    ],
    ['a post alone', ['A', 'Tenor Zoe O’Neill said no.', 'Zoe O’Neill']],
    ['a post of former days', ['A', 'Former union leader Zoe O’Neill said no.', 'Zoe O’Neill']],
    ['a place', ['A', 'Zoe O’Neill of New Ravensby said no.', 'Zoe O’Neill']],
    ['nothing', ECHO],
    ['both', ['A', 'Union leader Zoe O’Neill, chair of the board, said no.', 'Zoe O’Neill']],
  ] as const)('sees one where the other text says %s', (_, other) => {
    expect(findMixedSpeakers(projectOf(HERALD, other))).toEqual([])
  })

  test('leaves out claims that were rejected', () => {
    const project = projectOf(HERALD, POST)
    const claim = project.claims.get(idOf(201))
    const rejected = claim === undefined ? [] : [{ ...claim, review: 'rejected' as const }]
    expect(findMixedSpeakers(addRecords(project, 'claims', rejected))).toEqual([])
  })

  test('gives what parts the record: the claims of one go to another, and then it holds one', () => {
    const project = projectOf(HERALD, POST, ECHO)
    const [found] = findMixedSpeakers(project)
    const part = found?.parts[1]
    const id = idOf(2)
    const parted = change(project, (draft) => {
      partSpeaker(draft, SPEAKER, {
        id,
        name: part?.name ?? '',
        role: part?.descriptions[0] ?? '',
        claimIds: part?.claimIds ?? [],
      })
    })
    expect(parted.speakers.get(id)).toMatchObject({ name: 'Zoe O’Neill 2', role: 'union leader' })
    expect(findMixedSpeakers(parted)).toEqual([])
    const speakers = [200, 201, 202].map(
      (claim) => parted.claims.get(idOf(claim))?.speakers[0]?.speakerId,
    )
    expect(speakers).toEqual([SPEAKER, id, id])
    const [before, after] = [project, parted].map(
      ({ claims }) => claims.get(idOf(201))?.speakers[0]?.mentions,
    )
    expect(after).toEqual(before)
  })
})
