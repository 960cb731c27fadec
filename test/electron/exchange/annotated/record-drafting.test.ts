import fc from 'fast-check'
import { expect, it } from 'vitest'
import type {
  AnnotatedProject,
  AnnotatedSpan,
  Code,
} from '../../../../electron/exchange/annotated/annotated-project.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import type { Project } from '../../../../shared/domain/project.ts'
import { annotate, takeIn, withRealTexts } from '../../../support/annotated.ts'
import { recordsOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'

it('brings any project back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      projects().map((project) => withRealTexts(project)),
      async (project) => {
        const { project: back, lost } = await takeIn(annotate(project))
        expect(lost).toEqual([])
        expect(recordsOf(back)).toEqual(recordsOf(project))
      },
    ),
    { numRuns: 40 },
  )
})

it('finds no difference where a project is taken into itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      projects().map((project) => withRealTexts(project)),
      async (project) => {
        const { project: back } = await takeIn(annotate(project), project)
        expect(recordsOf(back)).toEqual(recordsOf(project))
      },
    ),
    { numRuns: 20 },
  )
})

const TEXT = 'The mayor lied, Ann Halloran told Radio Norham 😀.\nNobody else would talk to us.'

function code(id: string, name: string, parent: string | null = null): Code {
  return { id, name, parent, memo: '', colour: '', values: {} }
}

/** The mark of some words with codes. */
function mark(id: string, words: string, ...codes: readonly string[]): AnnotatedSpan {
  const start = TEXT.indexOf(words)
  const parts = [{ start, end: start + words.length }]
  return { id, codes, parts, memo: '', values: {}, links: [] }
}

function foreign(
  spans: readonly AnnotatedSpan[],
  codes: readonly Code[],
  rest: Partial<AnnotatedProject> = {},
): AnnotatedProject {
  const document = { id: 'd1', name: 'norham.txt', text: TEXT, memo: '', values: {}, spans }
  return { name: '', documents: [document], codes, entities: [], relations: [], lost: [], ...rest }
}

/** What a claim says, who said it, how, and through what. */
function told({ speakers, sources }: Project, claim: Claim | undefined) {
  return {
    words: claim?.content.map(({ quote }) => quote),
    speakers: claim?.speakers.map((link) => [
      speakers.get(link.speakerId ?? '')?.name ?? null,
      ...link.mentions.map(({ quote }) => quote),
    ]),
    cues: claim?.cues.map(({ quote }) => quote),
    via: claim?.via.map((link) => sources.get(link.sourceId)?.name),
    topics: claim?.topics,
  }
}

it('takes marks beside a claim for its speaker, cue and source, by the names of their codes', async () => {
  const marks = [
    mark('1', 'The mayor lied', 'c'),
    mark('2', 'Ann Halloran', 's'),
    mark('3', 'told', 'q'),
    mark('4', 'Radio Norham', 'v'),
  ]
  const codes = [code('c', 'Claims'), code('s', 'Speaker'), code('q', 'CUE'), code('v', 'source')]
  const { project, lost } = await takeIn(foreign(marks, codes))
  expect(lost).toEqual([])
  expect(told(project, project.claims.first())).toEqual({
    words: ['The mayor lied'],
    speakers: [['Ann Halloran', 'Ann Halloran']],
    cues: ['told'],
    via: ['Radio Norham'],
    topics: [],
  })
  expect(project.articles.first()).toMatchObject({ fileName: 'norham.txt', length: TEXT.length })
})

it('takes a code below “Speaker” for the name of one, whether it stands at the claim or at a mention', async () => {
  const marks = [
    mark('1', 'The mayor lied', 'c', 'h'),
    mark('2', 'Nobody else would talk', 'c'),
    mark('3', 'us', 'w'),
  ]
  const codes = [
    code('c', 'claim'),
    code('s', 'Speaker'),
    code('h', 'Ann Halloran', 's'),
    code('w', 'Speaker/Walter Webb'),
  ]
  const { project } = await takeIn(foreign(marks, codes))
  expect(
    project.claims
      .toList()
      .map((claim) => told(project, claim).speakers)
      .toArray(),
  ).toEqual([[['Ann Halloran']], [['Walter Webb', 'us']]])
})

it('puts claims on the topics of codes at them and around them, and makes a codebook of these', async () => {
  const marks = [mark('1', 'The mayor lied', 'c'), mark('2', 'The mayor lied, Ann Halloran', 't')]
  const topic = { ...code('t', 'Lies', 'top'), memo: 'Where one is called a liar.' }
  const { project } = await takeIn(
    foreign(marks, [code('c', 'claim'), code('top', 'Topics'), topic]),
  )
  expect(project.claims.first()?.topics).toEqual(['Lies'])
  expect(
    project.topics
      .toList()
      .map(({ name, definition }) => [name, definition])
      .toArray(),
  ).toEqual([['Lies', 'Where one is called a liar.']])
})

it('takes a relation between a claim and a mention for what the mention is', async () => {
  const marks = [mark('1', 'The mayor lied', 'c'), mark('2', 'Radio Norham', 's')]
  const relation = { id: 'r', from: '2', to: '1', type: 'said', memo: '', values: {} }
  const codes = [code('c', 'claim'), code('s', 'speaker')]
  const { project, lost } = await takeIn(foreign(marks, codes, { relations: [relation] }))
  expect(told(project, project.claims.first()).speakers).toEqual([['Radio Norham', 'Radio Norham']])
  expect(lost).toEqual([])
})

it('makes nobody of words that name nobody', async () => {
  const marks = [mark('1', 'Nobody else would talk', 'c'), mark('2', 'us', 's')]
  const { project } = await takeIn(foreign(marks, [code('c', 'claim'), code('s', 'speaker')]))
  expect(told(project, project.claims.first()).speakers).toEqual([[null, 'us']])
  expect(project.speakers.size).toBe(0)
})

it('joins those that the project has by their names, and changes nothing of them', async () => {
  const codes = [code('c', 'claim'), code('s', 'speaker')]
  const marks = [mark('1', 'The mayor lied', 'c'), mark('2', 'Ann Halloran', 's')]
  const first = await takeIn(foreign(marks, codes))
  const second = await takeIn(foreign(marks, codes), first.project)
  expect(second.project.speakers).toEqual(first.project.speakers)
})

it('tells what it cannot hold, once for each kind', async () => {
  const marks = [
    mark('1', 'The mayor lied', 'c', 'mood'),
    mark('2', 'Radio', 'mood'),
    mark('3', 'Norham', 'mood'),
    mark('4', 'Nobody', 's'),
    { ...mark('5', 'told', 'c'), values: { mood: 'grim' } },
  ]
  const codes = [code('c', 'claim'), code('s', 'speaker'), code('mood', 'Mood')]
  const entities = [{ id: 'e', kind: 'case', name: 'Norham', memo: '', values: {} }]
  const relations = [{ id: 'r', from: '1', to: '2', type: 'echoes', memo: '', values: {} }]
  const rest = { entities, relations, lost: ['Left out: a picture.'] }
  const { lost } = await takeIn(foreign(marks, codes, rest))
  expect(lost).toEqual([
    'Left out: a picture.',
    'Left out: “case”, which is neither a speaker nor a source.',
    'Left out: a mark whose codes stand for nothing here, 2 times.',
    'Left out: a mark of a speaker that is near no claim.',
    'Left out: the value “mood” of a claim.',
    'Left out: a relation “echoes” that is none between two claims.',
  ])
})
