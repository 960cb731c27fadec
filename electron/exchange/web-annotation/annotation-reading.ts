import { shorten } from '../../../shared/domain/text/short-text.ts'
import { z } from 'zod'
import { refuse, type Outcome } from '../../../shared/domain/failure.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { Refusal } from '../../documents/refusal.ts'
import type {
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
  Relation,
  SpanLink,
} from '../annotated/annotated-project.ts'
import { checkAnnotated, refuseFile } from '../annotated/checked-project.ts'
import { Losses } from '../annotated/losses.ts'
import { idOfContent } from '../annotated/ids.ts'
import { mapPoints, spanOf, type PointMap } from '../text/written-text.ts'
import { idOfIri, valuesOfNode } from './vocabulary.ts'

const Text = z.looseObject({ id: z.string(), label: z.string(), 'hearsay:text': z.string() })
const CodeNode = z.looseObject({
  id: z.string(),
  label: z.string(),
  'hearsay:parent': z.string().optional(),
  'hearsay:colour': z.string().optional(),
})
const EntityNode = z.looseObject({ id: z.string(), label: z.string(), 'hearsay:kind': z.string() })
const RelationNode = z.looseObject({
  id: z.string(),
  'hearsay:from': z.string(),
  'hearsay:to': z.string(),
  'hearsay:relates': z.string(),
})
const LinkNode = z.object({
  'hearsay:role': z.string(),
  'hearsay:entity': z.string().optional(),
  'hearsay:marks': z.array(z.string()),
})

/** One value, or a list of them: JSON-LD takes either. */
function oneOrMore<T extends z.ZodType>(schema: T) {
  return z.union([z.array(schema), schema.transform((value) => [value])])
}

const Selector = z.looseObject({
  type: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
type Selector = z.infer<typeof Selector>
const Target = z.looseObject({ source: z.string(), selector: oneOrMore(Selector).optional() })
const Body = z.looseObject({ value: z.string().optional(), purpose: z.string().optional() })
const Annotation = z.looseObject({
  id: z.string(),
  target: oneOrMore(
    z.union([Target, z.string().transform((source) => ({ source, selector: undefined }))]),
  ),
  body: oneOrMore(
    z.union([Body, z.string().transform((value) => ({ value: undefined, purpose: value }))]),
  ).optional(),
  'hearsay:coded': z.array(z.string()).optional(),
  'hearsay:links': z.array(LinkNode).optional(),
})
type Annotation = z.infer<typeof Annotation>

const Collection = z.looseObject({
  label: z.string(),
  first: z.looseObject({ items: z.array(Annotation) }),
  'hearsay:texts': z.array(Text),
  'hearsay:codes': z.array(CodeNode),
  'hearsay:entities': z.array(EntityNode),
  'hearsay:relations': z.array(RelationNode),
})

function memoOf(node: Readonly<Record<string, unknown>>): string {
  const memo = node['hearsay:note']
  return typeof memo === 'string' ? memo : ''
}

function codeOf(node: z.infer<typeof CodeNode>): Code {
  const { id, label, 'hearsay:parent': parent, 'hearsay:colour': colour = '' } = node
  const above = parent === undefined ? null : idOfIri(parent)
  return {
    id: idOfIri(id),
    name: label,
    parent: above,
    memo: memoOf(node),
    colour,
    values: valuesOfNode(node),
  }
}

function entityOf(node: z.infer<typeof EntityNode>): Entity {
  const { id, label, 'hearsay:kind': kind } = node
  return { id: idOfIri(id), kind, name: label, memo: memoOf(node), values: valuesOfNode(node) }
}

function relationOf(node: z.infer<typeof RelationNode>): Relation {
  const { id, 'hearsay:from': from, 'hearsay:to': to, 'hearsay:relates': type } = node
  const ends = { from: idOfIri(from), to: idOfIri(to) }
  return { id: idOfIri(id), ...ends, type, memo: memoOf(node), values: valuesOfNode(node) }
}

/** A text that marks are looked for in. */
interface KnownText {
  readonly name: string
  readonly text: string
  readonly points: PointMap
}

/** Where words stand with these before and behind them; null where they do not, or more than once. */
function findQuote(text: string, { exact = '', prefix = '', suffix = '' }: Selector): Span | null {
  if (exact === '') return null
  const whole = `${prefix}${exact}${suffix}`
  const at = text.indexOf(whole)
  if (at < 0 || text.includes(whole, at + 1)) return null
  const start = at + prefix.length
  return { start, end: start + exact.length }
}

/** As much of words as a sentence shows. */
const SHOWN = 60

/** The place that selectors tell. Where both a place and a quotation are told, both must be true. */
function placeOf({ name, text, points }: KnownText, selectors: readonly Selector[]): Span | null {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  if (position === undefined) return quote === undefined ? null : findQuote(text, quote)
  const { start = -1, end = -1 } = position
  if (start < 0 || start >= end || end > points.length) {
    throw new Refusal(
      `In “${name}” a mark goes from ${start} to ${end}, and its text from 0 to ${points.length}.`,
    )
  }
  const span = spanOf(points, { start, end })
  const words = text.slice(span.start, span.end)
  if (quote?.exact !== undefined && quote.exact !== words) {
    throw new Refusal(
      `In “${name}” a mark quotes “${shorten(quote.exact, SHOWN)}”, and at its place stands “${shorten(words, SHOWN)}”.`,
    )
  }
  return span
}

class AnnotationReader {
  readonly #losses = new Losses()
  readonly #codes: Map<string, Code>
  readonly #texts: ReadonlyMap<string, KnownText>
  readonly #spans = new Map<string, AnnotatedSpan[]>()

  constructor({ 'hearsay:texts': texts, 'hearsay:codes': codes }: z.infer<typeof Collection>) {
    this.#codes = new Map(codes.map(codeOf).map((code) => [code.id, code]))
    this.#texts = new Map(
      texts.map(({ id, label, 'hearsay:text': text }) => {
        return [
          idOfIri(id),
          { name: label, text, points: mapPoints(text, { joinsLineEnds: false }) },
        ]
      }),
    )
  }

  read(collection: z.infer<typeof Collection>): AnnotatedProject {
    for (const annotation of collection.first.items) this.#take(annotation)
    const documents = collection['hearsay:texts'].map((node) => {
      const { id: iri, label, 'hearsay:text': text } = node
      const id = idOfIri(iri)
      const about = { id, name: label, text, memo: memoOf(node), values: valuesOfNode(node) }
      return { ...about, spans: this.#spans.get(id) ?? [] }
    })
    return {
      name: collection.label,
      documents,
      codes: [...this.#codes.values()],
      entities: collection['hearsay:entities'].map(entityOf),
      relations: collection['hearsay:relations'].map(relationOf),
      lost: this.#losses.sentences,
    }
  }

  #take(annotation: Annotation): void {
    const ids = new Set(annotation.target.map(({ source }) => idOfIri(source)))
    const [id = ''] = ids
    const known = this.#texts.get(id)
    if (ids.size !== 1 || known === undefined) {
      this.#losses.add('an annotation of what is not one text of the file')
      return
    }
    const places = annotation.target.map(({ selector = [] }) => placeOf(known, selector))
    const parts = places.filter((place) => place !== null)
    if (parts.length < places.length) {
      this.#losses.add('an annotation whose place is not told, or stands more than once')
      return
    }
    const bodies = annotation.body ?? []
    const memo = annotation['hearsay:coded'] === undefined ? commentOf(bodies) : memoOf(annotation)
    const spans = this.#spans.get(id) ?? []
    this.#spans.set(id, spans)
    spans.push({
      id: idOfIri(annotation.id),
      codes: annotation['hearsay:coded']?.map(idOfIri) ?? this.#tagsOf(bodies),
      parts,
      memo,
      values: valuesOfNode(annotation),
      links: annotation['hearsay:links']?.map(linkOf) ?? [],
    })
  }

  /** The codes that another program's tags are: of the file where there is one of that name, else new ones. */
  #tagsOf(bodies: readonly z.infer<typeof Body>[]): readonly string[] {
    const tags = bodies.flatMap(({ value, purpose }) =>
      purpose === 'tagging' ? (value ?? []) : [],
    )
    return tags.map((name) => {
      for (const code of this.#codes.values()) if (code.name === name) return code.id
      const id = idOfContent('tag', name)
      this.#codes.set(id, { id, name, parent: null, memo: '', colour: '', values: {} })
      return id
    })
  }
}

function linkOf(node: z.infer<typeof LinkNode>): SpanLink {
  const { 'hearsay:role': role, 'hearsay:entity': entity, 'hearsay:marks': marks } = node
  return { role, entity: entity === undefined ? null : idOfIri(entity), spans: marks.map(idOfIri) }
}

function commentOf(bodies: readonly z.infer<typeof Body>[]): string {
  return bodies
    .flatMap(({ value, purpose }) => (purpose === 'tagging' ? [] : (value ?? [])))
    .join('\n\n')
}

const NO_TEXTS =
  'There are no texts in this file, only annotations of them, or it is broken. Import one that Hearsay has written; others can be read where they bring their texts, as “hearsay:texts” does.'

/** What a collection of Web Annotations with its texts holds: as Hearsay wrote it, with what others have added. */
export function readAnnotations(value: unknown): Outcome<AnnotatedProject> {
  const { data } = Collection.safeParse(value)
  if (data === undefined) return refuse(NO_TEXTS)
  try {
    return checkAnnotated(new AnnotationReader(data).read(data))
  } catch (error) {
    if (error instanceof Refusal) return refuseFile(error.message)
    throw error
  }
}
