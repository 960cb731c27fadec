import { newClaim, type Claim } from '../../../shared/domain/claim.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { Id } from '../../../shared/domain/id.ts'
import { RELATION_FIELDS, RelationType, type Relation } from '../../../shared/domain/relation.ts'
import { SCALE_FIELDS, SCALE_ID } from '../../../shared/domain/scale.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { foldTopic, newTopic, TOPIC_FIELDS, type Topic } from '../../../shared/domain/topic.ts'
import { appendTopic, draftedTopic } from '../../../shared/domain/codebook/drafted-topics.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
  Relation as AnnotatedRelation,
} from './annotated-project.ts'
import type { CodeMapping } from './code-mapping.ts'
import { readFields } from './field-values.ts'
import { KnownClaims } from './known-claims.ts'
import { Losses } from './losses.ts'
import { roleOfWord } from './own-codes.ts'
import { DocumentClaims, fieldsOfClaim } from './claim-reading.ts'
import { articleOfDocument, type DocumentArticle } from './document-article.ts'
import { IdGiver, ReadNames } from './name-reading.ts'

/** What records are made with. */
export interface RecordMaking {
  /** What the codes of the file stand for. */
  readonly mapping: CodeMapping
  /** When it is done. */
  readonly now: Date
  makeId(): Id
}

/** What came of a file: its texts, and what a project cannot hold, a sentence each. */
export interface DraftedFile {
  readonly documents: readonly DocumentArticle[]
  readonly lost: readonly string[]
}

/** Relations of other tools between a claim and a mark that names its speaker, cue or source, as links of the claim. */
function withLinksOfRelations(
  { documents, relations }: AnnotatedProject,
  mapping: CodeMapping,
): {
  readonly documents: readonly AnnotatedDocument[]
  readonly relations: readonly AnnotatedRelation[]
} {
  const roles = new Map<string, ReadonlySet<string>>()
  const places = new Map<string, AnnotatedDocument>()
  for (const document of documents) {
    for (const { id, codes } of document.spans) {
      roles.set(id, new Set(codes.flatMap((code) => mapping.get(code)?.role ?? [])))
      places.set(id, document)
    }
  }
  const added = new Map<string, AnnotatedSpan['links'][number][]>()
  const others = relations.filter(({ from, to }) => {
    const [a, b] = [roles.get(from), roles.get(to)]
    if (a === undefined || b === undefined || places.get(from) !== places.get(to)) return true
    const [claim, mark, marked] = a.has('claim') ? [from, to, b] : [to, from, a]
    const isOfClaim = a.has('claim') !== b.has('claim')
    const role = isOfClaim
      ? ['speaker', 'cue', 'source'].find((role) => marked.has(role))
      : undefined
    if (role === undefined) return true
    added.set(claim, [...(added.get(claim) ?? []), { role, entity: null, spans: [mark] }])
    return false
  })
  if (added.size === 0) return { documents, relations }
  const linked = documents.map((document) => ({
    ...document,
    spans: document.spans.map((span) => ({
      ...span,
      links: [...span.links, ...(added.get(span.id) ?? [])],
    })),
  }))
  return { documents: linked, relations: others }
}

class FileDrafting {
  readonly #draft: EditDraft
  readonly #making: RecordMaking
  readonly #losses = new Losses()
  readonly #ids: IdGiver
  readonly #names: ReadNames
  readonly #known: KnownClaims
  /** The articles of the project by their texts; made when it is needed. */
  #byText: ReadonlyMap<string, Id> | null = null
  #topicsOfClaims: ReadonlySet<string> | null = null
  /** The articles that the documents of the file are. */
  readonly #articles = new Map<string, Id>()

  constructor(draft: EditDraft, making: RecordMaking) {
    this.#draft = draft
    this.#making = making
    const makeId = (): Id => making.makeId()
    this.#ids = new IdGiver(makeId)
    this.#names = new ReadNames(draft, makeId, this.#losses)
    this.#known = new KnownClaims(draft.project)
  }

  async take(project: AnnotatedProject): Promise<DraftedFile> {
    for (const entity of project.entities) this.#takeEntity(entity)
    const isCodebook = project.documents.length === 0
    for (const code of project.codes) this.#takeTopic(code, isCodebook)
    const { documents, relations } = withLinksOfRelations(project, this.#making.mapping)
    const read: DocumentArticle[] = []
    for (const document of documents) read.push(await this.#takeDocument(document))
    this.#dropLostForms()
    for (const entity of project.entities) this.#takeWordless(entity)
    for (const relation of relations) this.#takeRelation(relation)
    return { documents: read, lost: [...project.lost, ...this.#losses.sentences] }
  }

  #takeEntity(entity: Entity): void {
    if (this.#names.take(entity) || roleOfWord(entity.kind) === 'claim') return
    const scale = entity.kind === 'scale' ? readFields(SCALE_FIELDS, entity.values, ['id']) : null
    const { verdicts } = scale?.fields ?? {}
    if (verdicts !== undefined) {
      this.#draft.put('scales', { id: SCALE_ID, verdicts })
      return
    }
    this.#losses.add(`“${entity.kind}”, which is neither a speaker nor a source`)
  }

  #takeTopic({ id, memo, values }: Code, isCodebook: boolean): void {
    const name =
      this.#making.mapping.get(id)?.role === 'topic' ? this.#making.mapping.get(id)?.name : null
    const { isDefined, ...others } = values
    if (name === null || name === undefined || isDefined === 'false') return
    const read = readFields(TOPIC_FIELDS, others, ['id', 'name', 'definition'])
    for (const value of read.unread) this.#losses.add(`the value “${value}” of a topic`)
    const { colour, position } = read.fields
    if (Id.safeParse(id).success && colour !== undefined && position !== undefined) {
      this.#draft.put('topics', { ...newTopic(id, name, colour, position), definition: memo })
    } else if (isCodebook || memo !== '' || !this.#isOnClaims(name)) this.#takeNewTopic(name, memo)
  }

  /** Whether claims of the project have a topic: texts that are marked with it say nothing new of it. */
  #isOnClaims(name: string): boolean {
    const { claims } = this.#draft.project
    this.#topicsOfClaims ??= new Set(
      Array.from(claims.values(), ({ topics }) => topics.map(foldTopic)).flat(),
    )
    return this.#topicsOfClaims.has(foldTopic(name))
  }

  /** What another tool's codebook has goes behind the project's own, which stays as it is. */
  #takeNewTopic(name: string, definition: string): void {
    if (name.trim() === '' || draftedTopic(this.#draft, name) !== undefined) return
    const id = this.#making.makeId()
    appendTopic(this.#draft, id, name)
    this.#draft.update('topics', id, { definition } satisfies Partial<Topic>)
  }

  /** Takes in a text and its claims; they are of the article that the project has of the same text, where it has one. */
  async #takeDocument(document: AnnotatedDocument): Promise<DocumentArticle> {
    const own = this.#ids.idOf(document.id)
    const read = await articleOfDocument(document, own, this.#making.now, this.#losses)
    const id = this.#knownText(own, read.article.textHash)
    if (id === own) this.#draft.put('articles', read.article)
    this.#articles.set(document.id, id)
    const { mapping } = this.#making
    const reading = {
      mapping,
      names: this.#names,
      ids: this.#ids,
      losses: this.#losses,
      known: this.#known,
    }
    const claims = new DocumentClaims(reading, document, id).read(read.structure.quotations)
    for (const claim of claims) this.#draft.put('claims', claim)
    return read
  }

  /** The article of a text: under its own id where the project has it so, or not at all. */
  #knownText(id: Id, hash: string): Id {
    const { articles } = this.#draft.project
    this.#byText ??= new Map(
      Array.from(articles.values(), (article) => [article.textHash, article.id]),
    )
    return articles.has(id) ? id : (this.#byText.get(hash) ?? id)
  }

  /** Articles that are forms of one that is not there are the first of theirs. */
  #dropLostForms(): void {
    for (const { id, versionOf } of this.#draft.drafted('articles')) {
      if (versionOf === null || this.#draft.get('articles', versionOf) !== undefined) continue
      this.#draft.update('articles', id, { versionOf: null })
      this.#losses.add('what an article is a later form of, which is not there')
    }
  }

  #takeWordless({ id, kind, memo, values }: Entity): void {
    if (roleOfWord(kind) !== 'claim') return
    const { articleId: told = '', ...others } = values
    const articleId = this.#articles.get(told) ?? told
    if (this.#draft.get('articles', articleId) === undefined) {
      this.#losses.add('a claim without words that is of no text')
      return
    }
    const claim: Claim = newClaim(this.#ids.idOf(id), articleId, [])
    this.#draft.put('claims', { ...claim, ...fieldsOfClaim(others, this.#losses), note: memo })
  }

  #takeRelation({ id, from, to, type, memo, values }: AnnotatedRelation): void {
    const known = RelationType.safeParse(foldText(type).trim())
    const [fromId, toId] = [from, to].map(
      (end) => this.#draft.get('claims', this.#ids.idOf(end))?.id,
    )
    if (!known.success || fromId === undefined || toId === undefined || fromId === toId) {
      this.#losses.add(`a relation “${type}” that is none between two claims`)
      return
    }
    const read = readFields(RELATION_FIELDS, values, ['id', 'fromId', 'toId', 'type', 'note'])
    for (const name of read.unread) this.#losses.add(`the value “${name}” of a relation`)
    const { origin = 'analyst' } = read.fields
    const relation: Relation = {
      id: this.#ids.idOf(id),
      type: known.data,
      fromId,
      toId,
      note: memo,
      origin,
    }
    this.#draft.put('relations', relation)
  }
}

/**
 * Drafts the records of what was read of a file, by what its codes stand for: a mark of a claim is a claim, with what it
 * is linked to, or what is marked at it. Records with ids of Hearsay come under these, and stand in the place of what is
 * there; others under new ones, but for claims whose words are those of one that is there: they are that one, and fill what it
 * lacks. What Hearsay wrote itself comes back as it was.
 */
export function draftAnnotated(
  draft: EditDraft,
  project: AnnotatedProject,
  making: RecordMaking,
): Promise<DraftedFile> {
  return new FileDrafting(draft, making).take(project)
}
