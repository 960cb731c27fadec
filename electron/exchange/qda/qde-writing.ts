import type { Span } from '../../../shared/domain/text/span.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Entity,
} from '../annotated/annotated-project.ts'
import { mentionsOf, shownEntities } from '../annotated/shown-entities.ts'
import { isSameParts } from '../text/same-parts.ts'
import { mapPoints, pointsOf, spanOf, tellLineEnds, type PointMap } from '../text/written-text.ts'
import { toXmlText, xmlElement } from '../xml-writing.ts'
import { writeCodes } from './code-tree.ts'
import { descriptionXml } from './description.ts'
import { Links } from './link-writing.ts'
import { factsOf, Guids, LineNames } from './naming.ts'
import { ORIGIN } from './own-files.ts'
import { ShownLines, wordsAt } from './shown-lines.ts'
import { Users, type Audit } from './users.ts'
import { Variables } from './variables.ts'

const SCHEMA = {
  xmlns: 'urn:QDA-XML:project:1.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
}

/** What the selections of one text are made with. */
interface TextWriting {
  readonly text: string
  readonly map: PointMap
  /** Which user has marked which place with which code. */
  readonly taken: Set<string>
}

/** A part of a span, as it is written. */
interface WrittenPart {
  readonly guid: string
  /** In code points. */
  readonly place: Span
  /** The words there, as who reads the file finds them. */
  readonly words: string
  readonly description: string
}

function writeCoding(guid: string, code: string, audit: Audit): string {
  return xmlElement('Coding', { guid, ...audit }, xmlElement('CodeRef', { targetGUID: code }))
}

function writeSelection(
  { guid, place, words, description }: WrittenPart,
  audit: Audit,
  codings: readonly string[],
): string {
  return xmlElement(
    'PlainTextSelection',
    { guid, name: words, startPosition: place.start, endPosition: place.end, ...audit },
    description,
    codings,
  )
}

/** The file that tells a project, `project.qde`. */
class QdeWriting {
  readonly #project: AnnotatedProject
  readonly #guids = new Guids()
  readonly #users: Users
  readonly #variables = new Variables(this.#guids)
  readonly #links: Links
  readonly #lines: ShownLines
  readonly #caseNames = new LineNames()
  readonly #textNames = new LineNames()
  readonly #mentions: ReturnType<typeof mentionsOf>
  readonly #shown: ReturnType<typeof shownEntities>

  constructor(project: AnnotatedProject, now: Date) {
    this.#project = project
    this.#users = new Users(this.#guids, now)
    this.#links = new Links(this.#guids, this.#users)
    this.#lines = new ShownLines(project)
    const spans = project.documents.flatMap((document) => document.spans)
    this.#mentions = mentionsOf(spans)
    this.#shown = shownEntities(spans)
  }

  write(): string {
    const { entities, documents, name } = this.#project
    const coded = entities.filter(({ id }) => this.#mentions.has(id))
    const codes = writeCodes(this.#project, coded, this.#guids)
    const sources = documents.map((document) => this.#writeSource(document))
    const cases = entities.map((entity) => this.#writeCase(entity))
    this.#addRelations()
    const part = (tag: string, content: readonly string[]) =>
      content.length === 0 ? '' : xmlElement(tag, {}, content)
    const made = { creatingUserGUID: this.#users.of(0), creationDateTime: this.#users.time }
    const root = xmlElement(
      'Project',
      { ...SCHEMA, name, origin: ORIGIN, ...made },
      part('Users', this.#users.all()),
      codes === '' ? '' : xmlElement('CodeBook', {}, codes),
      part('Variables', this.#variables.all()),
      part('Cases', cases),
      part('Sources', sources),
      part('Notes', this.#links.notes()),
      part('Links', this.#links.all()),
      descriptionXml({ memo: '', values: {}, facts: toXmlText(name) === name ? {} : { name } }),
    )
    return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
  }

  /** The file of a document's text. */
  fileOf(id: string): string {
    return `${this.#guids.of('text', id)}.txt`
  }

  #addRelations(): void {
    const { entities, relations } = this.#project
    const known = new Set(entities.map(({ id }) => id))
    const endOf = (id: string) => this.#guids.of(known.has(id) ? 'case' : 'span', id)
    for (const relation of relations)
      this.#links.addRelation(relation, endOf(relation.from), endOf(relation.to))
  }

  #writeCase(entity: Entity): string {
    const { id, kind, memo } = entity
    const guid = this.#guids.of('case', id)
    const name = this.#caseNames.of(entity.name)
    const { xml, others } = this.#variables.write(kind, entity.values)
    const facts = { kind, ...factsOf(entity, { guid, name }) }
    const mentions = [...(this.#mentions.get(id) ?? [])]
    const codes = mentions.length === 0 ? [] : [this.#guids.of('entity code', id)]
    return xmlElement(
      'Case',
      { guid, name },
      descriptionXml({ memo, values: others, facts }, this.#lines.ofRelations(id)),
      codes.map((targetGUID) => xmlElement('CodeRef', { targetGUID })),
      xml,
      mentions.map((span) =>
        xmlElement('SelectionRef', { targetGUID: this.#guids.of('span', span) }),
      ),
    )
  }

  #writeSource(document: AnnotatedDocument): string {
    const { id, text, memo, spans } = document
    const guid = this.#guids.of('text', id)
    // Programs name the file of a text by it.
    const name = this.#textNames.of(document.name.replaceAll(/[/\\]/g, '-'))
    const { xml, others } = this.#variables.write('', document.values)
    const lineEnds = tellLineEnds(text)
    const facts = {
      ...factsOf(document, { guid, name }),
      ...(lineEnds === '' ? {} : { 'line ends': lineEnds }),
    }
    const map = mapPoints(text, { joinsLineEnds: true })
    const writing: TextWriting = { text, map, taken: new Set() }
    return xmlElement(
      'TextSource',
      { guid, name, plainTextPath: `internal://${this.fileOf(id)}`, ...this.#users.audit() },
      descriptionXml({ memo, values: others, facts }),
      spans.flatMap((span) => this.#writeSpan(span, writing)),
      xml,
    )
  }

  /** A selection for each part of a span. */
  #writeSpan(span: AnnotatedSpan, writing: TextWriting): readonly string[] {
    const { taken } = writing
    const codes = [
      ...span.codes.map((code) => this.#guids.of('code', code)),
      ...Array.from(this.#shown.get(span.id) ?? [], (id) => this.#guids.of('entity code', id)),
    ]
    const first = this.#guids.of('span', span.id)
    this.#links.addLinks(span, first)
    return this.#partsOf(span, first, writing).map((part, index) => {
      if (index > 0) this.#links.addPart(first, part.guid, index)
      const { start, end } = part.place
      const audit = this.#users.auditFree(`${start}-${end}`, codes, taken)
      const codings = codes.map((code, nth) => {
        const guid = this.#guids.of('coding', span.id, index, nth)
        return writeCoding(guid, code, audit)
      })
      return writeSelection(part, audit, codings)
    })
  }

  #partsOf(span: AnnotatedSpan, first: string, { text, map }: TextWriting): readonly WrittenPart[] {
    const written = span.parts.map((part) => pointsOf(map, part))
    const read = written.map((place) => spanOf(map, place))
    const isPlain = isSameParts(read, span.parts)
    return written.map((place, index) => ({
      guid: index === 0 ? first : this.#guids.of('part', span.id, index),
      place,
      words: wordsAt(text, read.slice(index, index + 1)),
      description:
        index === 0
          ? this.#describeSpan(span, first, isPlain)
          : descriptionXml({ memo: '', values: {}, facts: {} }, [
              this.#lines.ofPart(span, index + 1, written.length),
            ]),
    }))
  }

  #describeSpan(span: AnnotatedSpan, guid: string, isPlain: boolean): string {
    const { id, memo, values, parts } = span
    const place = parts.map(({ start, end }) => `${start}-${end}`).join(' ')
    const facts = {
      ...(id === guid ? {} : { id }),
      ...(isPlain ? {} : { place }),
    }
    return descriptionXml({ memo, values, facts }, this.#lines.ofSpan(span))
  }
}

/** The file that tells a project, and the name of the file of each text, by the id of its document. */
export interface WrittenQde {
  readonly source: string
  readonly files: ReadonlyMap<string, string>
}

/**
 * Writes a project as `project.qde` of the REFI-QDA project exchange (qdasoftware.org, versions 1.0 and 1.5).
 *
 * Places are in code points of texts whose lines end in LF. Each part of a span is a selection of its own; parts are tied
 * to the first by links. Entities are cases with variables, and below the code of their kind there is a code that names
 * each, on the words that show it. Links and relations are `Links`, and for programs that drop these they stand in the
 * descriptions too. Names of codes, cases, texts and variables are each there once; of marks of one code in one place each
 * has a user of its own.
 */
export function writeQde(project: AnnotatedProject, now: Date): WrittenQde {
  const writing = new QdeWriting(project, now)
  return {
    source: writing.write(),
    files: new Map(project.documents.map(({ id }) => [id, writing.fileOf(id)])),
  }
}
