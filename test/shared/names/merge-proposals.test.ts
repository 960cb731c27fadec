import { describe, expect, test } from 'vitest'
import { EMPTY_PROJECT, addRecords, type Project } from '../../../shared/domain/project.ts'
import { SourceKind } from '../../../shared/domain/source.ts'
import { SpeakerKind } from '../../../shared/domain/speaker.ts'
import { proposeMerges } from '../../../shared/names/merge-proposals.ts'
import { idOf } from '../../support/projects.ts'
import { buildClaim, buildSource, buildSpeaker, saidBy } from '../../support/records.ts'
import { TUNED_EXAMPLES, UNSEEN_EXAMPLES, type NameExample } from './name-examples.ts'

function projectOf({ table, names }: NameExample): Project {
  if (table === 'speakers') {
    return addRecords(
      EMPTY_PROJECT,
      'speakers',
      names.map(({ name, role, kind }, place) =>
        buildSpeaker({
          id: idOf(place + 1),
          name,
          role,
          aliases: [],
          kind: SpeakerKind.parse(kind ?? 'person'),
        }),
      ),
    )
  }
  return addRecords(
    EMPTY_PROJECT,
    'sources',
    names.map(({ name, kind }, place) =>
      buildSource({ id: idOf(place + 1), name, kind: SourceKind.parse(kind ?? 'other') }),
    ),
  )
}

/** Whether the proposals are what the example says: all in one, or none at all. */
function isRight(example: NameExample): boolean {
  const proposals = proposeMerges(projectOf(example))
  if (!example.isSame) return proposals.length === 0
  return proposals.length === 1 && proposals[0]?.ids.length === example.names.length
}

const textOf = ({ isSame, names }: NameExample) =>
  `${isSame ? 'one' : 'apart'}: ${names.map(({ name, role, kind }) => [name, role, kind].filter(Boolean).join(', ')).join(' ~ ')}`

describe('proposeMerges', () => {
  test.each(TUNED_EXAMPLES.map((example) => [textOf(example), example] as const))(
    '%s',
    (_, example) => {
      expect(isRight(example)).toBe(true)
    },
  )

  test('is wrong on three of the examples that it was not tuned on, and on no others', () => {
    expect(UNSEEN_EXAMPLES.filter((example) => !isRight(example)).map(textOf)).toEqual([
      'apart: David Miller ~ David Müller',
      'one: CNN ~ Cable News Network',
      'apart: Central News Agency, agency ~ Korean Central News Agency, agency',
    ])
  })

  const speakersOf = (...names: readonly string[]) => {
    const records = names.map((name, place) =>
      buildSpeaker({ id: idOf(place + 1), name, aliases: [] }),
    )
    return addRecords(EMPTY_PROJECT, 'speakers', records)
  }
  const namesOf = (project: Project) =>
    proposeMerges(project).map(({ table, ids }) => ids.map((id) => project[table].get(id)?.name))

  test('gathers all names of one in one cluster, the whole one first, and keeps others of that surname apart', () => {
    const project = speakersOf(
      'M. Rubio',
      'Secretary of State Marco Rubio',
      'Marco Rubio',
      'Mr. Trump',
      'Donald Trump',
      'President Donald Trump',
      'Melania Trump',
      'Lavrov',
      'Sergei Lawrow',
      'Sergey Lavrov',
      'a senior official',
    )
    const clusters = namesOf(project).map((names) => [names[0], new Set(names)])
    expect(clusters).toHaveLength(3)
    expect(clusters).toContainEqual([
      'Marco Rubio',
      new Set(['M. Rubio', 'Marco Rubio', 'Secretary of State Marco Rubio']),
    ])
    expect(clusters).toContainEqual([
      'Donald Trump',
      new Set(['Donald Trump', 'President Donald Trump', 'Mr. Trump']),
    ])
    expect(clusters).toContainEqual([
      expect.stringContaining('Serge'),
      new Set(['Lavrov', 'Sergei Lawrow', 'Sergey Lavrov']),
    ])
  })

  test('keeps the spelling that most claims have', () => {
    const project = speakersOf('Dmitriev', 'Kirill Dmitrijew', 'Kirill Dmitriyev')
    const claim = buildClaim(idOf(90), { ...saidBy(idOf(1)) })
    expect(namesOf(addRecords(project, 'claims', [claim]))).toEqual([
      ['Kirill Dmitriyev', 'Kirill Dmitrijew', 'Dmitriev'],
    ])
  })

  test('does not go from one name to another by many small misspellings', () => {
    const chain = ['Karan', 'Karen', 'Keren', 'Kerel', 'Kerol', 'Korol']
    const sources = chain.map((name, place) => buildSource({ id: idOf(place + 1), name }))
    const found = proposeMerges(addRecords(EMPTY_PROJECT, 'sources', sources))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ ids }) => ids.length < 4)).toBe(true)
  })

  test('leaves out names whose claims were all rejected', () => {
    const project = speakersOf('Marco Rubio', 'M. Rubio')
    const claim = buildClaim(idOf(90), { ...saidBy(idOf(2)), review: 'rejected' })
    expect(proposeMerges(addRecords(project, 'claims', [claim]))).toEqual([])
    expect(proposeMerges(addRecords(project, 'claims', [{ ...claim, review: 'draft' }]))).toEqual([
      expect.objectContaining({ ids: [idOf(1), idOf(2)] }),
    ])
  })

  test('says why, and gives the same whatever the order', () => {
    const project = speakersOf('Yuri Ushakov', 'Юрий Ушаков', 'Ushakov')
    const turned = addRecords(
      EMPTY_PROJECT,
      'speakers',
      [...project.speakers.values()].toReversed(),
    )
    expect(proposeMerges(turned)).toEqual(proposeMerges(project))
    expect(proposeMerges(project)[0]?.reasons).toContain('the same surname; one has no first name')
  })
})
