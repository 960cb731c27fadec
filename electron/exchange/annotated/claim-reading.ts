import type { CodeRole, CodeUse } from '../../../shared/domain/code-use.ts'
import {
  CLAIM_FIELDS,
  findContradiction,
  newClaim,
  type Claim,
} from '../../../shared/domain/claim.ts'
import { addLink, fieldOfLinks, type ClaimLink } from '../../../shared/domain/claim-link.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { uniteWords } from '../../../shared/domain/merging/uniting.ts'
import { anchorAt, type Anchor } from '../../../shared/domain/text/anchor.ts'
import { findKind } from '../../../shared/domain/text/kind.ts'
import {
  indexOfSpanAt,
  isInside,
  isOverlapping,
  type Span,
} from '../../../shared/domain/text/span.ts'
import type { Quotation } from '../../../shared/domain/text/structure.ts'
import type { AnnotatedDocument, AnnotatedSpan, Values } from './annotated-project.ts'
import { mostTelling, type CodeMapping } from './code-mapping.ts'
import { readFields } from './field-values.ts'
import { hasRole, type KnownClaims } from './known-claims.ts'
import type { Losses } from './losses.ts'
import { roleOfWord } from './own-codes.ts'
import { nameInWords, type IdGiver, type ReadNames } from './name-reading.ts'

/** What claims are read with. */
export interface ClaimReading {
  readonly mapping: CodeMapping
  readonly names: ReadNames
  readonly ids: IdGiver
  readonly losses: Losses
  readonly known: KnownClaims
}

const TABLE_OF: Readonly<Partial<Record<CodeRole, NamedTable>>> = {
  speaker: 'speakers',
  source: 'sources',
}

/** What something of a document is to one of its claims. */
interface Attachment {
  readonly use: CodeUse
  readonly span: AnnotatedSpan
}

/** A link of the file, with whom its words or codes name; '' for nobody. */
interface NamedLink {
  readonly entity: string | null
  readonly name: string
  readonly mentions: readonly Anchor[]
}

/** The values of a claim as its fields; those that it cannot hold are told. */
export function fieldsOfClaim(values: Values, losses: Losses): Partial<Claim> {
  const read = readFields(CLAIM_FIELDS, values, ['id', 'articleId', 'note'])
  for (const name of read.unread) losses.add(`the value “${name}” of a claim`)
  if (findContradiction(read.fields) === null) return read.fields
  losses.add('the values of a claim that contradict each other')
  return {}
}

/** The claims of one document. */
export class DocumentClaims {
  readonly #reading: ClaimReading
  readonly #document: AnnotatedDocument
  readonly #articleId: Id
  readonly #spans: ReadonlyMap<string, AnnotatedSpan>
  readonly #lines: readonly Span[]

  constructor(reading: ClaimReading, document: AnnotatedDocument, articleId: Id) {
    this.#reading = reading
    this.#document = document
    this.#articleId = articleId
    this.#spans = new Map(document.spans.map((span) => [span.id, span]))
    this.#lines = linesIn(document.text)
  }

  /**
   * The claims, as their spans and links tell. Marks of speakers, cues, sources and topics that no claim is linked to
   * belong to the claims they share words with, else to the nearest of their line.
   */
  read(quotations: readonly Quotation[]): readonly Claim[] {
    const told = this.#document.spans.filter((span) => this.#usesOf(span, 'claim').length > 0)
    const attachments = this.#attach(told)
    return told.map((span) => this.#claimOf(span, attachments.get(span.id) ?? [], quotations))
  }

  #usesOf({ codes }: AnnotatedSpan, ...roles: readonly CodeRole[]): readonly CodeUse[] {
    const uses = codes.flatMap((id) => this.#reading.mapping.get(id) ?? [])
    return uses.filter(({ role }) => roles.includes(role))
  }

  #anchorsOf({ parts }: AnnotatedSpan): readonly Anchor[] {
    return parts.map((part) => anchorAt(this.#document.text, part))
  }

  /** The marks that no claim is linked to, by the claims that they belong to. */
  #attach(claims: readonly AnnotatedSpan[]): ReadonlyMap<string, readonly Attachment[]> {
    const linked = new Set(claims.flatMap(({ links }) => links.flatMap(({ spans }) => spans)))
    const byLine = new Map<number, AnnotatedSpan[]>()
    for (const claim of claims) {
      for (const line of new Set(this.#linesOf(claim))) {
        const others = byLine.get(line)
        if (others === undefined) byLine.set(line, [claim])
        else others.push(claim)
      }
    }
    const attachments = new Map<string, Attachment[]>()
    for (const span of this.#document.spans) {
      if (linked.has(span.id)) continue
      const isClaim = this.#usesOf(span, 'claim').length > 0
      const uses = this.#usesOf(
        span,
        'speaker',
        'cue',
        'source',
        ...(isClaim ? [] : ['topic' as const]),
      )
      const owners = uses.length === 0 ? [] : this.#ownersOf(span, byLine)
      for (const use of mostTelling(uses)) {
        if (owners.length === 0 && !this.#isMarked(use, span))
          this.#reading.losses.add(`a mark of a ${use.role} that is near no claim`)
        for (const { id } of owners) {
          attachments.set(id, [...(attachments.get(id) ?? []), { use, span }])
        }
      }
      if (uses.length === 0 && !isClaim) this.#loseSpan(span)
    }
    return attachments
  }

  #isMarked(use: CodeUse, span: AnnotatedSpan): boolean {
    return this.#reading.known.isMarked(this.#articleId, use, this.#anchorsOf(span))
  }

  #loseSpan({ codes }: AnnotatedSpan): void {
    this.#reading.losses.add(
      codes.length === 0 ? 'a mark without a code' : 'a mark whose codes stand for nothing here',
    )
  }

  /** The claims that a mark may belong to are on a line of it: it shares words with them, or is nearest to them there. */
  #ownersOf(
    span: AnnotatedSpan,
    claims: ReadonlyMap<number, readonly AnnotatedSpan[]>,
  ): readonly AnnotatedSpan[] {
    const lines = new Set(this.#linesOf(span))
    const near = [...new Set([...lines].flatMap((line) => claims.get(line) ?? []))]
    const sharing = near.filter(({ parts }) =>
      parts.some((part) => span.parts.some((own) => isOverlapping(own, part))),
    )
    if (sharing.length > 0) return sharing
    const gaps = near.map((claim) => ({ claim, gap: this.#gapBetween(span, claim) }))
    const least = gaps.reduce((best, { gap }) => Math.min(best, gap), Infinity)
    return least === Infinity
      ? []
      : gaps.filter(({ gap }) => gap === least).map(({ claim }) => claim)
  }

  /** The number of the line that a place is on. */
  #lineAt(offset: number): number {
    return indexOfSpanAt(this.#lines, offset)
  }

  /** The numbers of the lines that a mark has words on. */
  #linesOf({ parts }: AnnotatedSpan): readonly number[] {
    return parts.flatMap(({ start, end }) => {
      const [first, last] = [this.#lineAt(start), this.#lineAt(end - 1)]
      return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    })
  }

  /** How many code units lie between two marks of one line; Infinity where they are of different lines. */
  #gapBetween(a: AnnotatedSpan, b: AnnotatedSpan): number {
    const gaps = a.parts.flatMap((one) =>
      b.parts.map((other) => {
        const [start, end] = [Math.min(one.end, other.end), Math.max(one.start, other.start)]
        const isParted = start < end && this.#lineAt(start) !== this.#lineAt(end)
        return isParted ? Infinity : end - start
      }),
    )
    return Math.min(...gaps)
  }

  #claimOf(
    span: AnnotatedSpan,
    attachments: readonly Attachment[],
    quotations: readonly Quotation[],
  ): Claim {
    const { ids, losses } = this.#reading
    const content = this.#anchorsOf(span)
    const known = ids.isKept(span.id)
      ? undefined
      : this.#reading.known.take(this.#articleId, content)
    if (known !== undefined) ids.give(span.id, known.id)
    const news = attachments.filter(
      ({ use, span: mark }) =>
        known === undefined || this.#reading.known.isNews(known, use, this.#anchorsOf(mark)),
    )
    const claim = newClaim(ids.idOf(span.id), this.#articleId, content)
    const fields = fieldsOfClaim(span.values, losses)
    const told = {
      ...claim,
      kind: findKind(content, quotations),
      ...this.#linksOf(span, news, known),
      topics: this.#topicsOf(span, news),
      note: span.memo,
      ...fields,
    }
    return known === undefined ? told : this.#reading.known.complete(known, told)
  }

  #topicsOf(span: AnnotatedSpan, attachments: readonly Attachment[]): readonly string[] {
    const uses = [...this.#usesOf(span, 'topic'), ...attachments.map(({ use }) => use)]
    const names = uses.flatMap(({ role, name }) => (role === 'topic' ? (name ?? []) : []))
    return uniteWords([], [names])
  }

  #linksOf(
    span: AnnotatedSpan,
    attachments: readonly Attachment[],
    known: Claim | undefined,
  ): Pick<Claim, 'speakers' | 'cues' | 'via'> {
    const links = { speakers: [] as readonly ClaimLink[], sources: [] as readonly ClaimLink[] }
    const cues: Anchor[] = []
    for (const { role: word, entity, spans } of span.links) {
      const marks = spans.flatMap((id) => this.#spans.get(id) ?? [])
      const uses = marks.flatMap((mark) => this.#usesOf(mark, 'speaker', 'cue', 'source'))
      const role = roleOfWord(word) ?? uses[0]?.role
      const mentions = marks.flatMap((mark) => this.#anchorsOf(mark))
      const table = role === undefined ? undefined : TABLE_OF[role]
      // A claim that the project has keeps what it says: nobody new is made of what another tool says instead.
      if (known !== undefined && role !== undefined && hasRole(known, role)) continue
      if (role === 'cue') cues.push(...mentions)
      else if (table === undefined) this.#reading.losses.add(`a link called “${word}”`)
      else {
        const named = uses.find(({ name }) => name !== null)?.name
        const name = named ?? this.#nameOf(table, span, mentions)
        links[table] = this.#withLink(links[table], table, { entity, name, mentions })
      }
    }
    for (const { use, span: mark } of attachments) {
      const table = TABLE_OF[use.role]
      if (use.role === 'cue') cues.push(...this.#anchorsOf(mark))
      if (table !== undefined)
        links[table] = this.#withAttached(links[table], table, use, span, mark)
    }
    return { ...linksAsFields(links), cues }
  }

  /** Whom words name that are linked to a claim. In what Hearsay wrote, words without an entity name nobody. */
  #nameOf(table: NamedTable, claim: AnnotatedSpan, mentions: readonly Anchor[]): string {
    return this.#reading.ids.isKept(claim.id) ? '' : nameInWords(table, mentions)
  }

  /** The links with one that a link of the file tells. */
  #withLink(
    links: readonly ClaimLink[],
    table: NamedTable,
    { entity, name, mentions }: NamedLink,
  ): readonly ClaimLink[] {
    const { names, losses } = this.#reading
    const known = entity === null ? null : names.idOfEntity(table, entity)
    if (entity !== null && known === null)
      losses.add('whom or what a link means that is not in the file')
    return this.#withNamed(links, table, { id: known ?? names.idOfName(table, name), mentions })
  }

  /** The links with one more; a speaker may be words that name nobody, a source is always something. */
  #withNamed(
    links: readonly ClaimLink[],
    table: NamedTable,
    link: ClaimLink,
  ): readonly ClaimLink[] {
    if (link.id !== null || (table === 'speakers' && link.mentions.length > 0)) {
      return addLink(links, link)
    }
    this.#reading.losses.add(`a ${table === 'sources' ? 'source' : 'speaker'} that nothing names`)
    return links
  }

  /** The links with what a mark beside or around the claim names. Around it, it says of the claim what its code does. */
  #withAttached(
    links: readonly ClaimLink[],
    table: NamedTable,
    use: CodeUse,
    claim: AnnotatedSpan,
    mark: AnnotatedSpan,
  ): readonly ClaimLink[] {
    const isAround = claim.parts.every((part) => mark.parts.some((own) => isInside(part, own)))
    const mentions = isAround ? [] : this.#anchorsOf(mark)
    const name = use.name ?? nameInWords(table, mentions)
    return this.#withNamed(links, table, {
      id: this.#reading.names.idOfName(table, name),
      mentions,
    })
  }
}

/** The lines of a text, each with the sign that ends it. */
function linesIn(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)]
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
    .filter(({ start, end }) => start < end)
}

function linksAsFields(
  links: Readonly<Record<NamedTable, readonly ClaimLink[]>>,
): Pick<Claim, 'speakers' | 'via'> {
  const speakers = fieldOfLinks('speakers', links.speakers)
  return { speakers: [], via: [], ...speakers, ...fieldOfLinks('sources', links.sources) }
}
