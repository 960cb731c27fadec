import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  SpanLink,
} from '../annotated/annotated-project.ts'
import { roleOfWord } from '../annotated/own-codes.ts'
import { shownEntities } from '../annotated/shown-entities.ts'
import {
  CLAIM_VALUES,
  FS_ARRAY,
  LAYERS,
  LINK,
  MARK,
  META_DATA,
  PART,
  PROJECT,
  SOFA,
  STRING_ARRAY,
  TEXT,
  typesOfCas,
} from './cas-types.ts'

/** The view that every CAS has; INCEpTION shows no other, and dkpro-cassis reads no other from JSON. */
const VIEW = '_InitialView'

/** What stands between two texts of one CAS. */
const BETWEEN = '\n\n'

type FeatureValue = string | number | readonly string[] | readonly number[]
type FeatureStructure = Readonly<Record<string, FeatureValue>>

/** What codes tell for the layers of marks and their topics. */
interface Codebook {
  /** The layer of each code that has one. */
  readonly layers: ReadonlyMap<string, keyof typeof LAYERS>
  /** The names of topics that no other topic has, by the ids of their codes. */
  readonly topics: ReadonlyMap<string, string>
}

function codebookOf(codes: readonly Code[]): Codebook {
  const top = new Map(
    codes.flatMap(({ id, name, parent }) =>
      parent === null ? [[id, roleOfWord(name)] as const] : [],
    ),
  )
  const layers = Array.from(top).flatMap(([id, role]) =>
    role === null || role === 'topic' || id !== role ? [] : [[id, role] as const],
  )
  const topics = codes.filter(({ parent }) => parent !== null && top.get(parent) === 'topic')
  const counts = Map.groupBy(topics, ({ name }) => name)
  const unique = topics.filter(({ name }) => counts.get(name)?.length === 1)
  return { layers: new Map(layers), topics: new Map(unique.map(({ id, name }) => [id, name])) }
}

/** Values by whether they are features of their own. */
function valuesOf(layer: string, values: AnnotatedSpan['values']): FeatureStructure {
  const own = layer === LAYERS.claim ? CLAIM_VALUES : []
  const entries = Object.entries(values)
  const others = entries.filter(([name]) => !own.includes(name))
  return {
    ...Object.fromEntries(entries.filter(([name]) => own.includes(name))),
    ...(others.length === 0 ? {} : { more: JSON.stringify(Object.fromEntries(others)) }),
  }
}

/** Writes the feature structures of one CAS, numbered as they come. */
class CasWriter {
  readonly #codebook: Codebook
  readonly #names: ReadonlyMap<string, string>
  readonly structures: FeatureStructure[] = []

  constructor({ codes, entities }: AnnotatedProject) {
    this.#codebook = codebookOf(codes)
    this.#names = new Map(entities.map(({ id, name }) => [id, name]))
  }

  #add(type: string, features: FeatureStructure): number {
    const id = this.structures.length + 1
    this.structures.push({ '%ID': id, '%TYPE': type, ...features })
    return id
  }

  #strings(texts: readonly string[]): number {
    return this.#add(STRING_ARRAY, { '%ELEMENTS': texts })
  }

  addSofa(text: string): number {
    return this.#add(SOFA, {
      sofaNum: 1,
      sofaID: VIEW,
      mimeType: 'text/plain',
      sofaString: text,
    })
  }

  /** What a file is called; of one text alone as that text is. */
  addMetaData({ name, documents }: AnnotatedProject, sofa: number, length: number): number {
    const [document, ...others] = documents
    const isAlone = document !== undefined && others.length === 0
    const { language = '', url = '' } = (isAlone ? document.values : null) ?? {}
    return this.#add(META_DATA, {
      '@sofa': sofa,
      begin: 0,
      end: length,
      language: language || 'x-unspecified',
      documentTitle: isAlone ? document.name : name,
      ...(isAlone ? { documentId: document.id } : {}),
      ...(url === '' ? {} : { documentUri: url }),
    })
  }

  /** One of several texts as a mark of its own. */
  addText({ name, text }: AnnotatedDocument, sofa: number, offset: number): readonly number[] {
    const place = { begin: offset, end: offset + text.length }
    return text === '' ? [] : [this.#add(TEXT, { '@sofa': sofa, ...place, name })]
  }

  /** The marks of a text that begins at `offset`; their ids. */
  addMarks({ spans }: AnnotatedDocument, sofa: number, offset: number): readonly number[] {
    const shown = shownEntities(spans)
    const namesOf = ({ id }: AnnotatedSpan) =>
      new Set(Array.from(shown.get(id) ?? []).flatMap((entity) => this.#names.get(entity) ?? []))
    const written = new Map<string, number>()
    // What others are linked to comes before them.
    const ordered = [...spans].sort((a, b) => a.links.length - b.links.length)
    const marks = ordered.flatMap((span) => {
      const ids = this.#addSpan(span, sofa, offset, [...namesOf(span)])
      written.set(span.id, ids[0] ?? 0)
      return ids
    })
    for (const span of ordered) this.#link(span, written)
    return marks
  }

  /** A mark, and before it the structures that its slots need; the mark itself is the first of what is answered. */
  #addSpan(
    span: AnnotatedSpan,
    sofa: number,
    offset: number,
    names: readonly string[],
  ): readonly number[] {
    const { layers } = this.#codebook
    const code = span.codes.find((id) => layers.has(id))
    const layer = code === undefined ? MARK : LAYERS[layers.get(code) ?? 'claim']
    const [first, ...apart] = span.parts
    const parts = apart.map(({ start, end }) =>
      this.#add(PART, { '@sofa': sofa, begin: offset + start, end: offset + end }),
    )
    const isNamed = layer === LAYERS.speaker || layer === LAYERS.source
    const id = this.#add(layer, {
      '@sofa': sofa,
      begin: offset + (first?.start ?? 0),
      end: offset + (first?.end ?? 0),
      identifier: span.id,
      ...(span.memo === '' ? {} : { note: span.memo }),
      ...(isNamed && names.length > 0 ? { name: names.join('; ') } : {}),
      ...valuesOf(layer, span.values),
      ...this.#codesOf(span, code, layer),
    })
    this.#slots.set(span.id, parts)
    return [id, ...parts]
  }

  readonly #slots = new Map<string, readonly number[]>()

  #codesOf({ codes }: AnnotatedSpan, own: string | undefined, layer: string): FeatureStructure {
    const others = codes.filter((id) => id !== own)
    const isFirst = own === undefined || codes[0] === own
    const names = others.flatMap((id) => this.#codebook.topics.get(id) ?? [])
    if (isFirst && others.length === 0) return {}
    if (isFirst && layer === LAYERS.claim && names.length === others.length) {
      return { '@topics': this.#strings(names) }
    }
    return { '@codes': this.#strings(codes) }
  }

  /** Fills the slots of a mark, once all marks are there. */
  #link(span: AnnotatedSpan, written: ReadonlyMap<string, number>): void {
    const parts = (this.#slots.get(span.id) ?? []).map((id) => ['part', id] as const)
    const targets = span.links.flatMap(({ role, spans }) =>
      spans.map((id) => [role, written.get(id) ?? 0] as const),
    )
    const links = [...parts, ...targets].map(([role, target]) =>
      this.#add(LINK, { role, '@target': target }),
    )
    const at = (written.get(span.id) ?? 0) - 1
    const known = this.structures[at]
    if (known === undefined) return
    this.structures[at] = {
      ...known,
      ...(links.length === 0 ? {} : { '@links': this.#add(FS_ARRAY, { '%ELEMENTS': links }) }),
      ...(span.links.length === 0 ? {} : { linked: linkedOf(span.links) }),
    }
  }

  /** What belongs to no words, at the beginning of all; with where each text begins. */
  addProject(project: AnnotatedProject, sofa: number, starts: readonly number[]): number {
    const records = (list: readonly unknown[]) =>
      this.#strings(list.map((record) => JSON.stringify(record)))
    const documents = project.documents.map(({ id, name, memo, values, text }, index) => {
      const start = starts[index] ?? 0
      return { id, name, memo, values, start, end: start + text.length }
    })
    return this.#add(PROJECT, {
      '@sofa': sofa,
      begin: 0,
      end: 0,
      name: project.name,
      '@documents': records(documents),
      '@codebook': records(project.codes),
      '@entities': records(project.entities),
      '@relations': records(project.relations),
    })
  }
}

/** How links are told beside the slots: role, whom it means, and how many slots show it, one after another. */
export function linkedOf(links: readonly SpanLink[]): string {
  return JSON.stringify(links.map(({ role, entity, spans }) => [role, entity, spans.length]))
}

/** Where each text begins where they stand one after another. */
function startsOf(documents: readonly AnnotatedDocument[]): readonly number[] {
  let next = 0
  return documents.map(({ text }) => {
    const start = next
    next += text.length + BETWEEN.length
    return start
  })
}

/**
 * A project as one CAS in JSON, version 0.4.0 of its specification, offsets in UTF-16 code units, as it says. Its texts
 * stand one after another, each in a mark of its own where there are several.
 */
export function casOf(project: AnnotatedProject): string {
  const { documents } = project
  const writer = new CasWriter(project)
  const text = documents.map((document) => document.text).join(BETWEEN)
  const sofa = writer.addSofa(text)
  const starts = startsOf(documents)
  const members = [writer.addMetaData(project, sofa, text.length)]
  for (const [index, document] of documents.entries()) {
    const start = starts[index] ?? 0
    if (documents.length > 1) members.push(...writer.addText(document, sofa, start))
    for (const id of writer.addMarks(document, sofa, start)) members.push(id)
  }
  members.push(writer.addProject(project, sofa, starts))
  const structures = writer.structures.map((structure) => JSON.stringify(structure)).join(',\n')
  const views = JSON.stringify({ [VIEW]: { '%SOFA': sofa, '%MEMBERS': members } })
  const types = JSON.stringify(typesOfCas(), null, 1)
  return `{"%TYPES": ${types},\n"%FEATURE_STRUCTURES": [\n${structures}\n],\n"%VIEWS": ${views}}\n`
}
