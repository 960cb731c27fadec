import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { partSpeaker } from '../../../shared/domain/merging/record-parting.ts'
import { findMixedAmong, speakersInArticles } from '../../../shared/names/mixed-speakers.ts'
import { change } from '../../support/attributions.ts'
import { idOf } from '../../support/projects.ts'
import { anchorOf, buildArticle, buildClaim, buildSpeaker, saidBy } from '../../support/records.ts'

const SPEAKER = idOf(1)

type Text = readonly [outlet: string, text: string, words: string]

/** A project in which one speaker is named in each text, as a draft would have it. */
function projectOf(...texts: readonly Text[]): Project {
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

const textsOf = (texts: readonly Text[]) =>
  new Map(texts.map(([, text], place) => [idOf(100 + place), text]))

/** Who seems to be several in a project of these texts. */
const findIn = (project: Project, ...texts: readonly Text[]) =>
  findMixedAmong(speakersInArticles(project), textsOf(texts))

const findMixed = (...texts: readonly Text[]) => findIn(projectOf(...texts), ...texts)

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
    expect(findMixed(HERALD, POST, ECHO)).toEqual([
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

  test('reads the whole text, for the words around a mention do not always say it', () => {
    const texts = [
      ['Argus', 'Ines Calloway of Ravensby Hospital gave way. Later Calloway said no.', 'Calloway'],
      [
        'Echo',
        'Port boss Ines Calloway, who runs the Thornaby harbour board, smiled. Calloway agreed.',
        'Calloway',
      ],
    ] as const
    const speaker = buildSpeaker({ id: SPEAKER, name: 'Ines Calloway', aliases: [] })
    const project = addRecords(projectOf(...texts), 'speakers', [speaker])
    expect(findIn(project)).toEqual([])
    expect(findIn(project, ...texts)[0]?.reasons).toEqual([
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
    expect(findMixed(HERALD, other)).toEqual([])
  })

  test('leaves out claims that were rejected', () => {
    const project = projectOf(HERALD, POST)
    const claim = project.claims.get(idOf(201))
    const rejected = claim === undefined ? [] : [{ ...claim, review: 'rejected' as const }]
    expect(findIn(addRecords(project, 'claims', rejected), HERALD, POST)).toEqual([])
  })

  test('gives what parts the record: the claims of one go to another, and then it holds one', () => {
    const project = projectOf(HERALD, POST, ECHO)
    const [found] = findMixed(HERALD, POST, ECHO)
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
    expect(findIn(parted, HERALD, POST, ECHO)).toEqual([])
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
