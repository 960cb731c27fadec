import { shorten } from '../../../shared/domain/text/short-text.ts'
import { childrenOf, type XmlElement } from '../../documents/xml/xml-tree.ts'
import type { Entity, Values } from '../annotated/annotated-project.ts'
import { roleOfWord } from '../annotated/own-codes.ts'
import { readDescription, type Described } from './description.ts'
import type { FileIndex } from './file-index.ts'
import { descriptionOf, guidOf, nameOf, partOf, targetsOf } from './qde-tree.ts'

/** The cases of a project. */
export interface ReadCases {
  /** By GUID. */
  readonly entities: ReadonlyMap<string, Entity>
  /** Which entities selections belong to, by the GUIDs of the selections. */
  readonly entitiesOf: ReadonlyMap<string, readonly string[]>
  /** What some programs tell of a text as the variables of a case without a name, by the GUID of the text. */
  readonly valuesOf: ReadonlyMap<string, Values>
}

/** What a case is: of speakers and sources it is told in files that another program wrote since, too. */
function kindOf(told: Described, facts: Values): string {
  const role = roleOfWord(told.facts['kind'] ?? '')
  return facts['kind'] ?? (role === 'speaker' || role === 'source' ? role : 'case')
}

function readEntity(element: XmlElement, index: FileIndex): Entity {
  const told = readDescription(descriptionOf(element))
  const facts = index.factsOf(told)
  const kind = kindOf(told, facts)
  // The variables of cases have one list of names in such files: ours say of whom they are.
  const values = Object.entries({ ...index.valuesOf(element), ...told.values }).map(
    ([name, value]) => [name.startsWith(`${kind}: `) ? name.slice(kind.length + 2) : name, value],
  )
  return {
    id: facts['id'] ?? guidOf(element),
    kind,
    name: facts['name'] ?? nameOf(element),
    memo: told.memo,
    values: Object.fromEntries(values),
  }
}

/** Reads the cases of a project. */
export function readCases(index: FileIndex): ReadCases {
  const entities = new Map<string, Entity>()
  const entitiesOf = new Map<string, string[]>()
  const valuesOf = new Map<string, Values>()
  for (const element of partOf(index.project, 'cases', 'case')) {
    const sources = targetsOf(element, 'sourceref')
    for (const guid of sources) index.require(guid, 'text')
    const [source] = sources
    if (!element.attributes.has('name') && source !== undefined && sources.length === 1) {
      valuesOf.set(source, { ...valuesOf.get(source), ...index.valuesOf(element) })
      continue
    }
    const entity = readEntity(element, index)
    entities.set(guidOf(element), entity)
    if (sources.length > 0)
      index.lost.push(`That the case “${entity.name}” is of ${sources.length} whole texts.`)
    for (const guid of targetsOf(element, 'selectionref')) {
      index.require(guid, 'mark')
      // In files of ours the links tell it.
      if (!index.isOurs) entitiesOf.set(guid, [...(entitiesOf.get(guid) ?? []), entity.id])
    }
  }
  return { entities, entitiesOf, valuesOf }
}

/** How many sets and drawings a project has, which are not held. */
export function tellOthers(index: FileIndex): void {
  for (const [part, name, what] of [
    ['sets', 'set', 'set'],
    ['graphs', 'graph', 'drawing'],
  ] as const)
    for (const element of partOf(index.project, part, name))
      index.lost.push(`The ${what} “${nameOf(element)}”.`)
  const [description] = childrenOf(index.project, 'description')
  const memo = description === undefined ? '' : readDescription(descriptionOf(index.project)).memo
  if (memo !== '') index.lost.push(`The memo of the project: “${shorten(memo, 200)}”.`)
}
