import { appendAll } from '../../../shared/domain/append-all.ts'
import { z } from 'zod'
import { refuse, type Outcome } from '../../../shared/domain/failure.ts'
import { indexOfSpanAt, type Span } from '../../../shared/domain/text/span.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Relation,
  SpanLink,
  Values,
} from '../annotated/annotated-project.ts'
import {
  CodeSchema,
  EntitySchema,
  parseOwn,
  RelationSchema,
  ValuesSchema,
} from '../annotated/annotated-schemas.ts'
import { checkAnnotated } from '../annotated/checked-project.ts'
import { idOfContent } from '../annotated/ids.ts'
import { Losses } from '../annotated/losses.ts'
import { roleOfWord } from '../annotated/own-codes.ts'
import { CasNames, labelOf, shortName } from './cas-names.ts'
import {
  placeOf,
  readStructures,
  STRUCTURAL,
  textOf,
  type CasStructures,
  type Features,
  type Slot,
} from './cas-structures.ts'
import { META_DATA, PART, PROJECT, SOFA } from './cas-types.ts'

const Linked = z.array(z.tuple([z.string(), z.string().nullable(), z.int().nonnegative()]))
const DocumentRecord = z.object({
  id: z.string(),
  name: z.string(),
  memo: z.string(),
  values: ValuesSchema,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
type DocumentRecord = z.infer<typeof DocumentRecord>

/** Reads one CAS. */
class CasReader {
  readonly #structures: CasStructures
  readonly #names: CasNames
  readonly #losses = new Losses()
  readonly #relations: Relation[] = []
  /** The ids of marks, by their numbers. */
  readonly #ids = new Map<number, string>()
  #name = ''

  constructor(structures: CasStructures) {
    this.#structures = structures
    this.#names = new CasNames(structures)
  }

  read(): AnnotatedProject {
    for (const feature of this.#structures.lostReferences())
      this.#losses.add(`what a mark refers to as “${feature}” and is not in the file`)
    const records = new Map<unknown, readonly DocumentRecord[]>()
    for (const [, structure] of this.#structures.ofType(PROJECT)) {
      records.set(structure['@sofa'], this.#takeProject(structure))
    }
    const documents = this.#structures
      .ofType(SOFA)
      .flatMap(([id, sofa]) => this.#documentsOf(id, sofa, records.get(id)))
    return {
      name: this.#name,
      documents,
      codes: [...this.#names.codes.values()],
      entities: [...this.#names.entities.values()],
      relations: this.#relations,
      lost: this.#losses.sentences,
    }
  }

  #recordsOf<T>(structure: Features, feature: string, schema: z.ZodType<T>): readonly T[] {
    return this.#structures.elementsOf(structure, feature).flatMap((text) => {
      const record = parseOwn(schema, String(text))
      if (record === null) this.#losses.add(`a record of the ${feature} that is broken`)
      return record ?? []
    })
  }

  #takeProject(structure: Features): readonly DocumentRecord[] {
    this.#name = textOf(structure['name']) ?? ''
    for (const code of this.#recordsOf(structure, 'codebook', CodeSchema)) {
      this.#names.takeCode(code)
    }
    for (const entity of this.#recordsOf(structure, 'entities', EntitySchema)) {
      this.#names.takeEntity(entity)
    }
    appendAll(this.#relations, this.#recordsOf(structure, 'relations', RelationSchema))
    return this.#recordsOf(structure, 'documents', DocumentRecord)
  }

  /** The texts of a sofa: those that Hearsay put into it one after another, else all of it. */
  #documentsOf(
    sofa: number,
    { sofaID, sofaString: text }: Features,
    records: readonly DocumentRecord[] | undefined,
  ): readonly AnnotatedDocument[] {
    const marks = this.#structures.marksIn(sofa)
    if (typeof text !== 'string' || (records === undefined && text === '')) {
      this.#losses.add('marks without a text', marks.length)
      return []
    }
    const whole = [{ ...this.#aboutOf(sofa, String(sofaID), text), start: 0, end: text.length }]
    const own = records ?? whole
    for (const [id, mark] of marks) {
      this.#ids.set(id, textOf(mark['identifier']) ?? `${own[0]?.id ?? ''}#${id}`)
    }
    const isPart = new Set(
      marks.flatMap(([, mark]) =>
        this.#structures
          .slotsOf(mark, 'links')
          .flatMap(({ role, target }) => (role === 'part' ? target : [])),
      ),
    )
    const spans = marks.flatMap(([id, mark]) => (isPart.has(id) ? [] : this.#spanOf(id, mark)))
    return own.length === 1 ? placeAll(own, text, spans) : this.#distribute(own, text, spans)
  }

  /** Puts marks into the texts that they stand in. */
  #distribute(
    records: readonly DocumentRecord[],
    text: string,
    spans: readonly AnnotatedSpan[],
  ): readonly AnnotatedDocument[] {
    const starts = records.map(({ start, end }) => ({ start, end }))
    const byText = Map.groupBy(spans, ({ parts }) => {
      const at = indexOfSpanAt(starts, parts[0]?.start ?? -1)
      const { start = 0, end = 0 } = starts[at] ?? {}
      return parts.every((part) => start <= part.start && part.end <= end) ? at : -1
    })
    this.#losses.add('a mark that is in no one text', byText.get(-1)?.length ?? 0)
    return records.flatMap((record, at) => placeAll([record], text, byText.get(at) ?? []))
  }

  /** What a tool knows of a text. */
  #aboutOf(sofa: number, view: string, text: string): Omit<AnnotatedDocument, 'text' | 'spans'> {
    const meta = this.#structures.findIn(sofa, META_DATA)
    const title = textOf(meta?.['documentTitle']) ?? ''
    const id = textOf(meta?.['documentId']) ?? ''
    const url = textOf(meta?.['documentUri']) ?? ''
    return {
      id: id === '' ? idOfContent('text', text) : `${id} ${view}`,
      name: title || id || view,
      memo: '',
      values: /^https?:/i.test(url) ? { url } : {},
    }
  }

  #spanOf(id: number, mark: Features): readonly AnnotatedSpan[] {
    const type = String(mark['%TYPE'])
    const ends = [mark['@Governor'], mark['@Dependent']].map((end) => this.#ids.get(Number(end)))
    if (ends[0] !== undefined && ends[1] !== undefined) {
      this.#takeRelation(id, mark, [ends[0], ends[1]])
      return []
    }
    const place = placeOf(mark)
    if (place.start === place.end || type === PART) {
      this.#losses.add(type === PART ? 'further words of no mark' : 'a mark of no length')
      return []
    }
    const { links, parts } = this.#linksOf(mark)
    const known = this.#names.codesOf(mark)
    const { values, memo } = this.#valuesOf(mark, known.used)
    const span = { id: this.#ids.get(id) ?? '', codes: known.codes, memo, values, links }
    return [{ ...span, parts: [place, ...parts] }]
  }

  #takeRelation(id: number, mark: Features, [from, to]: readonly [string, string]): void {
    const label = labelOf(mark)
    const { values, memo } = this.#valuesOf(mark, [label?.feature ?? '', '@Governor', '@Dependent'])
    const type = label?.value ?? shortName(String(mark['%TYPE']))
    this.#relations.push({ id: this.#ids.get(id) ?? '', from, to, type, memo, values })
  }

  #linksOf(mark: Features): {
    readonly links: readonly SpanLink[]
    readonly parts: readonly Span[]
  } {
    const parts: Span[] = []
    const links: SpanLink[] = []
    const features = Object.keys(mark).filter((name) => name.startsWith('@') && name !== '@sofa')
    for (const feature of features.map((name) => name.slice(1))) {
      const slots = this.#structures.slotsOf(mark, feature)
      const own = slots.filter(({ role }) => role !== 'part')
      for (const { target } of slots.filter(({ role }) => role === 'part')) {
        parts.push(placeOf(this.#structures.get(target) ?? {}))
      }
      links.push(
        ...((feature === 'links' ? this.#toldLinks(mark, own) : null) ??
          own.map((slot) => this.#linkOf(feature, slot))),
      )
    }
    if (mark['@links'] === undefined) links.push(...(this.#toldLinks(mark, []) ?? []))
    return { links, parts }
  }

  /** Links as Hearsay wrote them beside the slots; null where the slots have been changed since. */
  #toldLinks(mark: Features, slots: readonly Slot[]): readonly SpanLink[] | null {
    const told = parseOwn(Linked, textOf(mark['linked']) ?? '')
    if (told === null) return null
    const sum = told.reduce((total, [, , count]) => total + count, 0)
    if (sum !== slots.length) return null
    const roles = told.flatMap(([role, , count]) => Array<string>(count).fill(role))
    const isSame = roles.every((role, at) => role === slots[at]?.role)
    if (!isSame) return null
    let at = 0
    return told.map(([role, entity, count]) => {
      const spans = slots.slice(at, (at += count)).map(({ target }) => this.#ids.get(target) ?? '')
      return { role, entity, spans }
    })
  }

  /** What somebody put into a slot, meaning whom the mark in it names. */
  #linkOf(feature: string, { role, target }: Slot): SpanLink {
    const word =
      roleOfWord(role) === null && roleOfWord(feature) !== null ? feature : role || feature
    const kind = roleOfWord(word)
    const name = textOf(this.#structures.get(target)?.['name']) ?? ''
    const isNaming = name !== '' && (kind === 'speaker' || kind === 'source')
    const entity = isNaming ? this.#names.entityOf(kind, name) : null
    return { role: word, entity, spans: [this.#ids.get(target) ?? ''] }
  }

  #valuesOf(
    mark: Features,
    used: readonly string[],
  ): { readonly values: Values; readonly memo: string } {
    const values: Record<string, string> = {}
    for (const [name, value] of Object.entries(mark)) {
      if (STRUCTURAL.has(name) || used.includes(name) || name === 'note' || value === null) continue
      if (!name.startsWith('@')) values[name] = textOf(value) ?? JSON.stringify(value)
      else if (this.#structures.slotsOf(mark, name.slice(1)).length === 0) {
        const elements = this.#structures.elementsOf(mark, name.slice(1))
        if (elements.some((element) => typeof element === 'string'))
          values[name.slice(1)] = JSON.stringify(elements)
        else if (elements.length > 0)
          this.#losses.add(`what a mark refers to as “${name.slice(1)}”`)
      }
    }
    const more = used.includes('more') ? parseOwn(ValuesSchema, textOf(mark['more']) ?? '') : null
    return { values: { ...values, ...more }, memo: textOf(mark['note']) ?? '' }
  }
}

/** Marks with the places that they have in a text that begins further on. */
function placeAll(
  [record]: readonly DocumentRecord[],
  whole: string,
  spans: readonly AnnotatedSpan[],
): readonly AnnotatedDocument[] {
  if (record === undefined) return []
  const { start: from, end: to, ...about } = record
  const moved = spans.map(({ parts, ...span }) => ({
    ...span,
    parts: parts.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }))
  return [{ ...about, text: whole.slice(from, to), spans: moved }]
}

/** What a CAS in JSON holds, of Hearsay or of another tool: each layer, or label in it, is a code. */
export function readCas(value: unknown): Outcome<AnnotatedProject> {
  const structures = readStructures(value)
  if (!structures.ok) return structures
  const project = new CasReader(structures.value).read()
  if (project.documents.length === 0 && project.entities.length === 0) {
    return refuse('There is no text in this file. Choose one that has a text with its marks.')
  }
  return checkAnnotated(project)
}
