import { z } from 'zod'
import { refuse, type Outcome } from '../../../shared/domain/failure.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
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
import { Losses } from '../annotated/losses.ts'
import { idOfContent } from '../annotated/ids.ts'
import { OWN_CODES, roleOfWord } from '../annotated/own-codes.ts'
import { indexOfSpanAt } from '../../../shared/domain/text/span.ts'
import { LAYERS, MARK, META_DATA, PART, PROJECT, SOFA, TEXT } from './cas-types.ts'

type Features = Readonly<Record<string, unknown>>

const Structure = z.looseObject({ '%TYPE': z.string() })
const Cas = z.object({
  '%HEADER': z.record(z.string(), z.unknown()).optional(),
  '%FEATURE_STRUCTURES': z.union([
    z.array(Structure.extend({ '%ID': z.int() })),
    z.record(z.string(), Structure),
  ]),
})

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

/** What tools keep in a CAS beside what people mark. */
const BESIDE =
  /^(?:uima\.(?:cas|tcas)\.|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|metadata)\.type\.|org\.dkpro\.core\.api\.xml\.)/

/** Features that say what a mark of a layer is, where it has them. */
const LABELS = new Set(['value', 'label', 'kind', 'category', 'name'])

/** What is no feature that somebody filled in. */
const STRUCTURAL = new Set(['%ID', '%TYPE', '@sofa', 'begin', 'end', '^begin', '^end'])

const OWN_LAYERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LAYERS).map(([code, layer]) => [layer, code]),
)

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Reads one CAS; what is wrong with it in a way that makes all of it doubtful is thrown. */
class CasReader {
  readonly #structures: ReadonlyMap<number, Features>
  readonly #losses = new Losses()
  readonly #codes = new Map<string, Code>(OWN_CODES.map((code) => [code.id, code]))
  readonly #entities = new Map<string, Entity>()
  readonly #relations: Relation[] = []
  readonly #ids = new Map<number, string>()
  /** The structures of each text. */
  readonly #bySofa: ReadonlyMap<unknown, readonly (readonly [number, Features])[]>
  /** Codes of topics and entities by what they are called. */
  readonly #byName = new Map<string, string>()
  #name = ''

  constructor(structures: ReadonlyMap<number, Features>) {
    this.#structures = structures
    this.#bySofa = Map.groupBy(structures, ([, structure]) => structure['@sofa'])
  }

  read(): AnnotatedProject {
    for (const feature of lostReferences(this.#structures))
      this.#losses.add(`what a mark refers to as “${feature}” and is not in the file`)
    const records = new Map<unknown, readonly DocumentRecord[]>()
    for (const structure of this.#ofType(PROJECT)) {
      records.set(structure['@sofa'], this.#takeProject(structure))
    }
    for (const { id, name, parent } of this.#codes.values()) {
      if (parent === 'topic' && !this.#byName.has(`topic ${name}`))
        this.#byName.set(`topic ${name}`, id)
    }
    for (const { id, kind, name } of this.#entities.values()) {
      if (!this.#byName.has(`${kind} ${name}`)) this.#byName.set(`${kind} ${name}`, id)
    }
    const documents = Array.from(this.#structures)
      .filter(([, structure]) => structure['%TYPE'] === SOFA)
      .flatMap(([id, sofa]) => this.#documentsOf(id, sofa, records.get(id)))
    return {
      name: this.#name,
      documents,
      codes: [...this.#codes.values()],
      entities: [...this.#entities.values()],
      relations: this.#relations,
      lost: this.#losses.sentences,
    }
  }

  #ofType(type: string): readonly Features[] {
    return [...this.#structures.values()].filter((structure) => structure['%TYPE'] === type)
  }

  /** The elements of an array that a feature refers to; none where it refers to none. */
  #elementsOf(structure: Features, feature: string): readonly unknown[] {
    const array = this.#structures.get(Number(structure[`@${feature}`]))
    const elements = array?.['%ELEMENTS']
    return Array.isArray(elements) ? elements : []
  }

  #recordsOf<T>(structure: Features, feature: string, schema: z.ZodType<T>): readonly T[] {
    return this.#elementsOf(structure, feature).flatMap((text) => {
      const record = parseOwn(schema, String(text))
      if (record === null) this.#losses.add(`a record of the ${feature} that is broken`)
      return record ?? []
    })
  }

  #takeProject(structure: Features): readonly DocumentRecord[] {
    this.#name = textOf(structure['name']) ?? ''
    for (const code of this.#recordsOf(structure, 'codebook', CodeSchema)) {
      this.#codes.set(code.id, code)
    }
    for (const entity of this.#recordsOf(structure, 'entities', EntitySchema)) {
      this.#entities.set(entity.id, entity)
    }
    this.#relations.push(...this.#recordsOf(structure, 'relations', RelationSchema))
    return this.#recordsOf(structure, 'documents', DocumentRecord)
  }

  /** The texts of a sofa: those that Hearsay put into it one after another, else all of it. */
  #documentsOf(
    sofa: number,
    { sofaID, sofaString: text }: Features,
    records: readonly DocumentRecord[] | undefined,
  ): readonly AnnotatedDocument[] {
    const marks = (this.#bySofa.get(sofa) ?? []).filter(
      ([, structure]) => !this.#isBeside(structure),
    )
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
        this.#slotsOf(mark, 'links').flatMap(({ role, target }) => (role === 'part' ? target : [])),
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

  #isBeside(structure: Features): boolean {
    const type = String(structure['%TYPE'])
    return type === PROJECT || type === TEXT || BESIDE.test(type)
  }

  /** What a tool knows of a text. */
  #aboutOf(sofa: number, view: string, text: string): Omit<AnnotatedDocument, 'text' | 'spans'> {
    const [, meta] =
      (this.#bySofa.get(sofa) ?? []).find(([, structure]) => structure['%TYPE'] === META_DATA) ?? []
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

  /** The slots of a feature, where it is one: links with a role and a target. */
  #slotsOf(
    mark: Features,
    feature: string,
  ): readonly { readonly role: string; readonly target: number }[] {
    return this.#elementsOf(mark, feature).flatMap((id) => {
      const link = this.#structures.get(Number(id))
      const target = link?.['@target']
      return typeof target === 'number' ? [{ role: textOf(link?.['role']) ?? '', target }] : []
    })
  }

  #placeOf(mark: Features): { readonly start: number; readonly end: number } {
    return {
      start: Number(mark['begin'] ?? mark['^begin']),
      end: Number(mark['end'] ?? mark['^end']),
    }
  }

  #spanOf(id: number, mark: Features): readonly AnnotatedSpan[] {
    const type = String(mark['%TYPE'])
    const ends = [mark['@Governor'], mark['@Dependent']].map((end) => this.#ids.get(Number(end)))
    if (ends[0] !== undefined && ends[1] !== undefined) {
      this.#takeRelation(id, mark, [ends[0], ends[1]])
      return []
    }
    const place = this.#placeOf(mark)
    if (place.start === place.end || type === PART) {
      this.#losses.add(type === PART ? 'further words of no mark' : 'a mark of no length')
      return []
    }
    const isOwn = OWN_LAYERS.has(type) || type === MARK
    const { links, parts } = this.#linksOf(mark)
    const known = isOwn ? this.#ownCodes(type, mark) : this.#foreignCodes(type, mark)
    const { values, memo } = this.#valuesOf(mark, known.used)
    const span = { id: this.#ids.get(id) ?? '', codes: known.codes, memo, values, links }
    return [{ ...span, parts: [place, ...parts] }]
  }

  #takeRelation(id: number, mark: Features, [from, to]: readonly [string, string]): void {
    const label = this.#labelOf(mark)
    const { values, memo } = this.#valuesOf(mark, [label?.feature ?? '', '@Governor', '@Dependent'])
    const type = label?.value ?? shortName(String(mark['%TYPE']))
    this.#relations.push({ id: this.#ids.get(id) ?? '', from, to, type, memo, values })
  }

  #linksOf(mark: Features): {
    readonly links: readonly SpanLink[]
    readonly parts: readonly { start: number; end: number }[]
  } {
    const parts: { start: number; end: number }[] = []
    const links: SpanLink[] = []
    const features = Object.keys(mark).filter((name) => name.startsWith('@') && name !== '@sofa')
    for (const feature of features.map((name) => name.slice(1))) {
      const slots = this.#slotsOf(mark, feature)
      const own = slots.filter(({ role }) => role !== 'part')
      for (const { target } of slots.filter(({ role }) => role === 'part')) {
        parts.push(this.#placeOf(this.#structures.get(target) ?? {}))
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
  #toldLinks(
    mark: Features,
    slots: readonly { readonly role: string; readonly target: number }[],
  ): readonly SpanLink[] | null {
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
  #linkOf(
    feature: string,
    { role, target }: { readonly role: string; readonly target: number },
  ): SpanLink {
    const word =
      roleOfWord(role) === null && roleOfWord(feature) !== null ? feature : role || feature
    const kind = roleOfWord(word)
    const name = textOf(this.#structures.get(target)?.['name']) ?? ''
    const isNaming = name !== '' && (kind === 'speaker' || kind === 'source')
    const entity = isNaming ? this.#entityOf(kind, name) : null
    return { role: word, entity, spans: [this.#ids.get(target) ?? ''] }
  }

  #entityOf(kind: string, name: string): string {
    const known = this.#byName.get(`${kind} ${name}`)
    if (known !== undefined) return known
    const id = idOfContent(kind, name)
    this.#byName.set(`${kind} ${name}`, id)
    this.#entities.set(id, { id, kind, name, memo: '', values: {} })
    return id
  }

  #ownCodes(
    type: string,
    mark: Features,
  ): { readonly codes: readonly string[]; readonly used: readonly string[] } {
    const used = [
      '@codes',
      '@topics',
      '@links',
      'linked',
      'more',
      'identifier',
      ...(type === LAYERS.claim ? [] : ['name']),
    ]
    if (mark['@codes'] !== undefined)
      return { codes: this.#elementsOf(mark, 'codes').map(String), used }
    const code = OWN_LAYERS.get(type)
    const topics = this.#elementsOf(mark, 'topics').map((name) => this.#topicOf(String(name)))
    return { codes: [...(code === undefined ? [] : [code]), ...topics], used }
  }

  #topicOf(name: string): string {
    const known = this.#byName.get(`topic ${name}`)
    if (known !== undefined) return known
    const id = idOfContent('topic', name)
    this.#byName.set(`topic ${name}`, id)
    this.#codes.set(id, { id, name, parent: 'topic', memo: '', colour: '', values: {} })
    return id
  }

  #labelOf(mark: Features): { readonly feature: string; readonly value: string } | null {
    const texts = Object.entries(mark).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && !STRUCTURAL.has(entry[0]),
    )
    const named = texts.find(([name]) => LABELS.has(name.toLowerCase()))
    const [feature, value] = named ?? (texts.length === 1 ? texts[0] : undefined) ?? []
    return feature === undefined || value === undefined || value === '' ? null : { feature, value }
  }

  /** The code of another tool's layer, or that of the label in it. */
  #foreignCodes(
    type: string,
    mark: Features,
  ): { readonly codes: readonly string[]; readonly used: readonly string[] } {
    const rest = { memo: '', colour: '', values: {} }
    const layer = { id: type, name: shortName(type), parent: null, ...rest }
    if (!this.#codes.has(type)) this.#codes.set(type, layer)
    const label = this.#labelOf(mark)
    if (label === null) return { codes: [type], used: [] }
    const id = `${type}=${label.value}`
    if (!this.#codes.has(id)) this.#codes.set(id, { id, name: label.value, parent: type, ...rest })
    return { codes: [id], used: [label.feature] }
  }

  #valuesOf(
    mark: Features,
    used: readonly string[],
  ): { readonly values: Values; readonly memo: string } {
    const values: Record<string, string> = {}
    for (const [name, value] of Object.entries(mark)) {
      if (STRUCTURAL.has(name) || used.includes(name) || name === 'note' || value === null) continue
      if (!name.startsWith('@')) values[name] = textOf(value) ?? JSON.stringify(value)
      else if (this.#slotsOf(mark, name.slice(1)).length === 0) {
        const elements = this.#elementsOf(mark, name.slice(1))
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

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

/** Whether something refers to a text that is not there, so that nobody knows what it marks. */
function isDangling({ '@sofa': sofa }: Features, structures: ReadonlyMap<number, Features>) {
  if (sofa === undefined || sofa === null) return false
  return structures.get(Number(sofa))?.['%TYPE'] !== SOFA
}

/** Features that refer to structures that are not there. */
function* lostReferences(structures: ReadonlyMap<number, Features>): Generator<string> {
  for (const structure of structures.values()) {
    for (const [name, value] of Object.entries(structure)) {
      const isReference = name.startsWith('@') && typeof value === 'number'
      if (isReference && !structures.has(value)) yield name.slice(1)
    }
  }
}

const DANGLING =
  'This file is damaged: something in it is marked in a text that is not in it. Export it once more, and import that.'

const NO_CAS =
  'This file is no CAS of UIMA in JSON, version 0.4, or a broken one. Export it once more as “UIMA CAS JSON 0.4.0”, and import that.'

/** What a CAS in JSON holds, of Hearsay or of another tool: each layer, or label in it, is a code. */
export function readCas(value: unknown): Outcome<AnnotatedProject> {
  const { data } = Cas.safeParse(value)
  if (data === undefined) return refuse(NO_CAS)
  const { '%HEADER': header = {}, '%FEATURE_STRUCTURES': given } = data
  const encoding = header['offset-encoding'] ?? header['%OFFSET_ENCODING'] ?? 'UTF-16'
  if (encoding !== 'UTF-16') {
    return refuse(
      'This file counts its places in another unit than UTF-16. Export it with that, and import it.',
    )
  }
  const list = Array.isArray(given)
    ? given.map((structure) => [structure['%ID'], structure] as const)
    : Object.entries(given).map(([id, structure]) => [Number(id), structure] as const)
  const structures = new Map<number, Features>(list)
  if (structures.size < list.length) {
    return refuse(
      'Two things in this file have the same number. Export it once more, and import that.',
    )
  }
  if (list.some(([, structure]) => isDangling(structure, structures))) return refuse(DANGLING)
  const project = new CasReader(structures).read()
  if (project.documents.length === 0 && project.entities.length === 0) {
    return refuse('There is no text in this file. Choose one that has a text with its marks.')
  }
  return checkAnnotated(project)
}
