import { z } from 'zod'
import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { PROJECT, SOFA, TEXT } from './cas-types.ts'

/** A feature structure: by name its features; those that begin with “@” refer to others by their numbers. */
export type Features = Readonly<Record<string, unknown>>

/** A link of a mark to another, in a role. */
export interface Slot {
  readonly role: string
  /** The number of the structure that fills it. */
  readonly target: number
}

const Structure = z.looseObject({ '%TYPE': z.string() })
const Cas = z.object({
  '%HEADER': z.record(z.string(), z.unknown()).optional(),
  '%FEATURE_STRUCTURES': z.union([
    z.array(Structure.extend({ '%ID': z.int() })),
    z.record(z.string(), Structure),
  ]),
})

/** What tools keep in a CAS beside what people mark. */
const BESIDE =
  /^(?:uima\.(?:cas|tcas)\.|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|metadata)\.type\.|org\.dkpro\.core\.api\.xml\.)/

/** What is no feature that somebody filled in. */
export const STRUCTURAL = new Set(['%ID', '%TYPE', '@sofa', 'begin', 'end', '^begin', '^end'])

/** What a feature says; null for one that says nothing in words. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Where a mark is, in UTF-16 code units of its text. */
export function placeOf(mark: Features): Span {
  return {
    start: Number(mark['begin'] ?? mark['^begin']),
    end: Number(mark['end'] ?? mark['^end']),
  }
}

function isBeside(structure: Features): boolean {
  const type = String(structure['%TYPE'])
  return type === PROJECT || type === TEXT || BESIDE.test(type)
}

/** The feature structures of a CAS, by their numbers. */
export class CasStructures {
  readonly #byId: ReadonlyMap<number, Features>
  /** Those of each text. */
  readonly #bySofa: ReadonlyMap<unknown, readonly (readonly [number, Features])[]>

  constructor(structures: ReadonlyMap<number, Features>) {
    this.#byId = structures
    this.#bySofa = Map.groupBy(structures, ([, structure]) => structure['@sofa'])
  }

  get(id: number): Features | undefined {
    return this.#byId.get(id)
  }

  /** All of a type, with their numbers. */
  ofType(type: string): readonly (readonly [number, Features])[] {
    return Array.from(this.#byId).filter(([, structure]) => structure['%TYPE'] === type)
  }

  /** What somebody marked in a text. */
  marksIn(sofa: number): readonly (readonly [number, Features])[] {
    return (this.#bySofa.get(sofa) ?? []).filter(([, structure]) => !isBeside(structure))
  }

  /** The first of a type that is of a text. */
  findIn(sofa: number, type: string): Features | undefined {
    return this.#bySofa.get(sofa)?.find(([, structure]) => structure['%TYPE'] === type)?.[1]
  }

  /** The elements of an array that a feature refers to; none where it refers to none. */
  elementsOf(structure: Features, feature: string): readonly unknown[] {
    const array = this.#byId.get(Number(structure[`@${feature}`]))
    const elements = array?.['%ELEMENTS']
    return Array.isArray(elements) ? elements : []
  }

  /** The slots of a feature, where it is one: links with a role and a target. */
  slotsOf(mark: Features, feature: string): readonly Slot[] {
    return this.elementsOf(mark, feature).flatMap((id) => {
      const link = this.#byId.get(Number(id))
      const target = link?.['@target']
      return typeof target === 'number' ? [{ role: textOf(link?.['role']) ?? '', target }] : []
    })
  }

  /** Features that refer to structures that are not there. */
  *lostReferences(): Generator<string> {
    for (const structure of this.#byId.values()) {
      for (const [name, value] of Object.entries(structure)) {
        const isReference = name.startsWith('@') && typeof value === 'number'
        if (isReference && !this.#byId.has(value)) yield name.slice(1)
      }
    }
  }
}

/** Whether something refers to a text that is not there, so that nobody knows what it marks. */
function isDangling({ '@sofa': sofa }: Features, structures: ReadonlyMap<number, Features>) {
  if (sofa === undefined || sofa === null) return false
  return structures.get(Number(sofa))?.['%TYPE'] !== SOFA
}

const DANGLING =
  'This file is damaged: something in it is marked in a text that is not in it. Export it once more, and import that.'

const NO_CAS =
  'This file is no CAS of UIMA in JSON, version 0.4, or a broken one. Export it once more as “UIMA CAS JSON 0.4.0”, and import that.'

/** Reads the feature structures of a CAS in JSON. Fails where it is none, or what refers to a text has none. */
export function readStructures(value: unknown): Outcome<CasStructures> {
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
  return succeed(new CasStructures(structures))
}
