import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Entity,
  Values,
} from '../annotated/annotated-project.ts'
import { sliceSpan, type Span } from '../../../shared/domain/text/span.ts'
import { isSameParts } from '../text/same-parts.ts'
import { mapPoints, pointsOf, spanOf, tellLineEnds, type PointMap } from '../text/written-text.ts'
import { toXmlText, xmlElement, xmlText } from '../xml-writing.ts'
import { writeCodes } from './code-tree.ts'
import { descriptionXml, shownLine, writeDescription } from './description.ts'
import { factsOf, Guids, UniqueNames } from './naming.ts'

/** What the file says that it was made by: how it is known again as ours. */
export const ORIGIN = 'Hearsay'

/** What the directions of links mean in a file of ours. */
export const DIRECTION = { link: 'Associative', relation: 'OneWay', part: 'Bidirectional' } as const

const SCHEMA = {
  xmlns: 'urn:QDA-XML:project:1.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
}

/** A variable holds what a column of a table could: one line, no list. */
const LONGEST_VALUE = 255

/** As many characters of a span stand in a line that is about it. */
const LONGEST_WORDS = 80

function isVariable(name: string, value: string): boolean {
  const isLine =
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name + value) && toXmlText(name + value) === name + value
  return isLine && value !== '' && value.length <= LONGEST_VALUE && !/^[[{]/.test(value)
}

function wordsAt(text: string, parts: readonly Span[]): string {
  const words = Array.from(parts.map((part) => sliceSpan(text, part)).join(' … '))
  return words.length <= LONGEST_WORDS
    ? words.join('')
    : `${words.slice(0, LONGEST_WORDS).join('')}…`
}

function quoted(words: string): string {
  return `“${words.replaceAll(/\s+/g, ' ').trim()}”`
}

/** The file that tells a project, `project.qde`. */
class QdeWriting {
  readonly #project: AnnotatedProject
  readonly #time: string
  readonly #guids = new Guids()
  readonly #codeNames = new UniqueNames()
  readonly #caseNames = new UniqueNames()
  readonly #textNames = new UniqueNames()
  readonly #variableNames = new UniqueNames()
  readonly #variables = new Map<string, string>()
  readonly #users: string[] = []
  readonly #links: string[] = []
  readonly #notes: string[] = []
  readonly #entities: ReadonlySet<string>
  /** What each thing is called in lines about it. */
  readonly #things = new Map<string, string>()
  /** The spans that show an entity, by its id. */
  readonly #mentions = new Map<string, Set<string>>()
  /** The entities that a span shows, by its id. */
  readonly #shown = new Map<string, Set<string>>()
  /** The lines about its relations, by the id of what has them. */
  readonly #relationLines = new Map<string, string[]>()

  constructor(project: AnnotatedProject, now: Date) {
    this.#project = project
    this.#entities = new Set(project.entities.map(({ id }) => id))
    this.#time = `${now.toISOString().slice(0, 19)}Z`
    this.#nameThings()
  }

  write(): string {
    const { entities, documents, relations, name } = this.#project
    const coded = entities.filter(({ id }) => this.#mentions.has(id))
    const codes = writeCodes(this.#project, coded, { guids: this.#guids, names: this.#codeNames })
    const sources = documents.map((document) => this.#writeSource(document))
    const cases = entities.map((entity) => this.#writeCase(entity))
    for (const relation of relations) this.#writeRelation(relation)
    const part = (tag: string, content: readonly string[]) =>
      content.length === 0 ? '' : xmlElement(tag, {}, ...content)
    const root = xmlElement(
      'Project',
      {
        ...SCHEMA,
        name,
        origin: ORIGIN,
        creatingUserGUID: this.#user(0),
        creationDateTime: this.#time,
      },
      part('Users', this.#users),
      codes === '' ? '' : xmlElement('CodeBook', {}, codes),
      part('Variables', [...this.#variables.values()]),
      part('Cases', cases),
      part('Sources', sources),
      part('Notes', this.#notes),
      part('Links', this.#links),
      descriptionXml({ memo: '', values: {}, facts: toXmlText(name) === name ? {} : { name } }),
    )
    return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
  }

  /** The file of a document's text. */
  fileOf(id: string): string {
    return `${this.#guids.of('text', id)}.txt`
  }

  /** What each thing is called in lines about it, and what is said of each. */
  #nameThings(): void {
    const { documents, entities, relations } = this.#project
    for (const { id, name, kind } of entities)
      this.#things.set(id, name === '' ? `(${kind})` : name)
    for (const { text, spans } of documents)
      for (const { id, parts, links } of spans) {
        this.#things.set(id, quoted(wordsAt(text, parts)))
        for (const { entity, spans } of links)
          if (entity !== null) this.#noteMentions(entity, spans)
      }
    for (const { from, to, type } of relations) {
      this.#addLine(from, shownLine('→', type, this.#wordsOf(to)))
      this.#addLine(to, shownLine('←', type, this.#wordsOf(from)))
    }
  }

  #noteMentions(entity: string, spans: readonly string[]): void {
    for (const span of spans) {
      this.#mentions.set(entity, (this.#mentions.get(entity) ?? new Set()).add(span))
      this.#shown.set(span, (this.#shown.get(span) ?? new Set()).add(entity))
    }
  }

  #addLine(id: string, line: string): void {
    this.#relationLines.set(id, [...(this.#relationLines.get(id) ?? []), line])
  }

  #wordsOf(id: string): string {
    return this.#things.get(id) ?? id
  }

  /** The GUID of the user of that number. */
  #user(index: number): string {
    for (let count = this.#users.length; count <= index; count += 1) {
      const name = count === 0 ? ORIGIN : `${ORIGIN} ${count + 1}`
      this.#users.push(xmlElement('User', { guid: this.#guids.of('user', 'of', count), name }))
    }
    return this.#guids.of('user', 'of', index)
  }

  #audit(user: number): Readonly<Record<string, string>> {
    return { creatingUser: this.#user(user), creationDateTime: this.#time }
  }

  /** The values that are variables, as XML, and the others. */
  #writeValues(kind: string, values: Values): { readonly xml: string[]; readonly others: Values } {
    const told = Object.entries(values)
    const isHeld = ([name, value]: readonly [string, string]) => isVariable(name, value)
    const xml = told
      .filter(isHeld)
      .map(([name, value]) =>
        xmlElement(
          'VariableValue',
          {},
          xmlElement('VariableRef', { targetGUID: this.#variable(kind, name) }),
          xmlElement('TextValue', {}, xmlText(value)),
        ),
      )
    return { xml, others: Object.fromEntries(told.filter((value) => !isHeld(value))) }
  }

  /** The GUID of the variable of that name; those of texts and of each kind of cases are apart. */
  #variable(kind: string, name: string): string {
    const guid = this.#guids.of('variable', kind, name)
    if (this.#variables.has(guid)) return guid
    const shown = this.#variableNames.of(kind === '' ? name : `${kind}: ${name}`)
    const description = descriptionXml({ memo: '', values: {}, facts: { name } })
    const attributes = { guid, name: shown, typeOfVariable: 'Text' }
    this.#variables.set(guid, xmlElement('Variable', attributes, description))
    return guid
  }

  #writeCase(entity: Entity): string {
    const { id, kind, memo } = entity
    const guid = this.#guids.of('case', id)
    const name = this.#caseNames.of(entity.name)
    const { xml, others } = this.#writeValues(kind, entity.values)
    const facts = { kind, ...factsOf(entity, { guid, name }) }
    const mentions = [...(this.#mentions.get(id) ?? [])]
    const codes = mentions.length === 0 ? [] : [this.#guids.of('entity code', id)]
    return xmlElement(
      'Case',
      { guid, name },
      descriptionXml({ memo, values: others, facts }, this.#relationLines.get(id)),
      ...codes.map((targetGUID) => xmlElement('CodeRef', { targetGUID })),
      ...xml,
      ...mentions.map((span) =>
        xmlElement('SelectionRef', { targetGUID: this.#guids.of('span', span) }),
      ),
    )
  }

  #writeSource(document: AnnotatedDocument): string {
    const { id, text, memo, spans } = document
    const guid = this.#guids.of('text', id)
    // Programs name the file of a text by it.
    const name = this.#textNames.of(document.name.replaceAll(/[/\\]/g, '-'))
    const { xml, others } = this.#writeValues('', document.values)
    const lineEnds = tellLineEnds(text)
    const facts = {
      ...factsOf(document, { guid, name }),
      ...(lineEnds === '' ? {} : { 'line ends': lineEnds }),
    }
    const map = mapPoints(text, { joinsLineEnds: true })
    const taken = new Set<string>()
    return xmlElement(
      'TextSource',
      { guid, name, plainTextPath: `internal://${this.fileOf(id)}`, ...this.#audit(0) },
      descriptionXml({ memo, values: others, facts }),
      ...spans.flatMap((span) => this.#writeSpan(span, text, map, taken)),
      ...xml,
    )
  }

  /** The first user who has not yet marked that place with one of these codes: some programs take one mark of each alone. */
  #freeUser(place: string, codes: readonly string[], taken: Set<string>): number {
    const keys = codes.length === 0 ? [place] : codes.map((code) => `${place} ${code}`)
    for (let user = 0; ; user += 1) {
      if (keys.some((key) => taken.has(`${key} ${user}`))) continue
      for (const key of keys) taken.add(`${key} ${user}`)
      return user
    }
  }

  #writeSpan(
    span: AnnotatedSpan,
    text: string,
    map: PointMap,
    taken: Set<string>,
  ): readonly string[] {
    const written = span.parts.map((part) => pointsOf(map, part))
    const read = written.map((part) => spanOf(map, part))
    const codes = [
      ...span.codes.map((code) => this.#guids.of('code', code)),
      ...[...(this.#shown.get(span.id) ?? [])].map((id) => this.#guids.of('entity code', id)),
    ]
    const first = this.#guids.of('span', span.id)
    this.#writeLinks(span, first)
    return written.map(({ start, end }, index) => {
      const guid = index === 0 ? first : this.#guids.of('part', span.id, index)
      if (index > 0) this.#link('part', 'part', first, guid, index)
      const audit = this.#audit(this.#freeUser(`${start}-${end}`, codes, taken))
      const place = read[index]
      return xmlElement(
        'PlainTextSelection',
        {
          guid,
          name: wordsAt(text, place === undefined ? [] : [place]),
          startPosition: start,
          endPosition: end,
          ...audit,
        },
        index === 0
          ? this.#describeSpan(span, first, isSameParts(read, span.parts))
          : descriptionXml({ memo: '', values: {}, facts: {} }, [
              shownLine('←', `part ${index + 1} of ${written.length}`, this.#wordsOf(span.id)),
            ]),
        ...codes.map((targetGUID, nth) =>
          xmlElement(
            'Coding',
            { guid: this.#guids.of('coding', span.id, index, nth), ...audit },
            xmlElement('CodeRef', { targetGUID }),
          ),
        ),
      )
    })
  }

  #describeSpan(
    { id, memo, values, parts, links }: AnnotatedSpan,
    guid: string,
    isPlain: boolean,
  ): string {
    const place = parts.map(({ start, end }) => `${start}-${end}`).join(' ')
    const facts = {
      ...(id === guid ? {} : { id }),
      ...(isPlain ? {} : { place }),
    }
    const shown = links.map(({ role, entity, spans }) => {
      const words = spans.map((span) => this.#wordsOf(span))
      const name = entity === null ? [] : [this.#wordsOf(entity)]
      return shownLine('→', role, [...name, ...words].join(', '))
    })
    return descriptionXml({ memo, values, facts }, [
      ...shown,
      ...(this.#relationLines.get(id) ?? []),
    ])
  }

  /** Links of one role that are apart are told apart by a number behind it. */
  #writeLinks({ id, links }: AnnotatedSpan, guid: string): void {
    const counts = new Map<string, number>()
    links.forEach(({ role, entity, spans }, index) => {
      const count = (counts.get(role) ?? 0) + 1
      counts.set(role, count)
      const isPlain = count === 1 && !/ \(\d+\)$/.test(role)
      const name = isPlain ? role : `${role} (${count})`
      const targets = [
        ...(entity === null ? [] : [this.#guids.of('case', entity)]),
        ...spans.map((span) => this.#guids.of('span', span)),
      ]
      if (targets.length === 0) this.#link('link', name, guid, null, id, index)
      targets.forEach((target, nth) => this.#link('link', name, guid, target, id, index, nth))
    })
  }

  #link(
    kind: keyof typeof DIRECTION,
    name: string,
    originGUID: string,
    targetGUID: string | null,
    ...key: readonly (string | number)[]
  ): void {
    const guid = this.#guids.of(`${kind} link`, originGUID, ...key)
    const attributes = { guid, name, direction: DIRECTION[kind], originGUID, targetGUID }
    this.#links.push(xmlElement('Link', attributes))
  }

  #writeRelation({
    id,
    from,
    to,
    type,
    memo,
    values,
  }: AnnotatedProject['relations'][number]): void {
    const endOf = (end: string) => this.#guids.of(this.#entities.has(end) ? 'case' : 'span', end)
    const guid = this.#guids.of('relation', id)
    const facts = {
      ...(guid === id ? {} : { id }),
      ...(toXmlText(type) === type ? {} : { type }),
    }
    const note = writeDescription({ memo, values, facts })
    const noteGuid = this.#guids.of('note', id, 'relation')
    if (note !== '')
      this.#notes.push(
        xmlElement(
          'Note',
          { guid: noteGuid, ...this.#audit(0) },
          xmlElement('PlainTextContent', {}, xmlText(note)),
        ),
      )
    this.#links.push(
      xmlElement(
        'Link',
        {
          guid,
          name: type,
          direction: DIRECTION.relation,
          originGUID: endOf(from),
          targetGUID: endOf(to),
        },
        note === '' ? '' : xmlElement('NoteRef', { targetGUID: noteGuid }),
      ),
    )
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
