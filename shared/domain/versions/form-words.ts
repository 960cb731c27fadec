import { titleOf, type Article } from '../article.ts'
import type { Id } from '../id.ts'
import type { Project } from '../project.ts'
import type { Alike } from '../text-input.ts'
import { formsOf, isEarlierForm } from './forms.ts'

type Articles = Project['articles']

/** Whether an article is an earlier form of another, or the latest of several; empty where it is the only one. */
export function placeOfForm(articles: Articles, id: Id): '' | 'earlier' | 'latest' {
  if (isEarlierForm(articles, id)) return 'earlier'
  return (articles.get(id)?.versionOf ?? null) === null ? '' : 'latest'
}

function nameOf(article: Article | undefined): string {
  if (article === undefined) return 'an article that is not there'
  const title = `“${titleOf(article)}”`
  return article.date === '' ? title : `${title}, ${article.date}`
}

/** What form of which article it is, in words: an earlier one of the latest, or the latest after the one before; else empty. */
export function describeForm(articles: Articles, id: Id): string {
  switch (placeOfForm(articles, id)) {
    case 'earlier':
      return `earlier form of ${nameOf(formsOf(articles, id).at(-1))}`
    case 'latest':
      return `later form of ${nameOf(articles.get(articles.get(id)?.versionOf ?? ''))}`
    case '':
      return ''
  }
}

/** Says of an article where much the same text stands too: “Much the same text as “T”, in The X.” */
export function describeAlike(articles: Articles, { articleId }: Alike): string {
  const other = articles.get(articleId)
  if (other === undefined) return 'Much the same text as an article that is no longer there.'
  const where = other.outlet === '' ? 'elsewhere' : `in ${other.outlet}`
  return `Much the same text as “${titleOf(other)}”, ${where}.`
}
