import type { Article } from '../article.ts'
import { countOf } from '../counting.ts'
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

/** The articles that say that they are a later form of one, which need not be there. */
export function laterFormsOf(articles: Articles, id: Id): readonly Article[] {
  return laterIn(articles).get(id) ?? []
}

/** Whether a later form of an article is in the project. */
export function isEarlierForm(articles: Articles, id: Id): boolean {
  return laterIn(articles).has(id)
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

/** The latest form of what an article is a form of: what stands for all of them; itself where there is no other. */
export function latestFormOf(articles: Articles, id: Id): Id {
  return isEarlierForm(articles, id) ? (formsOf(articles, id).at(-1)?.id ?? id) : id
}

/** How many articles there are, and how many earlier forms of them; a text and its forms are one article. */
export function countForms(articles: Articles): {
  readonly articles: number
  readonly earlier: number
} {
  let earlier = 0
  for (const id of laterIn(articles).keys()) if (articles.has(id)) earlier += 1
  return { articles: articles.size - earlier, earlier }
}

/** How many articles there are, in words: “2 articles”, “1 article and 1 earlier form”. */
export function describeForms(articles: Articles): string {
  const count = countForms(articles)
  const said = countOf(count.articles, 'article')
  return count.earlier === 0 ? said : `${said} and ${countOf(count.earlier, 'earlier form')}`
}
