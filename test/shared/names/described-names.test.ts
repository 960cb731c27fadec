import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import type { Source } from '../../../shared/domain/source.ts'
import type { Speaker } from '../../../shared/domain/speaker.ts'
import { proposeMerges } from '../../../shared/names/merge-proposals.ts'
import { idOf } from '../../support/projects.ts'
import { buildSource, buildSpeaker } from '../../support/records.ts'

type Known = Partial<Speaker> & { readonly name: string }

function proposalsAmong(...known: readonly Known[]) {
  const records = known.map((one, place) =>
    buildSpeaker({ id: idOf(place + 1), aliases: [], ...one }),
  )
  return proposeMerges(addRecords(EMPTY_PROJECT, 'speakers', records)).map(
    ({ ids, reasons, doubts }) => ({
      names: new Set(records.filter(({ id }) => ids.includes(id)).map(({ name }) => name)),
      reasons,
      doubts,
    }),
  )
}

const body = (name: string, fields: Partial<Speaker> = {}): Known => ({
  kind: 'organisation',
  name,
  ...fields,
})

describe('bodies that are described', () => {
  test('a council is proposed for the city council, with what speaks for it and against it', () => {
    expect(proposalsAmong(body('the council'), body('Ravensby City Council'))).toEqual([
      {
        names: new Set(['the council', 'Ravensby City Council']),
        reasons: ['“the council” may be short for “Ravensby City Council”'],
        doubts: ['“the council” does not say which', 'only one says “city”'],
      },
    ])
  })

  test('a ministry is proposed for the regional one, and its officials for it', () => {
    const [first] = proposalsAmong(body('the ministry'), body('the regional health ministry'))
    expect(first).toEqual({
      names: new Set(['the ministry', 'the regional health ministry']),
      reasons: ['both name the same kind of body'],
      doubts: ['only one says “regional”', 'only one says “health”'],
    })
    expect(
      proposalsAmong(
        { name: 'health ministry officials', kind: 'unnamed' },
        body('the Ministry of Health'),
      ),
    ).toEqual([
      expect.objectContaining({
        reasons: ['“health ministry officials” may speak for “the Ministry of Health”'],
        doubts: ['whoever speaks is not named'],
      }),
    ])
  })

  test.each([
    [
      'a spokeswoman and her firm',
      [{ name: 'a Tarnbeck Rail spokeswoman', kind: 'unnamed' }, body('Tarnbeck Rail')],
    ],
    [
      'a spokesman by his affiliation',
      [
        { name: 'a spokesman', kind: 'unnamed', affiliation: 'Tarnbeck Rail' },
        body('Tarnbeck Rail'),
      ],
    ],
    [
      'a kind that the role says',
      [body('the union'), body('United Dockers', { role: 'trade union' })],
    ],
    ['a town hall and its government', [body('City Hall'), body('the municipal government')]],
    ['another language', [body('Ministerio de Defensa'), body('the Defence Ministry')]],
    ['a ministry in French', [body('le ministère de la Défense'), body('the defence ministry')]],
    [
      'a council with and without its level',
      [body('Ravensby Council'), body('Ravensby Town Council')],
    ],
    [
      'a post',
      [
        { name: 'the mayor', role: 'mayor' },
        { name: 'Ines Calloway', role: 'mayor of Ravensby' },
      ],
    ],
  ] as const)('%s are proposed', (_, known) => {
    expect(proposalsAmong(...known)).toHaveLength(1)
  })

  test.each([
    ['a city and a county', [body('Ravensby City Council'), body('the county council')]],
    ['two cities', [body('Ravensby police'), body('Thornaby police')]],
    ['two ministries', [body('the health ministry'), body('the transport ministry')]],
    [
      'two countries',
      [
        body('the Health Ministry', { affiliation: 'Estonia' }),
        body('the Ministry of Health', { affiliation: 'Latvia' }),
      ],
    ],
    [
      'a known city and another',
      [body('the council', { aliases: ['Thornaby Town Council'] }), body('Ravensby City Council')],
    ],
    [
      'a university and its hospital',
      [body('Ravensby University'), body('Ravensby University Hospital')],
    ],
    [
      'one official of many',
      [{ name: 'a ministry official', kind: 'unnamed' }, body('the ministry')],
    ],
    [
      'two who speak for one',
      [
        { name: 'a Tarnbeck spokesman', kind: 'unnamed' },
        { name: 'Tarnbeck officials', kind: 'unnamed' },
      ],
    ],
    [
      'a post held formerly',
      [
        { name: 'the mayor', role: 'mayor' },
        { name: 'Ines Calloway', role: 'former mayor' },
      ],
    ],
    [
      'a post in another town',
      [
        { name: 'the mayor', affiliation: 'Thornaby' },
        { name: 'Ines Calloway', role: 'mayor', affiliation: 'Ravensby' },
      ],
    ],
    [
      'one that could be either',
      [body('the council'), body('Ravensby City Council'), body('Thornaby Town Council')],
    ],
  ] as const)('%s are not proposed', (_, known) => {
    expect(proposalsAmong(...known)).toEqual([])
  })
})

describe('bodies with names', () => {
  test('are proposed where one leaves out a word, and it is said which', () => {
    expect(proposalsAmong(body('Ravensby Trust'), body('Ravensby NHS Trust'))).toEqual([
      expect.objectContaining({
        reasons: ['one name leaves out a word of the other'],
        doubts: ['only one says “nhs”'],
      }),
    ])
  })

  test.each([
    ['initials with small words', [body('DOT'), body('Department of Transportation')]],
    ['initials in small letters', [body('MoD'), body('Ministry of Defence')]],
    ['an account', [body('@TarnbeckRail'), body('Tarnbeck Rail')]],
    [
      'a short word for a department',
      [body('Ravensby Fire Dept.'), body('Ravensby Volunteer Fire Department')],
    ],
  ] as const)('%s: proposed', (_, known) => {
    expect(proposalsAmong(...known)).toHaveLength(1)
  })

  test.each([
    ['a part of a town', [body('Ravensby Police'), body('North Ravensby Police')]],
    ['a party of nearly the name', [body('Reform Party'), body('Social Reform Party')]],
    [
      'a party and a union',
      [body('Unity', { role: 'party' }), body('Unity', { role: 'trade union' })],
    ],
  ] as const)('%s: not proposed', (_, known) => {
    expect(proposalsAmong(...known)).toEqual([])
  })
})

describe('names beside what is known of them', () => {
  test('an initial that could be either of two who are apart is in no proposal', () => {
    const lawyer = { name: 'Lorena Petrik', role: 'lawyer' }
    const investigator = { name: 'Loreta Petrik', role: 'investigator' }
    expect(proposalsAmong({ name: 'L. Petrik' }, lawyer)).toHaveLength(1)
    expect(proposalsAmong({ name: 'L. Petrik' }, lawyer, investigator)).toEqual([])
  })

  test.each([
    ['the surname first', [{ name: 'Dvořák Tomáš' }, { name: 'Tomas Dvorak' }]],
    ['one of two surnames', [{ name: 'Leila Haddon-Pryce' }, { name: 'Leila Haddon' }]],
    [
      'without the second surname',
      [
        { name: 'María Torres Benítez', role: 'mayor' },
        { name: 'Maria Torres', role: 'mayor' },
      ],
    ],
    ['Arabic in two romanisations', [{ name: 'Khalid al-Sharif' }, { name: 'Khaled El Shareef' }]],
    ['Ukrainian and Russian', [{ name: 'Mykhailo Hrushenko' }, { name: 'Mikhail Grushenko' }]],
    [
      'a rank in capitals',
      [{ name: 'PC Anna Strood' }, { name: 'Anna Strood', role: 'police officer' }],
    ],
    ['a councillor', [{ name: 'Cllr Calloway' }, { name: 'Ines Calloway', role: 'councillor' }]],
    ['a peer', [{ name: 'Lord Penrose of Ravensby' }, { name: 'Hugh Penrose' }]],
    ['a number in words', [{ name: 'Juror Seven' }, { name: 'Juror 7' }]],
    ['an account', [{ name: '@InesCalloway' }, { name: 'Ines Calloway' }]],
    ['first names spaced otherwise', [{ name: 'Park Ji-sung' }, { name: 'Ji Sung Park' }]],
    ['letters that English has not', [{ name: 'Łukasz Ørsted' }, { name: 'Lukasz Orsted' }]],
    ['a further name', [{ name: 'Umm Karim' }, { name: 'Samar Aziz', aliases: ['Umm Karim'] }]],
    [
      'two posts of a rare name',
      [
        { name: 'Odo Pennyfather', role: 'farmer' },
        { name: 'Odo Pennyfather', role: 'deputy chairman' },
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Known[]])[])('%s: proposed', (_, known) => {
    expect(proposalsAmong(...known)).toHaveLength(1)
  })

  test.each([
    [
      'two posts of a common name',
      [
        { name: 'Wang Fang', role: 'farmer' },
        { name: 'Wang Fang', role: 'deputy chairman' },
      ],
    ],
    [
      'other work elsewhere',
      [
        { name: 'Zoë O’Neill', role: 'chair', affiliation: 'Tollgate Trust' },
        { name: 'Zoe O’Neill', role: 'union leader', affiliation: 'United Dockers' },
      ],
    ],
    [
      'like first names, nothing in common',
      [
        { name: 'Lorena Petrik', role: 'lawyer' },
        { name: 'Loreta Petrik', role: 'investigator' },
      ],
    ],
    [
      'a first name that is known',
      [{ name: 'Dr Lund', aliases: ['Mette Lund'] }, { name: 'Dr Karin Lund' }],
    ],
    ['first names either way', [{ name: 'James Thomas' }, { name: 'Thomas James' }]],
    [
      'one number of two cases',
      [
        { name: 'Juror 7', affiliation: 'Ravensby fraud case' },
        { name: 'Juror 7', affiliation: 'Thornaby arson case' },
      ],
    ],
    [
      'one short form of two',
      [
        body('the RSA', { aliases: ['Road Safety Agency'] }),
        body('RSA', { aliases: ['Rail Staff Association'] }),
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Known[]])[])('%s: not proposed', (_, known) => {
    expect(proposalsAmong(...known)).toEqual([])
  })

  test.each<[string, boolean, readonly (Partial<Source> & { name: string })[]]>([
    [
      'a site and its paper',
      true,
      [{ name: 'www.ravensbyargus.co.uk' }, { name: 'Ravensby Argus' }],
    ],
    [
      'a study and its reference',
      true,
      [
        { name: 'the Okafor study', kind: 'document' },
        { name: 'Okafor et al., 2019', kind: 'document' },
      ],
    ],
    [
      'a short form with an ampersand',
      true,
      [{ name: 'Northern & Eastern', aliases: ['N&E'] }, { name: 'N&E Railways Ltd' }],
    ],
    [
      'two papers with one title',
      false,
      [{ name: 'the Courier' }, { name: 'The Courier', aliases: ['Thornaby Courier'] }],
    ],
  ])('%s: %s', (_, isOne, known) => {
    const records = known.map((one, place) => buildSource({ id: idOf(place + 1), ...one }))
    const found = proposeMerges(addRecords(EMPTY_PROJECT, 'sources', records))
    expect(found).toHaveLength(isOne ? 1 : 0)
  })
})
