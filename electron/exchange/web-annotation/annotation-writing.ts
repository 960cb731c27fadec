import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
  Relation,
} from '../annotated/annotated-project.ts'
import { idOfContent } from '../annotated/ids.ts'
import { shownEntities } from '../annotated/shown-entities.ts'
import { mapPoints, pointsOf, type PointMap } from '../text/written-text.ts'
import { ANNO_CONTEXT, iriOf, OWN_CONTEXT, propertiesOf } from './vocabulary.ts'

type Node = Readonly<Record<string, unknown>>

function textual(value: string, purpose: string): Node {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

function noteOf(memo: string): Node {
  return memo === '' ? {} : { 'hearsay:note': memo }
}

function nodeOfText({ id, name, text, memo, values }: AnnotatedDocument): Node {
  return {
    id: iriOf(id),
    type: 'Text',
    format: 'text/plain',
    label: name,
    'hearsay:text': text,
    ...noteOf(memo),
    ...propertiesOf(values),
  }
}

function nodeOfCode({ id, name, parent, memo, colour, values }: Code): Node {
  return {
    id: iriOf(id),
    type: 'hearsay:Code',
    label: name,
    ...(parent === null ? {} : { 'hearsay:parent': iriOf(parent) }),
    ...(colour === '' ? {} : { 'hearsay:colour': colour }),
    ...noteOf(memo),
    ...propertiesOf(values),
  }
}

function nodeOfEntity({ id, kind, name, memo, values }: Entity): Node {
  return {
    id: iriOf(id),
    type: 'hearsay:Entity',
    'hearsay:kind': kind,
    label: name,
    ...noteOf(memo),
    ...propertiesOf(values),
  }
}

function nodeOfRelation({ id, from, to, type, memo, values }: Relation): Node {
  return {
    id: iriOf(id),
    type: 'hearsay:Relation',
    'hearsay:from': iriOf(from),
    'hearsay:relates': type,
    'hearsay:to': iriOf(to),
    ...noteOf(memo),
    ...propertiesOf(values),
  }
}

/** What the annotations of one text are made with. */
interface Writing {
  readonly document: AnnotatedDocument
  readonly points: PointMap
  readonly names: ReadonlyMap<string, string>
  /** Whom marks name, by the links to them. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>
}

/** Words as a place of a text: in code points, as the model counts characters, and as a quotation with its surroundings. */
function targetOf({ document, points }: Writing, span: AnnotatedSpan['parts'][number]): Node {
  const { text, values, id } = document
  const { quote, prefix, suffix } = anchorAt(text, span)
  const { url = '' } = values
  return {
    type: 'SpecificResource',
    source: iriOf(id),
    // Where the text was read.
    ...(/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) ? { scope: url } : {}),
    selector: [
      { type: 'TextPositionSelector', ...pointsOf(points, span) },
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    ],
  }
}

function annotationOf(writing: Writing, span: AnnotatedSpan): Node {
  const { names, shown } = writing
  const tags = span.codes.map((code) => textual(names.get(code) ?? '', 'tagging'))
  const identified = Array.from(shown.get(span.id) ?? [], (entity) => {
    return { type: 'SpecificResource', source: iriOf(entity), purpose: 'identifying' }
  })
  const statement = span.values['statement'] ?? ''
  const targets = span.parts.map((part) => targetOf(writing, part))
  return {
    id: iriOf(span.id),
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      ...tags,
      ...(statement === '' ? [] : [textual(statement, 'describing')]),
      ...(span.memo === '' ? [] : [textual(span.memo, 'commenting')]),
      ...identified,
    ],
    target: targets.length === 1 ? targets[0] : targets,
    'hearsay:coded': span.codes.map(iriOf),
    'hearsay:links': span.links.map(({ role, entity, spans }) => ({
      type: 'hearsay:Link',
      'hearsay:role': role,
      ...(entity === null ? {} : { 'hearsay:entity': iriOf(entity) }),
      'hearsay:marks': spans.map(iriOf),
    })),
    ...noteOf(span.memo),
    ...propertiesOf(span.values),
  }
}

function annotationsOf(
  document: AnnotatedDocument,
  names: ReadonlyMap<string, string>,
): readonly Node[] {
  const points = mapPoints(document.text, { joinsLineEnds: false })
  const writing = { document, points, names, shown: shownEntities(document.spans) }
  return document.spans.map((span) => annotationOf(writing, span))
}

/**
 * A project as a collection of Web Annotations in JSON-LD, one for each mark, with the texts and records that they are of.
 * One with words that are apart has several targets; places are in code points.
 */
export function annotationsInJson(project: AnnotatedProject): string {
  const { name, documents, codes, entities, relations } = project
  const names = new Map(codes.map((code) => [code.id, code.name]))
  const items = documents.flatMap((document) => annotationsOf(document, names))
  const page = idOfContent('page', name, ...documents.map(({ id }) => id))
  const collection = idOfContent('collection', name, ...documents.map(({ id }) => id))
  const node = {
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    id: iriOf(collection),
    type: 'AnnotationCollection',
    label: name,
    total: items.length,
    first: { id: iriOf(page), type: 'AnnotationPage', startIndex: 0, items },
    'hearsay:texts': documents.map(nodeOfText),
    'hearsay:codes': codes.map(nodeOfCode),
    'hearsay:entities': entities.map(nodeOfEntity),
    'hearsay:relations': relations.map(nodeOfRelation),
  }
  return `${JSON.stringify(node, null, 1)}\n`
}
