import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import type { MadeFile } from '../exporter.ts'
import { nameFrom } from '../file-names.ts'
import { typeSystemXml } from './cas-types.ts'
import { casOf } from './cas-writing.ts'

/** What of a project each of its texts needs, by the text; what none of them needs goes with the first. */
function shares(project: AnnotatedProject): readonly AnnotatedProject[] {
  const { documents } = project
  const places = new Map<string, number>()
  const place = (id: string, at: number) => places.set(id, Math.min(at, places.get(id) ?? at))
  for (const [at, { spans }] of documents.entries()) {
    for (const { id, links } of spans) {
      place(id, at)
      for (const { entity } of links) if (entity !== null) place(entity, at)
    }
  }
  const entities = Map.groupBy(project.entities, ({ id }) => places.get(id) ?? 0)
  const { name, codes, lost } = project
  const relations = Map.groupBy(project.relations, ({ from }) => places.get(from) ?? 0)
  return documents.map((document, at) => {
    const linked = new Set(document.spans.flatMap(({ links }) => links.map(({ entity }) => entity)))
    const others = project.entities.filter(({ id }) => linked.has(id) && places.get(id) !== at)
    return {
      name,
      codes,
      lost,
      documents: [document],
      entities: (entities.get(at) ?? []).concat(others),
      relations: relations.get(at) ?? [],
    }
  })
}

/** The files that INCEpTION takes: the layers, and a CAS for each text. */
export function inceptionFiles(project: AnnotatedProject): readonly MadeFile[] {
  const files = shares(project).map((share, at): MadeFile => {
    const name = `${nameFrom(share.documents[0]?.name ?? '', at + 1)}.json`
    return { name, content: () => casOf(share) }
  })
  return [{ name: 'TypeSystem.xml', content: typeSystemXml }, ...files]
}
