import { describe, expect, test } from 'vitest'
import type { Attribution, SpeakerGuess } from '../../../../shared/domain/tagging/attribution.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { articleOf } from '../../../support/projects.ts'
import { draftIn } from '../../../support/attributions.ts'
import { proposeMerges } from '../../../../shared/names/merge-proposals.ts'

const TEXT = 'The first word was said, and the last.'

function guessOf(name: string, known: Partial<SpeakerGuess> = {}): SpeakerGuess {
  return {
    name,
    kind: 'person',
    role: '',
    affiliation: '',
    aliases: [],
    isSafe: true,
    reason: '',
    candidates: [],
    ...known,
  }
}

const body = (name: string) => guessOf(name, { kind: 'organisation' })

/** A claim of each of some speakers. */
function claimsOf(guesses: readonly SpeakerGuess[]): readonly Attribution[] {
  return guesses.map((guess, k) => ({
    content: [{ start: k, end: k + 3 }],
    cues: [],
    kind: 'indirect',
    speakers: [{ ...guess, mentions: [{ start: 20, end: 24 }] }],
    via: [],
    confidence: 0.9,
    reason: '',
  }))
}

/** A project in which articles were drafted one after the other, each with a claim of each of its speakers. */
function draftAll(articles: readonly (readonly SpeakerGuess[])[]): Project {
  let project: Project = EMPTY_PROJECT
  for (const [place, guesses] of articles.entries()) {
    const article = { ...articleOf(place, `Report ${place}`), length: TEXT.length }
    project = draftIn(
      addRecords(project, 'articles', [article]),
      { articleId: article.id, text: TEXT, quotations: [] },
      claimsOf(guesses),
    )
  }
  return project
}

const namesIn = (project: Project) => [...project.speakers.values()].map(({ name }) => name)

describe('who is named in several articles', () => {
  test.each([
    ['a first name and a surname', [[guessOf('Ann Baker')], [guessOf('Ann Baker')]]],
    [
      'a name that the other has as a whole alias',
      [
        [guessOf('Ann Maria Baker', { aliases: ['Ann Baker'] })],
        [guessOf('Ann Baker', { role: 'engineer' })],
      ],
    ],
    [
      'a body that is called by more than what it is',
      [[body('Norham Council')], [body('Norham Council')]],
    ],
    [
      'one office and one surname',
      [
        [guessOf('Ann Baker', { role: 'Prime Minister' })],
        [guessOf('Baker', { role: 'Prime Minister' })],
      ],
    ],
    [
      'one role for one body, and one surname',
      [
        [guessOf('Ann Baker', { role: 'harbour master', affiliation: 'Port of Norham' })],
        [guessOf('Baker', { role: 'harbour master', affiliation: 'the Port of Norham' })],
      ],
    ],
  ])('is one by %s', (_, articles) => {
    expect(draftAll(articles).speakers.size).toBe(1)
  })

  test.each([
    ['a surname alone', [[guessOf('Ann Baker')], [guessOf('Baker')]]],
    ['a surname that both have alone', [[guessOf('Baker')], [guessOf('Baker')]]],
    [
      'a full name of which the other has the surname',
      [[guessOf('Baker')], [guessOf('Ann Baker')]],
    ],
    [
      'a surname that only stands among the aliases',
      [[guessOf('Ann Baker', { aliases: ['Baker'] })], [guessOf('Baker')]],
    ],
    ['the government', [[body('the Government')], [body('the Government')]]],
    ['the police', [[body('Police')], [body('Police')]]],
    ['the Supreme Court', [[body('the Supreme Court')], [body('Supreme Court')]]],
    ['an office', [[guessOf('the Prime Minister')], [guessOf('the Prime Minister')]]],
    ['an initial', [[guessOf('J. Baker')], [guessOf('J. Baker')]]],
    [
      'one name, and another role for another body',
      [
        [guessOf('John Smith', { role: 'striker', affiliation: 'Norham United' })],
        [guessOf('John Smith', { role: 'police chief', affiliation: 'Velgrad Constabulary' })],
      ],
    ],
    [
      'one surname, and offices that differ',
      [[guessOf('Ann Baker', { role: 'Prime Minister' })], [guessOf('Baker', { role: 'mayor' })]],
    ],
  ])('is another by %s', (_, articles) => {
    expect(draftAll(articles).speakers.size).toBe(2)
  })

  test('is whom the same article names in full, however it is drafted', () => {
    const project = draftAll([
      [guessOf('Baker'), guessOf('Ann Baker')],
      [guessOf('Ann Baker'), guessOf('Baker')],
    ])
    expect(namesIn(project)).toEqual(['Ann Baker'])
  })

  test('is found again where the same article is drafted again', () => {
    const project = draftAll([[body('Police')], [body('Police')]])
    expect(namesIn(project)).toEqual(['Police', 'Police 2'])
    const [, second] = [...project.articles.values()]
    const again = draftIn(
      project,
      { articleId: second?.id ?? '', text: TEXT, quotations: [] },
      claimsOf([body('Police'), guessOf('Ann Baker')]),
    )
    expect(namesIn(again)).toEqual(['Police', 'Police 2', 'Ann Baker'])
  })

  test('is nobody by the name of a place alone', () => {
    const project = draftAll([[guessOf('Carla London')], [guessOf('London')]])
    expect(namesIn(project)).toEqual(['Carla London'])
    expect(
      [...project.claims.values()].map(({ speakers }) => speakers[0]?.speakerId === null),
    ).toEqual([false, true])
  })
})

test.each([
  ['a surname', [[guessOf('Ann Baker')], [guessOf('Baker')]], ['Ann Baker', 'Baker']],
  [
    'a surname that both have alone',
    [[guessOf('Baker')], [guessOf('Baker')]],
    ['Baker', 'Baker 2'],
  ],
  ['a body', [[body('Police')], [body('Police')]], ['Police', 'Police 2']],
  [
    'an office',
    [[guessOf('Prime Minister')], [guessOf('Prime Minister')]],
    ['Prime Minister', 'Prime Minister 2'],
  ],
])('who may be one by %s is proposed to be merged, with reasons', (_, articles, names) => {
  const project = draftAll(articles)
  const [proposal, ...others] = proposeMerges(project)
  expect(others).toEqual([])
  expect(proposal?.ids.map((id) => project.speakers.get(id)?.name)).toEqual(names)
  expect(proposal?.reasons).not.toEqual([])
  expect(proposal?.doubts).not.toEqual([])
})
