import type { AnnotatedProject, Code } from '../annotated/annotated-project.ts'
import { shownEntities } from '../annotated/shown-entities.ts'
import { UniqueNames } from '../text/unique-names.ts'
import { mapPoints, pointsOf } from '../text/written-text.ts'
import { htmlOf, mapBytes, toPlainText } from './html-text.ts'
import { makeFile, type TaguetteRows } from './taguette-file.ts'

/** As long as names may be in Taguette, in code points. */
const LONGEST = { project: 50, document: 50, path: 200, description: 102_400 } as const

/** A name as Taguette takes it: not empty, and not too long. */
function shorten(name: string, longest: number): string {
  const line = toPlainText(name).replaceAll('\n', ' ').trim()
  return line === '' ? '(no name)' : Array.from(line).slice(0, longest).join('')
}

function describe(memo: string): string {
  return Array.from(toPlainText(memo)).slice(0, LONGEST.description).join('')
}

/** The paths of codes, such as `topic.Trade`: no two are the same. */
class Paths {
  readonly #names = new UniqueNames({
    keyOf: (path) => path,
    numbered: (path, count) => {
      const beginning = Array.from(path).slice(0, LONGEST.path - 8)
      return `${beginning.join('')} (${count})`
    },
  })

  of(name: string, above: string | undefined): string {
    return this.#names.take(shorten(above === undefined ? name : `${above}.${name}`, LONGEST.path))
  }
}

interface Tags {
  readonly rows: TaguetteRows['tags'][number][]
  /** By the id of the code, or of the entity. */
  readonly ids: ReadonlyMap<string, number>
}

/** Tags of the codes, parents first, and below the tag of their kind those that name entities. */
function tagsOf({ codes, entities }: AnnotatedProject, shown: ReadonlySet<string>): Tags {
  const paths = new Paths()
  const byId = new Map(codes.map((code) => [code.id, code]))
  const pathOf = new Map<string, string>()
  const rows: TaguetteRows['tags'][number][] = []
  const ids = new Map<string, number>()
  const add = (id: string, path: string, memo: string): void => {
    rows.push({ id: rows.length + 1, project_id: 1, path, description: describe(memo) })
    ids.set(id, rows.length)
  }
  const addCode = ({ id, name, parent, memo }: Code): string => {
    const known = pathOf.get(id)
    if (known !== undefined) return known
    const above = parent === null ? undefined : byId.get(parent)
    const path = paths.of(name, above === undefined ? undefined : addCode(above))
    pathOf.set(id, path)
    add(id, path, memo)
    return path
  }
  for (const code of codes) addCode(code)
  for (const { id, kind, name, memo } of entities)
    if (shown.has(id))
      add(id, paths.of(shorten(name, LONGEST.path), pathOf.get(kind) ?? kind), memo)
  return { rows, ids }
}

function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}

/**
 * Writes texts with marked words as a project of Taguette 1.5, an SQLite file that it imports. Each part of a span is a
 * highlight, with a tag for each code, and one that names whom it shows. It has no place for memos, values and links.
 */
export function writeTaguette(project: AnnotatedProject, now: Date): Uint8Array {
  const shown = project.documents.map(({ spans }) => shownEntities(spans))
  const tags = tagsOf(
    project,
    new Set(
      shown.flatMap((spans) => spans.values().toArray()).flatMap((ids) => ids.values().toArray()),
    ),
  )
  const documents: TaguetteRows['documents'][number][] = []
  const highlights: TaguetteRows['highlights'][number][] = []
  const highlightTags: TaguetteRows['highlightTags'][number][] = []
  project.documents.forEach((document, index) => {
    const text = toPlainText(document.text)
    const map = mapPoints(document.text, { joinsLineEnds: true })
    const bytes = mapBytes(text)
    const written = mapPoints(text, { joinsLineEnds: false })
    const name = shorten(document.name, LONGEST.document)
    documents.push({
      id: index + 1,
      project_id: 1,
      name,
      description: describe(document.memo),
      filename: `${name}.txt`,
      text_direction: isRightToLeft(text) ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT',
      contents: htmlOf(text),
    })
    for (const { id, codes, parts } of document.spans)
      for (const part of parts) {
        const points = pointsOf(map, part)
        const [start, end] = [written.offsetAt(points.start), written.offsetAt(points.end)]
        highlights.push({
          id: highlights.length + 1,
          document_id: index + 1,
          start_offset: bytes.byteAt(start),
          end_offset: bytes.byteAt(end),
          snippet: htmlOf(text.slice(start, end)),
        })
        const of = new Set([...codes, ...(shown[index]?.get(id) ?? [])])
        for (const code of of) {
          const tag = tags.ids.get(code)
          if (tag !== undefined)
            highlightTags.push({ highlight_id: highlights.length, tag_id: tag })
        }
      }
  })
  const name = shorten(project.name, LONGEST.project)
  const projects = [{ id: 1, name, description: '' }]
  return makeFile({ projects, documents, tags: tags.rows, highlights, highlightTags }, now)
}
