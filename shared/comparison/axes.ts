import { Certainty, ClaimKind, type Claim } from '../domain/claim.ts'
import type { Project, TableName } from '../domain/project.ts'
import type { ColumnAxis, RowAxis } from '../domain/view.ts'

export type Axis = RowAxis | ColumnAxis

/** One value of an axis. `key` tells values apart, '' for what has none; `label` is for people. */
export interface AxisValue {
  readonly key: string
  readonly label: string
}

/** What stands for a claim that has nothing on an axis. */
const NONE: Readonly<Record<Axis, AxisValue>> = {
  topic: { key: '', label: 'No topic' },
  kind: { key: '', label: 'No kind' },
  certainty: { key: '', label: 'No certainty' },
  article: { key: '', label: 'No article' },
  date: { key: '', label: 'No date' },
  source: { key: '', label: 'No source: the article itself' },
  speaker: { key: '', label: 'No speaker' },
  affiliation: { key: '', label: 'No affiliation' },
  outlet: { key: '', label: 'No outlet' },
}

/** What an axis is called over its values: "Topic", "Source". */
export const AXIS_LABELS: Readonly<Record<Axis, string>> = {
  topic: 'Topic',
  kind: 'Kind',
  certainty: 'Certainty',
  article: 'Article',
  date: 'Date',
  source: 'Source',
  speaker: 'Speaker',
  affiliation: 'Affiliation',
  outlet: 'Outlet',
}

/** Which tables an axis reads beside the claims. */
export const TABLES_OF_AXIS: Readonly<Record<Axis, readonly TableName[]>> = {
  topic: [],
  kind: [],
  certainty: [],
  article: ['articles'],
  date: ['articles'],
  source: ['sources'],
  speaker: ['speakers'],
  affiliation: ['speakers'],
  outlet: ['articles'],
}

/** The values of an axis that are there whether or not a claim has them, in their own order; else none. */
export function fixedValues(axis: Axis): readonly AxisValue[] {
  const options =
    axis === 'kind' ? ClaimKind.options : axis === 'certainty' ? Certainty.options : []
  return options.map(valueOf)
}

function valueOf(text: string): AxisValue {
  return { key: text, label: text }
}

function recordValue(id: string, name: string, unnamed: string): AxisValue {
  return { key: id, label: name.trim() === '' ? unnamed : name }
}

function foundValues(project: Project, claim: Claim, axis: Axis): readonly AxisValue[] {
  const article = project.articles.get(claim.articleId)
  const speaker = claim.speakerId === null ? undefined : project.speakers.get(claim.speakerId)
  switch (axis) {
    case 'topic':
      return claim.topics.map(valueOf)
    case 'kind':
      return [valueOf(claim.kind)]
    case 'certainty':
      return [valueOf(claim.certainty)]
    case 'article':
      return article === undefined
        ? []
        : [recordValue(article.id, article.title.trim() || article.fileName, 'Untitled article')]
    case 'date':
      return [valueOf(article?.date ?? '')]
    case 'outlet':
      return [valueOf(article?.outlet ?? '')]
    case 'speaker':
      return speaker === undefined
        ? []
        : [recordValue(speaker.id, speaker.name, 'A speaker without a name')]
    case 'affiliation':
      return [valueOf(speaker?.affiliation ?? '')]
    case 'source':
      return claim.via.flatMap(({ sourceId }) => {
        const source = project.sources.get(sourceId)
        return source === undefined
          ? []
          : [recordValue(source.id, source.name, 'A source without a name')]
      })
  }
}

/**
 * What a claim is on an axis: one value or, for topics and sources, several, each once; never none, since what
 * has nothing there has the value with the key ''. Topics are told apart by their very letters, as in the table.
 */
export function valuesOf(project: Project, claim: Claim, axis: Axis): readonly AxisValue[] {
  const found = foundValues(project, claim, axis)
  const [first] = found
  // All but topics and sources: one value, which has to be looked at no further.
  if (found.length === 1 && first !== undefined)
    return first.key.trim() === '' ? [NONE[axis]] : found
  const byKey = new Map(found.map((value) => [value.key, value]))
  const values = [...byKey.values()].filter(({ key }) => key.trim() !== '')
  return values.length === 0 ? [NONE[axis]] : values
}
