import { expect, it } from 'vitest'
import { annotatedProjectOf } from '../../../../electron/exchange/annotated/annotating.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { succeed } from '../../../../shared/domain/failure.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { newTopic } from '../../../../shared/domain/topic.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { idOf } from '../../../support/projects.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  SAMPLE_TEXT,
} from '../../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const speaker = buildSpeaker({ note: 'Envoy.' })
const source = buildSource()
const anchor = (quote: string) => anchorOf(SAMPLE_TEXT, quote)

function projectOf(...claims: readonly Claim[]): Project {
  const articles = addRecords(EMPTY_PROJECT, 'articles', [article])
  const named = addRecords(addRecords(articles, 'speakers', [speaker]), 'sources', [source])
  return addRecords(named, 'claims', claims)
}

function annotated(project: Project) {
  const made = annotatedProjectOf({ name: 'Talks', project, textOf: () => succeed(SAMPLE_TEXT) })
  return valueOf(made)
}

const CLAIM = buildClaim(article.id, {
  id: idOf(1),
  content: [anchor('the talks were “very serious”'), anchor('it is too early')],
  kind: 'mixed',
  speakers: [{ speakerId: speaker.id, mentions: [anchor('Dmitriev')] }],
  cues: [anchor('said')],
  via: [{ sourceId: source.id, mentions: [anchor('TASS')] }],
  topics: ['Talks'],
  credibility: 3,
  note: 'Heard twice.',
})

it('makes a claim a span whose parts are its words, linked to those that name its speaker, cue and source', () => {
  const { documents } = annotated(projectOf(CLAIM))
  const [claim, ...mentions] = documents[0]?.spans ?? []
  const words = ({ parts }: { readonly parts: readonly { start: number; end: number }[] }) =>
    parts.map(({ start, end }) => SAMPLE_TEXT.slice(start, end))
  expect(claim && words(claim)).toEqual(['the talks were “very serious”', 'it is too early'])
  expect(claim).toMatchObject({
    id: CLAIM.id,
    memo: 'Heard twice.',
    values: { kind: 'mixed', credibility: '3' },
  })
  const called = new Map(
    mentions.map((span) => [span.id, `${span.codes.join()} ${words(span).join()}`]),
  )
  expect(
    claim?.links.map(({ role, entity, spans }) => [
      role,
      entity,
      spans.map((id) => called.get(id)),
    ]),
  ).toEqual([
    ['speaker', speaker.id, ['speaker Dmitriev']],
    ['cue', null, ['cue said']],
    ['source', source.id, ['source TASS']],
  ])
})

it('marks words once that name the speaker of several claims', () => {
  const other = { ...CLAIM, id: idOf(2), content: [anchor('results')] }
  const spans = annotated(projectOf(CLAIM, other)).documents[0]?.spans ?? []
  expect(spans.filter(({ codes }) => codes.includes('speaker'))).toHaveLength(1)
  const linked = spans.flatMap(({ links }) => links.filter(({ role }) => role === 'speaker'))
  expect(new Set(linked.flatMap((link) => link.spans)).size).toBe(1)
})

it('gives a claim the code of its topic, whether the codebook has that or not', () => {
  const topic = newTopic(idOf(9), 'Talks', 'blue', 0)
  const project = addRecords(projectOf({ ...CLAIM, topics: ['Talks', 'Peace'] }), 'topics', [topic])
  const { codes, documents } = annotated(project)
  const names = documents[0]?.spans[0]?.codes.map(
    (id) => codes.find((code) => code.id === id)?.name,
  )
  expect(names).toEqual(['claim', 'Talks', 'Peace'])
  expect(codes.filter(({ parent }) => parent === 'topic').map(({ values }) => values)).toEqual([
    { colour: 'blue', position: '0' },
    { isDefined: 'false' },
  ])
})

it('keeps a claim without words as an entity', () => {
  const claim = buildClaim(article.id, { statement: 'Talks went well.', note: 'By phone.' })
  const { documents, entities } = annotated(projectOf(claim))
  expect(documents[0]?.spans).toEqual([])
  expect(entities.find(({ kind }) => kind === 'claim')).toMatchObject({
    id: claim.id,
    name: 'Talks went well.',
    memo: 'By phone.',
    values: { articleId: article.id, statement: 'Talks went well.' },
  })
})

it('marks nothing where the words of a claim do not stand, and keeps what it quotes', () => {
  const moved = { ...anchor('results'), start: 0, end: 7 }
  const content = [moved, anchor('it is too early')]
  const [span] = annotated(projectOf({ ...CLAIM, content })).documents[0]?.spans ?? []
  expect(span?.parts).toHaveLength(1)
  expect(JSON.parse(span?.values['content'] ?? '')).toEqual(content)
})
