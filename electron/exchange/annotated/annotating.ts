import { appendAll } from '../../../shared/domain/append-all.ts'
import { ARTICLE_FIELDS, titleOf, type Article } from '../../../shared/domain/article.ts'
import { CLAIM_FIELDS, comparePlaces, type Claim } from '../../../shared/domain/claim.ts'
import { isSameValue } from '../../../shared/domain/edit/same-value.ts'
import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { RELATION_FIELDS } from '../../../shared/domain/relation.ts'
import { SCALE_FIELDS } from '../../../shared/domain/scale.ts'
import { SOURCE_FIELDS } from '../../../shared/domain/source.ts'
import { SPEAKER_FIELDS } from '../../../shared/domain/speaker.ts'
import { anchorAt, type Anchor } from '../../../shared/domain/text/anchor.ts'
import { compareSpans } from '../../../shared/domain/text/span.ts'
import { TOPIC_FIELDS, type Topic } from '../../../shared/domain/topic.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
  Relation,
  SpanLink,
} from './annotated-project.ts'
import { writeFields } from './field-values.ts'
import { idOfContent } from './ids.ts'
import { COLOUR_OF_TOPIC, OWN_CODES } from './own-codes.ts'

/** What the words of a claim, or its links, tell in spans; a value only where its spans do not tell it all. */
const IN_SPANS = ['content', 'speakers', 'cues', 'via'] as const satisfies (keyof Claim)[]
type FieldInSpans = (typeof IN_SPANS)[number]

/** What follows from an article's text, and is worked out from it where it is read. */
export const FROM_TEXT = ['textHash', 'length', 'words'] as const satisfies (keyof Article)[]

/** Whether an anchor is all that can be said of its place: its words stand there, as it has them. */
function isStanding(text: string, anchor: Anchor): boolean {
  if (anchor.start >= anchor.end || anchor.end > text.length) return false
  return isSameValue(anchorAt(text, anchor), anchor)
}

/** The spans of one text that name speakers and sources, and cues: one for each place, whatever claims it is of. */
class Mentions {
  readonly #text: string
  readonly #article: string
  readonly spans = new Map<string, AnnotatedSpan>()

  constructor(article: string, text: string) {
    this.#article = article
    this.#text = text
  }

  /** The ids of the spans that stand. */
  idsOf(role: SpanLink['role'], anchors: readonly Anchor[]): readonly string[] {
    return anchors
      .filter((anchor) => isStanding(this.#text, anchor))
      .map(({ start, end }) => {
        const id = idOfContent(this.#article, role, start, end)
        const span = { codes: [role], parts: [{ start, end }], memo: '', values: {}, links: [] }
        if (!this.spans.has(id)) this.spans.set(id, { id, ...span })
        return id
      })
  }
}

function linksOfClaim(claim: Claim, mentions: Mentions): readonly SpanLink[] {
  const link = (role: string, entity: string | null, anchors: readonly Anchor[]): SpanLink => ({
    role,
    entity,
    spans: mentions.idsOf(role, anchors),
  })
  return [
    ...claim.speakers.map(({ speakerId, mentions }) => link('speaker', speakerId, mentions)),
    ...(claim.cues.length === 0 ? [] : [link('cue', null, claim.cues)]),
    ...claim.via.map(({ sourceId, mentions }) => link('source', sourceId, mentions)),
  ]
}

function anchorsOfField(claim: Claim, field: FieldInSpans): readonly Anchor[] {
  switch (field) {
    case 'content':
      return claim.content
    case 'cues':
      return claim.cues
    case 'speakers':
      return claim.speakers.flatMap(({ mentions }) => mentions)
    case 'via':
      return claim.via.flatMap(({ mentions }) => mentions)
  }
}

/** The id of the code that a claim's topic is: of the entry that is written so, or of the words alone. */
export function codeOfTopic(words: string, topics: ReadonlyMap<string, Topic>): string {
  return topics.get(words)?.id ?? idOfContent('topic', words)
}

function spanOfClaim(
  claim: Claim,
  text: string,
  topics: ReadonlyMap<string, Topic>,
  mentions: Mentions,
): AnnotatedSpan {
  const told = IN_SPANS.filter((field) =>
    anchorsOfField(claim, field).every((anchor) => isStanding(text, anchor)),
  )
  const { kind } = claim
  return {
    id: claim.id,
    codes: ['claim', ...claim.topics.map((words) => codeOfTopic(words, topics))],
    parts: claim.content
      .filter((anchor) => isStanding(text, anchor))
      .map(({ start, end }) => ({ start, end })),
    memo: claim.note,
    values: {
      // Where it is not told, it follows from the quotation marks.
      kind,
      ...writeFields(CLAIM_FIELDS, claim, ['id', 'articleId', 'note', 'topics', ...told]),
    },
    links: linksOfClaim(claim, mentions),
  }
}

/** A claim without words that stand in its text. */
function entityOfClaim(claim: Claim): Entity {
  const { id, statement, note, kind } = claim
  const values = writeFields(CLAIM_FIELDS, claim, ['id', 'note'])
  return { id, kind: 'claim', name: statement, memo: note, values: { kind, ...values } }
}

function codesOfTopics(project: Project): readonly Code[] {
  const defined = Array.from(project.topics.values(), (topic): Code => {
    const values = writeFields(TOPIC_FIELDS, topic, ['id', 'name', 'definition'])
    const { id, name, definition, colour } = topic
    return { id, name, parent: 'topic', memo: definition, colour: COLOUR_OF_TOPIC[colour], values }
  })
  const names = new Set(defined.map(({ name }) => name))
  const words = new Set(Array.from(project.claims.values()).flatMap(({ topics }) => topics))
  const others = [...words].filter((name) => !names.has(name))
  const bare = others.map((name): Code => {
    const id = idOfContent('topic', name)
    // A claim may be on what the codebook has no entry for.
    return { id, name, parent: 'topic', memo: '', colour: '', values: { isDefined: 'false' } }
  })
  return [...defined, ...bare]
}

function entitiesOf({ speakers, sources, scales }: Project): readonly Entity[] {
  return [
    ...Array.from(speakers.values(), (speaker): Entity => {
      const values = writeFields(SPEAKER_FIELDS, speaker, ['id', 'name', 'note'])
      return { id: speaker.id, kind: 'speaker', name: speaker.name, memo: speaker.note, values }
    }),
    ...Array.from(sources.values(), (source): Entity => {
      const values = writeFields(SOURCE_FIELDS, source, ['id', 'name', 'note'])
      return { id: source.id, kind: 'source', name: source.name, memo: source.note, values }
    }),
    ...Array.from(scales.values(), (scale): Entity => {
      const values = writeFields(SCALE_FIELDS, scale, ['id'])
      return { id: scale.id, kind: 'scale', name: 'Verdicts', memo: '', values }
    }),
  ]
}

function relationsOf({ relations }: Project): readonly Relation[] {
  return Array.from(relations.values(), (relation): Relation => {
    const values = writeFields(RELATION_FIELDS, relation, ['id', 'fromId', 'toId', 'type', 'note'])
    const { id, fromId, toId, type, note } = relation
    return { id, from: fromId, to: toId, type, memo: note, values }
  })
}

/** What is written of a project: its name, its records, and the text of each article. */
export interface AnnotatedSource {
  readonly name: string
  readonly project: Project
  textOf(article: Article): Outcome<string>
}

/** A document, and the claims of it that have no words. */
function documentOf(
  project: Project,
  topics: ReadonlyMap<string, Topic>,
  article: Article,
  text: string,
): { readonly document: AnnotatedDocument; readonly wordless: readonly Entity[] } {
  const claims = Array.from(linkedRecords(project.links.ofArticle, article.id))
    .flatMap((id) => project.claims.get(id) ?? [])
    .sort(comparePlaces)
  const hasWords = (claim: Claim) => claim.content.some((anchor) => isStanding(text, anchor))
  const mentions = new Mentions(article.id, text)
  const spans = claims.filter(hasWords).map((claim) => spanOfClaim(claim, text, topics, mentions))
  const named = [...mentions.spans.values()].sort(({ parts: [a] }, { parts: [b] }) =>
    a && b ? compareSpans(a, b) : 0,
  )
  const document = {
    id: article.id,
    name: titleOf(article),
    text,
    memo: article.note,
    values: writeFields(ARTICLE_FIELDS, article, ['id', 'note', ...FROM_TEXT]),
    spans: [...spans, ...named],
  }
  return { document, wordless: claims.filter((claim) => !hasWords(claim)).map(entityOfClaim) }
}

/**
 * A project as texts with marked words. A claim is a span of the code `claim`, and of a code for each topic; its speakers,
 * cues and sources are links to spans of these codes, one for each place, and to entities. A claim without words is an
 * entity of the kind `claim`. All fields that are not told by these are values. Fails where a text cannot be read.
 */
export function annotatedProjectOf(source: AnnotatedSource): Outcome<AnnotatedProject> {
  const { name, project } = source
  const topics = new Map(Array.from(project.topics.values(), (topic) => [topic.name, topic]))
  const documents: AnnotatedDocument[] = []
  const entities = [...entitiesOf(project)]
  for (const article of project.articles.values()) {
    const text = source.textOf(article)
    if (!text.ok) return text
    const { document, wordless } = documentOf(project, topics, article, text.value)
    documents.push(document)
    appendAll(entities, wordless)
  }
  const codes = [...OWN_CODES, ...codesOfTopics(project)]
  return succeed({ name, documents, codes, entities, relations: relationsOf(project), lost: [] })
}
