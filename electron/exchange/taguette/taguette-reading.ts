import { shorten } from '../../../shared/domain/text/short-text.ts'
import { Refusal } from '../../documents/refusal.ts'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
} from '../annotated/annotated-project.ts'
import { idOfContent } from '../annotated/ids.ts'
import { tidyWords } from '../text/tidy-words.ts'
import { readHtml, type HtmlText } from './html-text.ts'
import { readRows, type TaguetteRows } from './taguette-file.ts'

/** The code of a tag; below the tag whose path its own goes on from, by a point. */
function codeOf(
  { id, path, description }: TaguetteRows['tags'][number],
  paths: ReadonlyMap<string, number>,
): Code {
  let parent: number | undefined
  let name = path
  for (
    let at = path.lastIndexOf('.');
    at > 0 && parent === undefined;
    at = path.lastIndexOf('.', at - 1)
  ) {
    parent = paths.get(path.slice(0, at))
    if (parent !== undefined) name = path.slice(at + 1)
  }
  return {
    id: idOfContent('taguette', 'tag', id),
    name,
    parent: parent === undefined ? null : idOfContent('taguette', 'tag', parent),
    memo: description,
    colour: '',
    values: {},
  }
}

function readHighlight(
  highlight: TaguetteRows['highlights'][number],
  html: HtmlText,
  name: string,
  codes: readonly string[],
): AnnotatedSpan | null {
  const { id, start_offset, end_offset, snippet } = highlight
  const [start, end] = [html.offsetAt(start_offset, 'start'), html.offsetAt(end_offset, 'end')]
  if (start === undefined || end === undefined || end < start)
    throw new Refusal(
      `In “${name}” something is highlighted outside of the text, from byte ${start_offset} to ${end_offset}. Export the project once more from Taguette, and import that.`,
    )
  if (start === end) return null
  const squeeze = (words: string) => tidyWords(words).replaceAll(' ', '')
  if (squeeze(readHtml(snippet).text) !== squeeze(html.text.slice(start, end)))
    throw new Refusal(
      `In “${name}” a highlight, “${shorten(tidyWords(readHtml(snippet).text), 80)}”, is not where the file says. Export the project once more from Taguette, and import that.`,
    )
  const parts = [{ start, end }]
  return {
    id: idOfContent('taguette', 'highlight', id),
    codes,
    parts,
    memo: '',
    values: {},
    links: [],
  }
}

function chooseProject({ projects }: TaguetteRows): TaguetteRows['projects'][number] {
  const [first, ...others] = projects
  if (first === undefined) throw new Refusal('There is no project in this file of Taguette.')
  if (others.length > 0)
    throw new Refusal(
      `This file of Taguette holds ${projects.length} projects. Export the one that you want from Taguette (Export project, SQLite), and import that.`,
    )
  return first
}

/** Reads the rows of a file. Throws a `Refusal` where they are not those of a project of Taguette, or are damaged. */
function rowsOf(bytes: Uint8Array): TaguetteRows {
  const rows = readRows(bytes)
  if (rows === null)
    throw new Refusal(
      'This is no project of Taguette 1.5, or of a version near it. Export it from Taguette (Export project, SQLite), and import that.',
    )
  const tags = new Set(rows.tags.map(({ id }) => id))
  if (rows.highlightTags.some(({ tag_id }) => !tags.has(tag_id)))
    throw new Refusal(
      'This file is damaged: a highlight has a tag that is not in it. Export it once more.',
    )
  return rows
}

/** What is told of the layout of a text, which is not held. */
const LAYOUT = /<(?:h\d|strong|em|b|u|table|li|img|a)\b/

function readDocument(
  { id, name, description, contents }: TaguetteRows['documents'][number],
  highlights: readonly TaguetteRows['highlights'][number][],
  codesOf: ReadonlyMap<number, readonly string[]>,
): { readonly document: AnnotatedDocument; readonly lost: readonly string[] } {
  const html = readHtml(contents)
  const read = highlights.map((highlight) =>
    readHighlight(highlight, html, name, codesOf.get(highlight.id) ?? []),
  )
  const spans = read.filter((span) => span !== null)
  const empty = read.length - spans.length
  const lost = [
    ...(empty === 0 ? [] : [`In “${name}”, ${empty} highlights of no words.`]),
    ...(LAYOUT.test(contents) ? [`The layout of “${name}”.`] : []),
  ]
  const about = { id: idOfContent('taguette', 'document', id), name, text: html.text }
  return { document: { ...about, memo: description, values: {}, spans }, lost }
}

/** Reads a project that Taguette exported. Throws a `Refusal` where a highlight is not where the file says. */
export function readTaguette(bytes: Uint8Array): AnnotatedProject {
  const rows = rowsOf(bytes)
  const { name, description } = chooseProject(rows)
  const paths = new Map(rows.tags.map(({ path, id }) => [path, id]))
  const codesOf = new Map<number, string[]>()
  for (const { highlight_id: highlight, tag_id: tag } of rows.highlightTags)
    codesOf.set(highlight, [...(codesOf.get(highlight) ?? []), idOfContent('taguette', 'tag', tag)])
  const highlights = Map.groupBy(rows.highlights, ({ document_id }) => document_id)
  const read = rows.documents.map((row) => readDocument(row, highlights.get(row.id) ?? [], codesOf))
  const lost = read.flatMap((one) => one.lost)
  if (description !== '')
    lost.push(`The description of the project: “${shorten(description, 200)}”.`)
  return {
    name,
    documents: read.map(({ document }) => document),
    codes: rows.tags.map((tag) => codeOf(tag, paths)),
    entities: [],
    relations: [],
    lost,
  }
}
