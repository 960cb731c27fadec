import type { Span } from '../../../shared/domain/text/span.ts'
import type { AnnotatedDocument, AnnotatedProject, Code } from '../annotated/annotated-project.ts'
import { mentionsOf, shownEntities } from '../annotated/shown-entities.ts'
import { UniqueNames } from '../text/unique-names.ts'
import { mapPoints, pointsOf, spanOf } from '../text/written-text.ts'
import { mapBytes } from './byte-map.ts'
import { htmlOf, toPlainText } from './html-text.ts'
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

/** The words of a part, as a place of the text that Taguette has, in bytes. */
type Snippet = Pick<TaguetteRows['highlights'][number], 'start_offset' | 'end_offset' | 'snippet'>

/** Finds the parts of spans in the text that Taguette has of a document. */
function snippetsIn(document: AnnotatedDocument, text: string): (part: Span) => Snippet {
  const map = mapPoints(document.text, { joinsLineEnds: true })
  const written = mapPoints(text, { joinsLineEnds: false })
  const bytes = mapBytes(text)
  return (part) => {
    const { start, end } = spanOf(written, pointsOf(map, part))
    return {
      start_offset: bytes.byteAt(start),
      end_offset: bytes.byteAt(end),
      snippet: htmlOf(text.slice(start, end)),
    }
  }
}

/** The rows of documents and of what is highlighted in them. */
class DocumentRows {
  readonly documents: TaguetteRows['documents'][number][] = []
  readonly highlights: TaguetteRows['highlights'][number][] = []
  readonly highlightTags: TaguetteRows['highlightTags'][number][] = []
  readonly #tags: Tags['ids']

  constructor(tags: Tags['ids']) {
    this.#tags = tags
  }

  add(document: AnnotatedDocument): void {
    const text = toPlainText(document.text)
    const name = shorten(document.name, LONGEST.document)
    this.documents.push({
      id: this.documents.length + 1,
      project_id: 1,
      name,
      description: describe(document.memo),
      filename: `${name}.txt`,
      text_direction: isRightToLeft(text) ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT',
      contents: htmlOf(text),
    })
    const snippetAt = snippetsIn(document, text)
    const shown = shownEntities(document.spans)
    for (const { id, codes, parts } of document.spans) {
      const meant = new Set([...codes, ...(shown.get(id) ?? [])])
      for (const part of parts) this.#addHighlight(snippetAt(part), meant)
    }
  }

  #addHighlight(snippet: Snippet, meant: ReadonlySet<string>): void {
    const id = this.highlights.length + 1
    this.highlights.push({ id, document_id: this.documents.length, ...snippet })
    for (const one of meant) {
      const tag = this.#tags.get(one)
      if (tag !== undefined) this.highlightTags.push({ highlight_id: id, tag_id: tag })
    }
  }
}

/**
 * Writes texts with marked words as a project of Taguette 1.5, an SQLite file that it imports. Each part of a span is a
 * highlight, with a tag for each code, and one that names whom it shows. It has no place for memos, values and links.
 */
export function writeTaguette(project: AnnotatedProject, now: Date): Uint8Array {
  const named = mentionsOf(project.documents.flatMap(({ spans }) => spans))
  const tags = tagsOf(project, new Set(named.keys()))
  const rows = new DocumentRows(tags.ids)
  for (const document of project.documents) rows.add(document)
  const name = shorten(project.name, LONGEST.project)
  const { documents, highlights, highlightTags } = rows
  return makeFile(
    {
      projects: [{ id: 1, name, description: '' }],
      documents,
      tags: tags.rows,
      highlights,
      highlightTags,
    },
    now,
  )
}
