import type { Code, Entity } from '../annotated/annotated-project.ts'
import { idOfContent } from '../annotated/ids.ts'
import { OWN_CODES } from '../annotated/own-codes.ts'
import { STRUCTURAL, type CasStructures, type Features } from './cas-structures.ts'
import { LAYERS, MARK } from './cas-types.ts'

/** Features that say what a mark of a layer is, where it has them. */
const LABELS = new Set(['value', 'label', 'kind', 'category', 'name'])

const OWN_LAYERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LAYERS).map(([code, layer]) => [layer, code]),
)

/** The codes of a mark, and the features that tell them. */
interface CodesOfMark {
  readonly codes: readonly string[]
  readonly used: readonly string[]
}

/** A type without the names of the packages that it is in. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

/** The feature that says what a mark of a layer is, and what it says; null where none does. */
export function labelOf(
  mark: Features,
): { readonly feature: string; readonly value: string } | null {
  const texts = Object.entries(mark).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !STRUCTURAL.has(entry[0]),
  )
  const named = texts.find(([name]) => LABELS.has(name.toLowerCase()))
  const [feature, value] = named ?? (texts.length === 1 ? texts[0] : undefined) ?? []
  return feature === undefined || value === undefined || value === '' ? null : { feature, value }
}

/** The codes and the entities of a CAS: those that the file lists, and those that its marks name. */
export class CasNames {
  readonly codes = new Map<string, Code>(OWN_CODES.map((code) => [code.id, code]))
  readonly entities = new Map<string, Entity>()
  readonly #structures: CasStructures
  /** Codes of topics and entities by what they are called, the first of each name. */
  readonly #byName = new Map<string, string>()

  constructor(structures: CasStructures) {
    this.#structures = structures
  }

  takeCode(code: Code): void {
    this.codes.set(code.id, code)
    if (code.parent === 'topic') this.#name(`topic ${code.name}`, code.id)
  }

  takeEntity(entity: Entity): void {
    this.entities.set(entity.id, entity)
    this.#name(`${entity.kind} ${entity.name}`, entity.id)
  }

  #name(key: string, id: string): void {
    if (!this.#byName.has(key)) this.#byName.set(key, id)
  }

  /** The id of whoever is named so. */
  entityOf(kind: string, name: string): string {
    const known = this.#byName.get(`${kind} ${name}`)
    if (known !== undefined) return known
    const id = idOfContent(kind, name)
    this.takeEntity({ id, kind, name, memo: '', values: {} })
    return id
  }

  #topicOf(name: string): string {
    const known = this.#byName.get(`topic ${name}`)
    if (known !== undefined) return known
    const id = idOfContent('topic', name)
    this.takeCode({ id, name, parent: 'topic', memo: '', colour: '', values: {} })
    return id
  }

  codesOf(mark: Features): CodesOfMark {
    const type = String(mark['%TYPE'])
    const isOwn = OWN_LAYERS.has(type) || type === MARK
    return isOwn ? this.#ownCodes(type, mark) : this.#foreignCodes(type, mark)
  }

  #ownCodes(type: string, mark: Features): CodesOfMark {
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
      return { codes: this.#structures.elementsOf(mark, 'codes').map(String), used }
    const code = OWN_LAYERS.get(type)
    const topics = this.#structures
      .elementsOf(mark, 'topics')
      .map((name) => this.#topicOf(String(name)))
    return { codes: [...(code === undefined ? [] : [code]), ...topics], used }
  }

  /** The code of another tool's layer, or that of the label in it. */
  #foreignCodes(type: string, mark: Features): CodesOfMark {
    const rest = { memo: '', colour: '', values: {} }
    const layer = { id: type, name: shortName(type), parent: null, ...rest }
    if (!this.codes.has(type)) this.codes.set(type, layer)
    const label = labelOf(mark)
    if (label === null) return { codes: [type], used: [] }
    const id = `${type}=${label.value}`
    if (!this.codes.has(id)) this.codes.set(id, { id, name: label.value, parent: type, ...rest })
    return { codes: [id], used: [label.feature] }
  }
}
