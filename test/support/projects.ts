import fc from 'fast-check'
import { anchorAt, type Anchor } from '../../shared/domain/text/anchor.ts'
import { newRecord } from '../../shared/domain/field.ts'
import {
  ARTICLE_FIELDS,
  ArticleStatus,
  NO_CORRECTIONS,
  type Article,
} from '../../shared/domain/article.ts'
import {
  newClaim,
  Certainty,
  ClaimKind,
  Credibility,
  Review,
  type Claim,
  type Proposal,
} from '../../shared/domain/claim.ts'
import type { SpeakerLink } from '../../shared/domain/claim-link.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Links } from '../../shared/domain/links.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  TABLE_NAMES,
  type Project,
} from '../../shared/domain/project.ts'
import { RelationType, type Relation } from '../../shared/domain/relation.ts'
import { foldVerdict, SCALE_ID, USUAL_VERDICTS, type Scale } from '../../shared/domain/scale.ts'
import { Reliability, SourceKind, type Source } from '../../shared/domain/source.ts'
import { compareSpans } from '../../shared/domain/text/span.ts'
import { countWords } from '../../shared/domain/text/word-count.ts'
import { SpeakerKind, type Speaker } from '../../shared/domain/speaker.ts'
import { TopicColour, type Topic } from '../../shared/domain/topic.ts'

/** Where each kind of record starts counting, so that no two share an id. */
const FIRST = {
  articles: 1_000,
  speakers: 2_000,
  sources: 3_000,
  claims: 4_000,
  relations: 5_000,
  topics: 6_000,
} as const

/** A UUID of version 7 that is the same in every run. */
export function idOf(number: number): Id {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const AWKWARD = [
  '=1+1',
  '+',
  '-',
  '@x',
  '\t',
  "'=",
  "''+1",
  '"',
  '""',
  ',',
  ';',
  '>',
  ' > ',
  '\r\n',
  '\n',
  '\r',
  '\0',
  ' ',
  'é',
  'É',
  '😀',
  '\u202E',
  '\u200B',
  '<b>',
  'The',
  '10',
  '9',
  '\uFEFF',
] as const

/** Text with all that CSV, spreadsheets and HTML trip over; always storable as UTF-8. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 5,
  })
  .map((pieces) => pieces.join('').toWellFormed())

/** Names as a cell keeps them: one line, no white space at the ends, not empty. */
export const tidyNames: fc.Arbitrary<string> = awkwardText
  .map(tidyName)
  .filter((name) => name !== '')

/** The text that the articles of these projects have. */
export const PROJECT_TEXT =
  'Ушаков said “it is too early”, 😀 according to TASS.\r\nHe added: "no date, no place" – said he; he said so twice.'

export function articleOf(number: number, title: string): Article {
  return newRecord(ARTICLE_FIELDS, {
    id: idOf(FIRST.articles + number),
    textHash: number.toString(16).padStart(64, '0'),
    length: PROJECT_TEXT.length,
    words: countWords(PROJECT_TEXT),
    fileName: `${number}.txt`,
    encoding: 'utf-8',
    title,
    byline: '',
    dateline: '',
    outlet: '',
    date: '',
    language: 'en',
    note: '',
    parts: { title: null, deck: null, byline: null, dateline: null },
    corrections: NO_CORRECTIONS,
    addedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
  })
}

const ADDRESSES = ['', 'https://tass.com/a?b=1,2', 'http://пример.рф/"x"'] as const

/** One or two articles, which may be of one title. */
function articles(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Article[]> {
  const fields = fc.record({
    title: text,
    byline: text,
    dateline: text,
    outlet: text,
    date: fc.constantFrom('', '2025', '2025-02', '2025-02-18'),
    language: fc.constantFrom('', 'en', 'pt-BR'),
    url: fc.constantFrom(...ADDRESSES),
    archivedUrl: fc.constantFrom(...ADDRESSES),
    status: fc.constantFrom(null, ...ArticleStatus.options),
    note: text,
  })
  return fc
    .array(fields, { minLength: 1, maxLength: 2 })
    .map((list) => list.map((fresh, index) => ({ ...articleOf(index, fresh.title), ...fresh })))
}

const anchors: fc.Arbitrary<readonly Anchor[]> = fc
  .array(
    fc
      .tuple(fc.nat(PROJECT_TEXT.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => {
        const end = Math.min(PROJECT_TEXT.length, start + length)
        return anchorAt(PROJECT_TEXT, { start, end })
      })
      .filter((anchor) => anchor.quote.isWellFormed()),
    { maxLength: 3 },
  )
  .map((list) => list.toSorted(compareSpans))

/** Ids of which some are of records and some of none: what is told apart may be gone. */
const differing = (first: number) =>
  fc.uniqueArray(
    fc.nat(4).map((place) => idOf(first + place)),
    { maxLength: 2 },
  )

function speakers(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Speaker[]> {
  const fields = fc.record({
    name: text,
    aliases: fc.uniqueArray(text, { maxLength: 3, selector: foldText }),
    kind: fc.constantFrom(...SpeakerKind.options),
    role: text,
    affiliation: text,
    note: text,
    differsFrom: differing(FIRST.speakers),
    absorbed: fc.constant([]),
  })
  return fc
    .uniqueArray(fields, { maxLength: 4, selector: ({ name }) => name })
    .map((list) => list.map((fresh, index) => ({ id: idOf(FIRST.speakers + index), ...fresh })))
}

function sources(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Source[]> {
  const fields = fc.record({
    name: text,
    aliases: fc.uniqueArray(text, { maxLength: 3, selector: foldText }),
    kind: fc.constantFrom(...SourceKind.options),
    reliability: fc.constantFrom(null, ...Reliability.options),
    url: fc.constantFrom(...ADDRESSES),
    note: text,
    differsFrom: differing(FIRST.sources),
    absorbed: fc.constant([]),
  })
  return fc
    .uniqueArray(fields, { maxLength: 4, selector: ({ name }) => name })
    .map((list) => list.map((fresh, index) => ({ id: idOf(FIRST.sources + index), ...fresh })))
}

function proposals(text: fc.Arbitrary<string>): fc.Arbitrary<Proposal | null> {
  const spans = anchors.map((list) => list.map(({ start, end }) => ({ start, end })))
  return fc.option(
    fc.record({
      model: text,
      confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      reason: text,
      content: spans,
      cues: spans,
      kind: fc.constantFrom(...ClaimKind.options),
      speakers: fc.array(
        fc.record({
          name: text,
          mentions: spans,
          reason: text,
          candidates: fc.array(text, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
      via: fc.array(text, { maxLength: 2 }),
    }),
  )
}

/** Up to three speakers in any order, each once; among them words that name nobody. */
export function speakerLinks(speakerIds: readonly Id[]): fc.Arbitrary<readonly SpeakerLink[]> {
  const named = fc.tuple(fc.constantFrom(null, ...speakerIds), anchors)
  return fc
    .uniqueArray(named, { maxLength: 3, selector: ([id, [first]]) => id ?? first?.start ?? 0 })
    .map((list) =>
      list
        .map(([speakerId, mentions]) => ({ speakerId, mentions }))
        .filter(({ speakerId, mentions }) => speakerId !== null || mentions.length > 0),
    )
}

const days: fc.Arbitrary<string> = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Evidence of any words. */
export function evidence(text: fc.Arbitrary<string> = awkwardText): fc.Arbitrary<Evidence> {
  return fc.record({
    address: fc.oneof(
      fc.constantFrom('https://tass.com/a?b=1|2', 'Minutes, box 4'),
      text.filter((address) => address.trim() !== ''),
    ),
    note: fc.oneof(text, fc.constantFrom('seen 2026-11-30', 'a | b', '"', 'seen 30')),
    seen: fc.oneof(fc.constant(''), days),
  })
}

function claims(
  text: fc.Arbitrary<string>,
  articleIds: readonly Id[],
  speakerIds: readonly Id[],
  sourceIds: readonly Id[],
): fc.Arbitrary<readonly Claim[]> {
  const fields = fc.record({
    articleId: fc.constantFrom(...articleIds),
    content: anchors,
    kind: fc.constantFrom(...ClaimKind.options),
    isKindSet: fc.boolean(),
    statement: text,
    speakers: speakerLinks(speakerIds),
    cues: anchors,
    via: fc
      .subarray([...sourceIds])
      .chain((ids) =>
        fc.tuple(...ids.map((sourceId) => anchors.map((mentions) => ({ sourceId, mentions })))),
      ),
    topics: fc.uniqueArray(text, { maxLength: 3, selector: foldText }),
    certainty: fc.constantFrom(...Certainty.options),
    credibility: fc.constantFrom(null, ...Credibility.options.map(({ value }) => value)),
    verdict: fc.oneof(text, fc.constantFrom('', ...USUAL_VERDICTS.map(({ name }) => name))),
    basis: text,
    evidence: fc.array(evidence(text), { maxLength: 3 }),
    note: text,
    review: fc.constantFrom(...Review.options),
    origin: fc.constantFrom('analyst' as const, 'program' as const),
    proposal: proposals(text),
  })
  return fc.array(fields, { maxLength: 8 }).map((list) =>
    list.map((fresh, index) => ({
      // A field that is added to claims is as in a new one here until its own tests say more.
      ...newClaim(idOf(FIRST.claims + index), fresh.articleId, fresh.content),
      ...fresh,
    })),
  )
}

function relations(
  text: fc.Arbitrary<string>,
  claimIds: readonly Id[],
): fc.Arbitrary<readonly Relation[]> {
  if (claimIds.length < 2) return fc.constant([])
  const fields = fc.record({
    type: fc.constantFrom(...RelationType.options),
    ends: fc.shuffledSubarray([...claimIds], { minLength: 2, maxLength: 2 }),
    note: text,
    origin: fc.constantFrom('analyst' as const, 'program' as const),
  })
  return fc.array(fields, { maxLength: 4 }).map((list) =>
    list.map(({ ends: [fromId = '', toId = ''], ...fresh }, index) => ({
      id: idOf(FIRST.relations + index),
      fromId,
      toId,
      ...fresh,
    })),
  )
}

function topics(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Topic[]> {
  const fields = fc.record({
    name: text,
    definition: text,
    colour: fc.constantFrom(...TopicColour.options),
    position: fc.oneof(fc.nat(5), fc.double({ min: -10, max: 10, noNaN: true })),
  })
  return fc
    .uniqueArray(fields, { maxLength: 3, selector: ({ name }) => foldText(name) })
    .map((list) => list.map((fresh, index) => ({ id: idOf(FIRST.topics + index), ...fresh })))
}

/** The scale of a project that set one, with verdicts of different names; none where it did not. */
function scales(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Scale[]> {
  const names = text.filter((name) => name.trim() !== '')
  const verdicts = fc.uniqueArray(fc.record({ name: names, meaning: text }), {
    maxLength: 4,
    selector: ({ name }) => foldVerdict(name),
  })
  return fc
    .option(verdicts)
    .map((list) => (list === null ? [] : [{ id: SCALE_ID, verdicts: list }]))
}

/** A project of up to 2 articles, 4 speakers, 4 sources, 8 claims, 4 relations and 3 topics, with or without a scale of its own, every reference in place, no name twice. */
export function projects(text: fc.Arbitrary<string> = awkwardText): fc.Arbitrary<Project> {
  return fc
    .tuple(articles(text), speakers(text), sources(text), topics(text), scales(text))
    .chain(([articles, speakers, sources, topics, scales]) => {
      const ids = (records: readonly { readonly id: Id }[]) => records.map(({ id }) => id)
      return claims(text, ids(articles), ids(speakers), ids(sources)).chain((claims) => {
        const defined = addRecords(addRecords(EMPTY_PROJECT, 'topics', topics), 'scales', scales)
        const named = addRecords(addRecords(defined, 'articles', articles), 'speakers', speakers)
        const told = addRecords(addRecords(named, 'sources', sources), 'claims', claims)
        return relations(text, ids(claims)).map((relations) =>
          addRecords(told, 'relations', relations),
        )
      })
    })
}

/** A project's records as plain data, by table and id, to compare. */
export function recordsOf(project: Project): Record<string, Record<Id, unknown>> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, Object.fromEntries(project[table].entries())]),
  )
}

/** Links as plain data, to compare. */
export function linksOf(links: Links): Record<string, Record<Id, readonly Id[]>> {
  const kinds = ['ofArticle', 'ofSpeaker', 'ofSource', 'relationsOf'] as const
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(links[kind].map((set) => [...set].sort()).entries()),
    ]),
  )
}

/** The project's claims linked anew from nothing. */
export function relink(project: Project): Links {
  const claims = addRecords(EMPTY_PROJECT, 'claims', [...project.claims.values()])
  return addRecords(claims, 'relations', [...project.relations.values()]).links
}
