import { titleOf, type Article } from './article.ts'
import type { Id } from './id.ts'
import type { Project } from './project.ts'
import { isEarlierForm } from './versions/forms.ts'

/** What may tell articles of one title apart, the most telling first. */
const MARKS: readonly ((article: Article) => string)[] = [
  ({ outlet }) => outlet,
  ({ date }) => date,
  ({ byline }) => byline,
  ({ dateline }) => dateline,
  ({ fileName }) => fileName,
]

/** The articles of one title, each with what tells it from the others, in the order in which they were opened. */
function markAlike(alike: readonly Article[]): readonly (readonly [Id, string])[] {
  const telling = MARKS.filter((mark) => new Set(alike.map(mark)).size > 1)
  const marks = alike.map((article) => {
    const used: (typeof MARKS)[number][] = []
    const isLikeAnother = () =>
      alike.some(
        (other) => other !== article && used.every((mark) => mark(other) === mark(article)),
      )
    for (const mark of telling) if (isLikeAnother()) used.push(mark)
    return used
      .map((mark) => mark(article).trim())
      .filter((text) => text !== '')
      .join(', ')
  })
  return alike.map((article, index) => {
    const mark = marks[index] ?? ''
    const isShared = marks.filter((other) => other === mark).length > 1
    const number = isShared ? `${index + 1} of ${alike.length}` : ''
    return [article.id, [mark, number].filter((text) => text !== '').join(', ')]
  })
}

/** What is said of an article of which a later form is there. */
const EARLIER = 'earlier form'

const marksOfArticles = new WeakMap<Project['articles'], ReadonlyMap<Id, string>>()

/**
 * What tells each article that shares its title from the others of that title, and an earlier form from a later; worked
 * out once for each state of a table.
 */
function marksOf(articles: Project['articles']): ReadonlyMap<Id, string> {
  const known = marksOfArticles.get(articles)
  if (known !== undefined) return known
  const isEarlier = ({ id }: Article) => isEarlierForm(articles, id)
  const byTitle = Map.groupBy(
    articles.values(),
    (article) => `${isEarlier(article) ? EARLIER : ''} ${titleOf(article).trim()}`,
  )
  const marks = new Map(
    [...byTitle.values()].flatMap((alike) => {
      const telling = markAlike(alike.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      const mark = alike.some(isEarlier) ? EARLIER : ''
      return telling.flatMap(([id, text]) => {
        const parts = [mark, alike.length > 1 ? text : ''].filter((part) => part !== '')
        return parts.length === 0 ? [] : [[id, parts.join(', ')] as const]
      })
    }),
  )
  marksOfArticles.set(articles, marks)
  return marks
}

/**
 * What an article is called where several are listed: its title, and where another has the same its outlet, date,
 * byline, dateline or file, as many as it takes; articles alike in all of these are numbered; an earlier form is called
 * that. '' where it has no title
 * and no file name, and for no article.
 */
export function labelOfArticle(articles: Project['articles'], id: Id): string {
  const article = articles.get(id)
  if (article === undefined) return ''
  const mark = marksOf(articles).get(id) ?? ''
  return mark === '' ? titleOf(article).trim() : `${titleOf(article).trim()} (${mark})`
}

/** Who published an article and when, as far as its label does not say that already: for beside it. */
export function publicationOf(articles: Project['articles'], id: Id): readonly string[] {
  const { outlet = '', date = '' } = articles.get(id) ?? {}
  const mark = marksOf(articles).get(id) ?? ''
  return [outlet, date].filter((text) => text.trim() !== '' && !mark.includes(text.trim()))
}

/**
 * What two articles are called where a claim of each stands beside the other: their outlets, where those tell them
 * apart, else as in a list; '' each where both are one.
 */
export function labelPair(
  articles: Project['articles'],
  one: Id,
  other: Id,
): readonly [one: string, other: string] {
  if (one === other) return ['', '']
  const outlets = [one, other].map((id) => articles.get(id)?.outlet.trim() ?? '')
  const [first = '', second = ''] = outlets
  if (first !== '' && second !== '' && first !== second) return [first, second]
  return [labelOfArticle(articles, one), labelOfArticle(articles, other)]
}
