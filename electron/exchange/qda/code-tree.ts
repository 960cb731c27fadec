import type { AnnotatedProject, Code, Entity } from '../annotated/annotated-project.ts'
import { xmlElement } from '../xml-writing.ts'
import { descriptionXml } from './description.ts'
import { factsOf, LineNames, type Guids } from './naming.ts'

/** A colour as the format takes it. */
const COLOUR = /^#(?:[\dA-Fa-f]{6}|[\dA-Fa-f]{3})$/

/** Codes, and those that name somebody or something, by the id of the code that they stand under. */
interface Tree {
  readonly codes: ReadonlyMap<string | null, readonly Code[]>
  readonly entities: ReadonlyMap<string | null, readonly Entity[]>
  readonly guids: Guids
  readonly names: LineNames
}

function writeEntityCode({ id, name }: Entity, { guids, names }: Tree): string {
  return xmlElement('Code', {
    guid: guids.of('entity code', id),
    name: names.of(name),
    isCodable: 'true',
  })
}

function writeCode(code: Code, tree: Tree): string {
  const guid = tree.guids.of('code', code.id)
  const name = tree.names.of(code.name)
  const hasColour = COLOUR.test(code.colour)
  const description = descriptionXml({
    memo: code.memo,
    values: code.values,
    facts: {
      ...factsOf(code, { guid, name }),
      ...(hasColour || code.colour === '' ? {} : { colour: code.colour }),
    },
  })
  return xmlElement(
    'Code',
    { guid, name, isCodable: 'true', color: hasColour ? code.colour : null },
    description,
    (tree.codes.get(code.id) ?? []).map((child) => writeCode(child, tree)),
    (tree.entities.get(code.id) ?? []).map((entity) => writeEntityCode(entity, tree)),
  )
}

/**
 * The codes as XML, each under its parent. Below the code of their kind stand codes that name the `entities`: so a program
 * that knows no links still shows who is meant. Empty where there are none.
 */
export function writeCodes(
  { codes }: Pick<AnnotatedProject, 'codes'>,
  entities: readonly Entity[],
  guids: Guids,
): string {
  const known = new Set(codes.map(({ id }) => id))
  const tree: Tree = {
    guids,
    names: new LineNames(),
    codes: Map.groupBy(codes, ({ parent }) =>
      parent !== null && known.has(parent) ? parent : null,
    ),
    entities: Map.groupBy(entities, ({ kind }) => (known.has(kind) ? kind : null)),
  }
  const written = [
    ...(tree.codes.get(null) ?? []).map((code) => writeCode(code, tree)),
    ...(tree.entities.get(null) ?? []).map((entity) => writeEntityCode(entity, tree)),
  ]
  return written.length === 0 ? '' : xmlElement('Codes', {}, written)
}
