import { labelOfArticle } from '../domain/article-label.ts'
import { statusOf } from '../domain/article-progress.ts'
import { ArticleStatus } from '../domain/article.ts'
import { Certainty, ClaimKind, type Claim } from '../domain/claim.ts'
import { linkedIds } from '../domain/claim-link.ts'
import type { Project, TableName } from '../domain/project.ts'
import { latestFormOf } from '../domain/versions/forms.ts'
import type { ArticleAxis, ColumnAxis, RowAxis } from '../domain/view.ts'

export type Axis = RowAxis | ColumnAxis | ArticleAxis

/** One value of an axis. `key` tells values apart, '' for what has none; `label` is for people. */
export interface AxisValue {
  readonly key: string
  readonly label: string
}

const NO_SOURCE = 'No source: the article itself'

/** What is said of a claim that has nothing on an axis. */
const NONE_LABELS: Readonly<Record<Axis, string>> = {
  topic: 'No topic',
  kind: 'No kind',
  certainty: 'No certainty',
  article: 'No article',
  date: 'No date',
  source: NO_SOURCE,
  speaker: 'No speaker',
  affiliation: 'No affiliation',
  outlet: 'No outlet',
  status: 'No status',
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
  status: 'Status',
}

/** Which tables an axis reads beside the claims. */
export const TABLES_OF_AXIS: Readonly<Record<Axis, readonly TableName[]>> = {
  topic: [],
  kind: [],
  certainty: [],
  article: ['articles'],
  date: ['articles'],
  source: ['sources', 'articles'],
  speaker: ['speakers'],
  affiliation: ['speakers'],
  outlet: ['articles'],
  status: ['articles'],
}

/** The keys of an axis that are there whether or not a claim has them, in their own order; for most axes none. */
export function fixedKeys(axis: Axis): readonly string[] {
  if (axis === 'kind') return ClaimKind.options
  if (axis === 'status') return ArticleStatus.options
  return axis === 'certainty' ? Certainty.options : []
}

/** A key on an axis in words. Articles, speakers and sources are called by their names. */
export function labelOf(project: Project, axis: Axis, key: string): string {
  if (key === '') return NONE_LABELS[axis]
  switch (axis) {
    case 'article':
      return labelOfArticle(project.articles, key) || 'Untitled article'
    case 'speaker':
      return project.speakers.get(key)?.name.trim() || 'A speaker without a name'
    case 'source':
      return project.sources.get(key)?.name.trim() || 'A source without a name'
    case 'topic':
    case 'kind':
    case 'certainty':
    case 'date':
    case 'outlet':
    case 'affiliation':
    case 'status':
      return key
  }
}

function foundKeys(project: Project, claim: Claim, axis: Axis): readonly string[] {
  switch (axis) {
    case 'topic':
      return claim.topics
    case 'kind':
      return [claim.kind]
    case 'certainty':
      return [claim.certainty]
    case 'article':
      return project.articles.has(claim.articleId)
        ? [latestFormOf(project.articles, claim.articleId)]
        : []
    case 'date':
      return [project.articles.get(claim.articleId)?.date ?? '']
    case 'outlet':
      return [project.articles.get(claim.articleId)?.outlet ?? '']
    case 'status': {
      const article = project.articles.get(latestFormOf(project.articles, claim.articleId))
      return article === undefined ? [] : [statusOf(project, article)]
    }
    case 'speaker':
      return linkedIds(claim, 'speakers').filter((id) => project.speakers.has(id))
    case 'affiliation':
      return linkedIds(claim, 'speakers').map((id) => project.speakers.get(id)?.affiliation ?? '')
    case 'source':
      return claim.via.flatMap(({ sourceId }) => (project.sources.has(sourceId) ? [sourceId] : []))
  }
}

const NO_KEYS: readonly string[] = ['']

/**
 * What a claim is on an axis, as keys (its article is the latest form of it): one or, for topics, speakers and sources, several, each once; never none, since what
 * has nothing there has the key ''. Topics are told apart by their very letters, as in the table.
 */
export function keysOf(project: Project, claim: Claim, axis: Axis): readonly string[] {
  const found = foundKeys(project, claim, axis)
  const [first = ''] = found
  if (found.length <= 1) return first.trim() === '' ? NO_KEYS : found
  const keys = [...new Set(found)].filter((key) => key.trim() !== '')
  return keys.length === 0 ? NO_KEYS : keys
}

/** `keysOf` with the labels. */
export function valuesOf(project: Project, claim: Claim, axis: Axis): readonly AxisValue[] {
  return keysOf(project, claim, axis).map((key) => ({ key, label: labelOf(project, axis, key) }))
}

/** What the key of an outlet begins with among sources; no id has a colon. */
const OUTLET = 'outlet:'

/** Whether a line of sources is an outlet's: that of its claims which name no source. */
export function isOutletLine(axis: Axis, key: string): boolean {
  return axis === 'source' && key.startsWith(OUTLET)
}

/**
 * `keysOf` as the lines of a comparison are told apart: a claim without a source was carried by the outlet of its
 * article, and stands in a line of that outlet. Those of articles without an outlet keep the key ''.
 */
export function lineKeysOf(project: Project, claim: Claim, axis: Axis): readonly string[] {
  const keys = keysOf(project, claim, axis)
  if (axis !== 'source' || keys !== NO_KEYS) return keys
  const outlet = project.articles.get(claim.articleId)?.outlet.trim() ?? ''
  return outlet === '' ? keys : [OUTLET + outlet]
}

/** `labelOf` for the lines of a comparison. */
export function lineLabelOf(project: Project, axis: Axis, key: string): string {
  return isOutletLine(axis, key)
    ? `No source: ${key.slice(OUTLET.length)}`
    : labelOf(project, axis, key)
}
