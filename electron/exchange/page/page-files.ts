import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import { titleOf, type Article } from '../../../shared/domain/article.ts'
import { comparePlaces } from '../../../shared/domain/claim.ts'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { isolateText } from '../../../shared/report/report-claim.ts'
import { markup, type Markup } from '../../../shared/report/markup.ts'
import { listArticles, positionOfClaim } from '../../../shared/tables/reading-order.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { nameFrom } from '../file-names.ts'
import { articlePage, madeWith, sealedPage, type PagedArticle } from './article-page.ts'
import type { ClaimPlace } from './claim-card.ts'
import { claimAnchor } from './page-links.ts'
import { pageStyle } from './page-style.ts'

const INDEX = 'index.html'

function pagedArticle(project: Project, article: Article, text: string): PagedArticle {
  const all = [...linkedRecords(project.links.ofArticle, article.id)].flatMap(
    (id) => project.claims.get(id) ?? [],
  )
  const claims = all.filter(({ review }) => review !== 'rejected').sort(comparePlaces)
  return {
    article,
    text,
    claims: claims.map((claim) => ({ number: positionOfClaim(project, claim.id), claim })),
    rejected: all.length - claims.length,
  }
}

/** Where each claim's card is: its page by the article, and its place there. */
function placesFrom(project: Project, names: ReadonlyMap<Id, string>, from: Id): ClaimPlace {
  return (id) => {
    const claim = project.claims.get(id)
    const number = positionOfClaim(project, id)
    const page = names.get(claim?.articleId ?? '')
    if (claim === undefined || number === 0 || page === undefined) return null
    if (claim.articleId === from)
      return { address: `#${claimAnchor(number)}`, name: `claim ${number}` }
    const article = labelOfArticle(project.articles, claim.articleId) || 'Untitled article'
    return { address: `${page}#${claimAnchor(number)}`, name: `claim ${number} of “${article}”` }
  }
}

function indexRow({ articles }: Project, { article, claims }: PagedArticle, page: string): Markup {
  const drafts = claims.filter(({ claim }) => claim.review === 'draft').length
  const title = labelOfArticle(articles, article.id) || 'Untitled article'
  return markup`<tr><th scope="row"><a href="${page}">${isolateText(title)}</a></th><td>${isolateText(article.outlet)}</td><td class="day">${isolateText(article.date)}</td><td>${isolateText(article.byline)}</td><td class="number">${formatNumber(claims.length)}</td><td class="number">${formatNumber(drafts)}</td></tr>
`
}

function indexPage(
  { name, project, now }: ExportSource,
  pages: readonly { readonly paged: PagedArticle; readonly page: string }[],
): string {
  const total = pages.reduce((sum, { paged }) => sum + paged.claims.length, 0)
  const body = markup`<div class="sheet">
<header class="head">
<h1>${isolateText(name)}</h1>
<p class="soft">${countOf(pages.length, 'article')} · ${countOf(total, 'claim')}</p>
</header>
<main>
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Outlet</th><th scope="col">Date</th><th scope="col">Byline</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Drafts</th></tr></thead>
<tbody>
${pages.map(({ paged, page }) => indexRow(project, paged, page))}</tbody>
</table>
</main>
<footer>${madeWith(now)}</footer>
</div>
`
  return sealedPage(name, pageStyle(0), body)
}

/** The name of each article's page. */
export function pageNames(project: Project): ReadonlyMap<Id, string> {
  return new Map(
    listArticles(project).map((article, index) => [
      article.id,
      `${nameFrom(titleOf(article), index + 1)}.html`,
    ]),
  )
}

/**
 * The annotated articles as HTML pages, one for each in the order in which they were added, and a list of them where
 * there are several. Fails where the text of one cannot be read.
 */
export function pageFiles(source: ExportSource): Outcome<readonly MadeFile[]> {
  const { project, now } = source
  const articles = listArticles(project)
  const names = pageNames(project)
  const pages: { readonly paged: PagedArticle; readonly page: string }[] = []
  for (const article of articles) {
    const text = source.textOf(article)
    if (!text.ok) return text
    pages.push({
      paged: pagedArticle(project, article, text.value),
      page: names.get(article.id) ?? '',
    })
  }
  const index = articles.length === 1 ? null : INDEX
  const files = pages.map(({ paged, page }): MadeFile => {
    const placeOf = placesFrom(project, names, paged.article.id)
    return { name: page, content: () => articlePage(paged, { project, made: now, placeOf, index }) }
  })
  if (index === null) return succeed(files)
  return succeed([{ name: index, content: () => indexPage(source, pages) }, ...files])
}
