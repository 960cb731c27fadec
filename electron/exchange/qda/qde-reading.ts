import type { XmlElement } from '../../documents/xml/xml-tree.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Relation,
  SpanLink,
} from '../annotated/annotated-project.ts'
import { isSameParts } from '../text/same-parts.ts'
import { mapPoints, pointsOf, type PointMap } from '../text/written-text.ts'
import { readCases, tellOthers, type ReadCases } from './case-reading.ts'
import { readDescription } from './description.ts'
import { FileIndex, type TextOfPath } from './file-index.ts'
import { DIRECTION } from './own-files.ts'
import { descriptionOf, guidOf, nameOf, partOf } from './qde-tree.ts'
import { readSources, type ReadSource, type Selection } from './source-reading.ts'

/** A span while the links of the file are read. */
interface OpenSpan extends Selection {
  readonly id: string
  readonly parts: Span[]
  readonly links: { readonly name: string; entity: string | null; readonly spans: string[] }[]
  memo: string
}

/** The number behind a role says which link of it is meant. */
function roleOf(name: string): string {
  return name.replace(/ \(\d+\)$/, '')
}

/** The place that we told of a span, where its selections could not. */
function toldPlace(facts: Selection['facts']): readonly Span[] {
  const place = facts['place'] ?? ''
  if (!/^\d{1,10}-\d{1,10}(?: \d{1,10}-\d{1,10})*$/.test(place)) return []
  return place.split(' ').map((part) => {
    const [start = 0, end = 0] = part.split('-').map(Number)
    return { start, end }
  })
}

class QdeReading {
  readonly #index: FileIndex
  readonly #sources: readonly ReadSource[]
  readonly #cases: ReadCases
  /** By the GUID of the selection. */
  readonly #spans = new Map<string, OpenSpan>()
  readonly #relations: Relation[] = []

  constructor(index: FileIndex, sources: readonly ReadSource[]) {
    this.#index = index
    this.#sources = sources
    this.#cases = readCases(index)
    for (const { selections } of sources) for (const selection of selections) this.#open(selection)
  }

  read(): AnnotatedProject {
    const { project, isOurs, codes, lost } = this.#index
    for (const link of partOf(project, 'links', 'link'))
      if (isOurs) this.#readOurLink(link)
      else this.#readLink(link)
    tellOthers(this.#index)
    this.#index.tellUnread()
    const facts = this.#index.factsOf(readDescription(descriptionOf(project)))
    return {
      name: facts['name'] ?? nameOf(project),
      documents: this.#sources.map((source) => this.#closeDocument(source)),
      codes: [...codes.values()],
      entities: [...this.#cases.entities.values()],
      relations: this.#relations,
      lost,
    }
  }

  #open(selection: Selection): void {
    const { guid, place, facts } = selection
    if (this.#spans.has(guid)) this.#index.missing('mark of its own')
    const links = (this.#cases.entitiesOf.get(guid) ?? []).map((entity) => ({
      name: 'case',
      entity,
      spans: [],
    }))
    this.#spans.set(guid, { ...selection, id: facts['id'] ?? guid, parts: [place], links })
  }

  #closeDocument({ guid, document, selections }: ReadSource): AnnotatedDocument {
    const map = mapPoints(document.text, { joinsLineEnds: true })
    return {
      ...document,
      values: { ...document.values, ...this.#cases.valuesOf.get(guid) },
      spans: selections.flatMap((selection) => this.#close(selection, map) ?? []),
    }
  }

  /** A span with all its parts; null for a selection that is a part of another. */
  #close({ guid }: Selection, map: PointMap): AnnotatedSpan | null {
    const span = this.#spans.get(guid)
    if (span === undefined) return null
    const { id, codes, parts, memo, values, facts } = span
    const inPoints = (parts: readonly Span[]) => parts.map((part) => pointsOf(map, part))
    const told = toldPlace(facts)
    const isTold = isSameParts(inPoints(told), inPoints(parts))
    const links = span.links.map(({ name, entity, spans }): SpanLink => ({
      role: roleOf(name),
      entity,
      spans,
    }))
    return { id, codes, parts: isTold ? told : parts, memo, values, links }
  }

  #readOurLink(link: XmlElement): void {
    const [origin, target] = [guidOf(link, 'originguid'), guidOf(link, 'targetguid')]
    const direction = link.attributes.get('direction')
    if (direction === DIRECTION.part) this.#join(origin, target)
    else if (direction === DIRECTION.link) this.#readSpanLink(nameOf(link), origin, target)
    else this.#readRelation(link)
  }

  #join(origin: string, target: string): void {
    const [first, part] = [this.#spans.get(origin), this.#spans.get(target)]
    if (first === undefined || part === undefined) this.#index.missing('mark')
    first.parts.push(part.place)
    this.#spans.delete(target)
  }

  #readSpanLink(name: string, origin: string, target: string): void {
    const span = this.#spans.get(origin) ?? this.#index.missing('mark')
    let link = span.links.find((one) => one.name === name)
    if (link === undefined) span.links.push((link = { name, entity: null, spans: [] }))
    const entity = this.#cases.entities.get(target)
    if (entity !== undefined) link.entity = entity.id
    else if (target !== '')
      link.spans.push(this.#spans.get(target)?.id ?? this.#index.missing('mark'))
  }

  /** The id of a span or an entity; undefined for anything else. */
  #idOf(guid: string): string | undefined {
    return this.#spans.get(guid)?.id ?? this.#cases.entities.get(guid)?.id
  }

  #readRelation(link: XmlElement): void {
    const ends = [guidOf(link, 'originguid'), guidOf(link, 'targetguid')]
    const [from, to] = ends.map((guid) => this.#idOf(guid) ?? this.#index.missing('mark'))
    if (from === undefined || to === undefined) return
    const told = readDescription(this.#index.withNotes('', link))
    const facts = this.#index.factsOf(told)
    this.#relations.push({
      id: facts['id'] ?? guidOf(link),
      from,
      to,
      type: facts['type'] ?? nameOf(link),
      memo: told.memo,
      values: told.values,
    })
  }

  /** A link of another program: a relation; or a note on what is marked; or of what is not held. */
  #readLink(link: XmlElement): void {
    const ends = [guidOf(link, 'originguid'), guidOf(link, 'targetguid')]
    for (const end of ends) if (end !== '') this.#index.require(end, 'thing')
    if (ends.every((end) => this.#idOf(end) !== undefined)) return this.#readRelation(link)
    const span = ends.map((end) => this.#spans.get(end)).find((found) => found !== undefined)
    const note = ends.find((end) => this.#index.isNote(end))
    if (span !== undefined && note !== undefined)
      span.memo = [span.memo, this.#index.noteOf(note)].filter((text) => text !== '').join('\n\n')
    else this.#index.lost.push(`A link “${nameOf(link)}”, for it is of something that is no mark.`)
  }
}

/** Reads `project.qde`, its root. Throws a `Refusal` where something in it does not fit. */
export async function readQde(
  project: XmlElement,
  textOfPath: TextOfPath,
): Promise<AnnotatedProject> {
  const index = await FileIndex.of(project, textOfPath)
  return new QdeReading(index, await readSources(index, textOfPath)).read()
}
