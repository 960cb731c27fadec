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
      `In “${name}” a highlight, “${tidyWords(readHtml(snippet).text).slice(0, 80)}”, is not where the file says. Export the project once more from Taguette, and import that.`,
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

/** Reads a project that Taguette exported. Throws a `Refusal` where a highlight is not where the file says. */
export function readTaguette(bytes: Uint8Array): AnnotatedProject {
  const rows = readRows(bytes)
  if (rows === null)
    throw new Refusal(
      'This is no project of Taguette 1.5, or of a version near it. Export it from Taguette (Export project, SQLite), and import that.',
    )
  const project = chooseProject(rows)
  const paths = new Map(rows.tags.map(({ path, id }) => [path, id]))
  const codes = rows.tags.map((tag) => codeOf(tag, paths))
  const tags = new Set(rows.tags.map(({ id }) => id))
  if (rows.highlightTags.some(({ tag_id }) => !tags.has(tag_id)))
    throw new Refusal(
      'This file is damaged: a highlight has a tag that is not in it. Export it once more.',
    )
  const tagsOf = Map.groupBy(rows.highlightTags, ({ highlight_id }) => highlight_id)
  const highlights = Map.groupBy(rows.highlights, ({ document_id }) => document_id)
  const lost: string[] = []
  const documents = rows.documents.map(({ id, name, description, contents }): AnnotatedDocument => {
    const html = readHtml(contents)
    const read = (highlights.get(id) ?? []).map((highlight) => {
      const codes = (tagsOf.get(highlight.id) ?? []).map(({ tag_id }) =>
        idOfContent('taguette', 'tag', tag_id),
      )
      return readHighlight(highlight, html, name, codes)
    })
    const spans = read.filter((span) => span !== null)
    if (spans.length < read.length)
      lost.push(`In “${name}”, ${read.length - spans.length} highlights of no words.`)
    if (contents !== '' && /<(?:h\d|strong|em|b|u|table|li|img|a)\b/.test(contents))
      lost.push(`The layout of “${name}”.`)
    return {
      id: idOfContent('taguette', 'document', id),
      name,
      text: html.text,
      memo: description,
      values: {},
      spans,
    }
  })
  if (project.description !== '')
    lost.push(`The description of the project: “${project.description.slice(0, 200)}”.`)
  return { name: project.name, documents, codes, entities: [], relations: [], lost }
}
