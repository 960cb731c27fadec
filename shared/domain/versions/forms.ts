import type { Article } from '../article.ts'
import type { Id } from '../id.ts'
import type { Project } from '../project.ts'

type Articles = Project['articles']

/** The articles that are later forms of others, by those; made once for a state of the table. */
const laterByTable = new WeakMap<Articles, ReadonlyMap<Id, readonly Article[]>>()

function laterIn(articles: Articles): ReadonlyMap<Id, readonly Article[]> {
  const known = laterByTable.get(articles)
  if (known !== undefined) return known
  const later = new Map<Id, Article[]>()
  for (const article of articles.values()) {
    if (article.versionOf === null) continue
    const forms = later.get(article.versionOf)
    if (forms === undefined) later.set(article.versionOf, [article])
    else forms.push(article)
  }
  laterByTable.set(articles, later)
  return later
}

/** The first form of what an article is a form of. Forms that name each other in a circle are of the one given. */
function firstOf(articles: Articles, article: Article): Article {
  const passed = new Set<Id>()
  let first = article
  while (first.versionOf !== null && !passed.has(first.id)) {
    passed.add(first.id)
    const earlier = articles.get(first.versionOf)
    if (earlier === undefined) return first
    first = earlier
  }
  return first.versionOf === null ? first : article
}

/** All forms of what an article is a form of, the earliest first, itself among them; empty for no article. */
export function formsOf(articles: Articles, id: Id): readonly Article[] {
  const article = articles.get(id)
  if (article === undefined) return []
  const later = laterIn(articles)
  if (article.versionOf === null && !later.has(id)) return [article]
  const forms = new Set([firstOf(articles, article)])
  // What is added while they are gone through is gone through too.
  for (const form of forms) for (const next of later.get(form.id) ?? []) forms.add(next)
  return [...forms]
}
