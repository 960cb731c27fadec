import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Relation,
} from '../annotated/annotated-project.ts'
import type { MadeFile } from '../exporter.ts'
import { nameFrom } from '../file-names.ts'
import { mapPoints, tellLineEnds, withUnixLineEnds } from '../text/written-text.ts'
import { writeAnnotationConf, writeVisualConf, type BratTypes } from './configuration.ts'
import { fragmentsOf, onOneLine, partsOf, wordsOf, type BratText } from './fragments.ts'
import { isSameParts } from '../text/same-parts.ts'
import { OWN_FILE, OWN_NOTE, writeNote, type OwnFile, type SpanNote } from './own-notes.ts'
import { attributesOf, isAttribute } from './attributes.ts'
import { StorageNames } from './storage-names.ts'

/** The type of spans that are marked and called nothing. */
const UNCODED = 'marked'

interface Vocabulary {
  readonly types: StorageNames
  readonly relationTypes: StorageNames
  readonly attributes: BratTypes['attributes']
  readonly entityNames: ReadonlyMap<string, string>
}

/** The lines of one .ann file. */
class Lines {
  readonly #lines: string[] = []
  readonly #counts = new Map<string, number>()

  /** Adds a line; gives its id, such as T1. */
  add(kind: 'T' | 'R' | 'A' | '#', ...columns: readonly string[]): string {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const id = `${kind}${count}`
    this.#lines.push(`${[id, ...columns].join('\t')}\n`)
    return id
  }

  note(type: string, target: string, text: string): void {
    this.add('#', `${type} ${target}`, text)
  }

  text(): string {
    return this.#lines.join('')
  }
}

interface WrittenSpan {
  readonly span: AnnotatedSpan
  readonly line: string
}

function writeSpan(
  lines: Lines,
  span: AnnotatedSpan,
  text: BratText,
  { types, attributes }: Vocabulary,
): WrittenSpan | null {
  const fragments = fragmentsOf(text, span.parts)
  if (fragments.length === 0) return null
  const [type = UNCODED, ...others] = span.codes.map((code) => types.of(code, code))
  const place = fragments.map(({ start, end }) => `${start} ${end}`).join(';')
  const words = wordsOf(text, fragments)
  const line = lines.add('T', `${type} ${place}`, words)
  for (const other of others)
    lines.note(OWN_NOTE, lines.add('T', `${other} ${place}`, words), writeNote({ also: line }))
  const values = Object.entries(span.values)
  const isPlain = ([name, value]: readonly [string, string]) => isAttribute(attributes, name, value)
  for (const [name, value] of values.filter(isPlain)) lines.add('A', `${name} ${line} ${value}`)
  const shown = onOneLine(span.memo)
  if (shown.trim() !== '') lines.note('AnnotatorNotes', line, shown)
  const unseen = span.links.map((link, index) => ({ ...link, link: index }))
  const note: SpanNote = {
    id: span.id,
    ...(span.codes.length === 0 ? { uncoded: true } : {}),
    ...(isSameParts(partsOf(text, fragments), span.parts)
      ? {}
      : { parts: span.parts.map(({ start, end }) => [start, end]) }),
    ...(shown.trim() === span.memo ? {} : { memo: span.memo }),
    values: Object.fromEntries(values.filter((value) => !isPlain(value))),
    links: unseen
      .filter(({ spans }) => spans.length === 0)
      .map(({ link, role, entity }) => ({ link, role, entity })),
  }
  lines.note(OWN_NOTE, line, writeNote(note))
  return { span, line }
}

function writeLinks(
  lines: Lines,
  { span, line }: WrittenSpan,
  lineOf: ReadonlyMap<string, string>,
  { relationTypes, entityNames }: Vocabulary,
): void {
  span.links.forEach(({ role, entity, spans }, index) => {
    const type = relationTypes.of(`link ${role}`, role)
    for (const target of spans.flatMap((id) => lineOf.get(id) ?? [])) {
      const id = lines.add('R', `${type} Arg1:${line} Arg2:${target}`)
      lines.note(OWN_NOTE, id, writeNote({ link: index, entity }))
      const name = onOneLine(entityNames.get(entity ?? '') ?? '')
      if (name.trim() !== '') lines.note('AnnotatorNotes', id, name)
    }
  })
}

function writeRelation(
  lines: Lines,
  { id, from, to, type, memo, values }: Relation,
  lineOf: ReadonlyMap<string, string>,
  { relationTypes }: Vocabulary,
): void {
  const ends = `Arg1:${lineOf.get(from) ?? ''} Arg2:${lineOf.get(to) ?? ''}`
  const line = lines.add('R', `${relationTypes.of(`relation ${type}`, type)} ${ends}`)
  const shown = onOneLine(memo)
  if (shown.trim() !== '') lines.note('AnnotatorNotes', line, shown)
  const more = shown.trim() === memo ? {} : { memo }
  lines.note(OWN_NOTE, line, writeNote({ relation: id, ...more, values }))
}

function writeDocument(
  document: AnnotatedDocument,
  relations: readonly Relation[],
  vocabulary: Vocabulary,
): { readonly text: string; readonly annotations: string } {
  const written = withUnixLineEnds(document.text).toWellFormed()
  const map = mapPoints(document.text, { joinsLineEnds: true })
  const text = { map, points: Array.from(written) }
  const lines = new Lines()
  const spans = document.spans.flatMap((span) => writeSpan(lines, span, text, vocabulary) ?? [])
  const lineOf = new Map(spans.map(({ span, line }) => [span.id, line]))
  for (const span of spans) writeLinks(lines, span, lineOf, vocabulary)
  for (const relation of relations) writeRelation(lines, relation, lineOf, vocabulary)
  return { text: written, annotations: lines.text() }
}

/** The relations whose two ends are spans of one document, by the document; the others by ''. */
function relationsByDocument(project: AnnotatedProject): ReadonlyMap<string, readonly Relation[]> {
  const home = new Map(
    project.documents.flatMap(({ id, spans }) => spans.map((span) => [span.id, id] as const)),
  )
  return Map.groupBy(project.relations, ({ from, to }) =>
    home.get(from) === home.get(to) ? (home.get(from) ?? '') : '',
  )
}

function vocabularyOf(project: AnnotatedProject): Vocabulary {
  const types = new StorageNames([UNCODED])
  for (const { id, name } of project.codes) types.of(id, name)
  return {
    types,
    relationTypes: new StorageNames(),
    attributes: attributesOf(project.documents.flatMap(({ spans }) => spans)),
    entityNames: new Map(project.entities.map(({ id, name }) => [id, name])),
  }
}

/** A document, and what the folder holds of it. */
interface WrittenDocument {
  readonly document: AnnotatedDocument
  /** The name of its files, without their endings. */
  readonly file: string
  readonly text: string
  readonly annotations: string
}

/** Our own file: what brat has no place for. `relations` are those that stand in no .ann file. */
function ownFileOf(
  { name, entities }: AnnotatedProject,
  documents: readonly WrittenDocument[],
  relations: readonly Relation[],
  { codes, relations: types }: BratTypes,
): OwnFile {
  return {
    format: 'hearsay-brat',
    version: 1,
    name,
    codes: [...codes],
    relationTypes: Object.fromEntries(types),
    entities: [...entities],
    relations: [...relations],
    documents: documents.map(({ document: { id, name, memo, values, text }, file }) => {
      return { file, id, name, memo, values, lineEnds: tellLineEnds(text) }
    }),
  }
}

/**
 * Writes texts with marked words as a collection of brat's standoff format (brat.nlplab.org/standoff.html): a text and an
 * .ann file for each document, the two files of configuration, and `hearsay.json` with what brat has no place for.
 *
 * The texts have LF alone, so that their characters are counted alike by programs that keep the ends of lines and by those
 * that do not; how they ended is told beside them. Places are in code points. A place is parted where a line ends, as brat
 * wants it. Links are relations, from the span to those that show it; values of few plain words are attributes; memos, and
 * the names of those meant, are notes. What these cannot tell is JSON in a note of its own.
 */
export function writeBrat(project: AnnotatedProject): readonly MadeFile[] {
  const vocabulary = vocabularyOf(project)
  const relations = relationsByDocument(project)
  const documents = project.documents.map((document, index) => ({
    document,
    file: nameFrom(document.name, index + 1),
    ...writeDocument(document, relations.get(document.id) ?? [], vocabulary),
  }))
  const types: BratTypes = {
    codes: project.codes.map((code) => ({ type: vocabulary.types.of(code.id, code.name), code })),
    uncoded: UNCODED,
    relations: vocabulary.relationTypes
      .entries()
      .map(([key, stored]) => [stored, key.slice(key.indexOf(' ') + 1)]),
    attributes: vocabulary.attributes,
  }
  const own = ownFileOf(project, documents, relations.get('') ?? [], types)
  const fileOf = (name: string, content: string): MadeFile => ({ name, content: () => content })
  return [
    ...documents.flatMap(({ file, text, annotations }) => [
      fileOf(`${file}.txt`, text),
      fileOf(`${file}.ann`, annotations),
    ]),
    fileOf('annotation.conf', writeAnnotationConf(types)),
    fileOf('visual.conf', writeVisualConf(types)),
    fileOf(OWN_FILE, `${JSON.stringify(own, null, 1)}\n`),
  ]
}
