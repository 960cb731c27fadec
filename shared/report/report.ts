import { countOf, formatNumber } from '../domain/counting.ts'
import { AXIS_LABELS, labelOf } from '../comparison/axes.ts'
import { compare } from '../comparison/grid.ts'
import type { Article } from '../domain/article.ts'
import type { Project } from '../domain/project.ts'
import { describeForm } from '../domain/versions/form-words.ts'
import { describeForms } from '../domain/versions/forms.ts'
import type { ArticleChoice, ComparisonView } from '../domain/view.ts'
import { markup, NO_MARKUP, type Markup } from './markup.ts'
import { reportChains } from './report-chains.ts'
import { isolateText } from './report-claim.ts'
import { reportGrid } from './report-grid.ts'
import { reportTimeline } from './report-timeline.ts'
import { reportRelations, reportSingles } from './report-relations.ts'
import { reportTopics } from './report-topics.ts'
import { REPORT_STYLE } from './report-style.ts'
import { wholePage } from './whole-page.ts'

function describeArticle(article: Article, { articles }: Project): Markup {
  const { id, outlet, date, byline, url, archivedUrl } = article
  const archived = archivedUrl === '' ? '' : `archived at ${archivedUrl}`
  const about = [describeForm(articles, id), outlet, date, byline, url, archived].filter(
    (text) => text.trim() !== '',
  )
  const title = article.title.trim() || article.fileName.trim() || 'Untitled article'
  return markup`<li>${isolateText(title)}${about.map((text) => markup` · ${isolateText(text)}`)}</li>`
}

/** Of which articles the claims are: “claims of articles of status done”. */
function describeArticles(project: Project, { axis, key }: ArticleChoice): string {
  const label = labelOf(project, axis, key)
  if (axis === 'article') return `claims of “${label}”`
  if (key === '') return `claims of articles with ${label.toLowerCase()}`
  return `claims of articles of ${AXIS_LABELS[axis].toLowerCase()} ${label}`
}

/** Says so where not every row or column is shown: what was left out must not look like silence. */
function describeChoice(
  project: Project,
  view: ComparisonView,
  rows: number,
  columns: number,
): Markup {
  const parts = [
    ...(view.rowValues === null ? [] : [`${formatNumber(rows)} chosen rows`]),
    ...(view.columnValues === null ? [] : [`${formatNumber(columns)} chosen columns`]),
    ...(view.articles === null ? [] : [describeArticles(project, view.articles)]),
  ]
  return parts.length === 0
    ? NO_MARKUP
    : markup`<p class="soft">The grid shows only ${parts.join(' and ')}.</p>`
}

function articleList(project: Project): Markup {
  const articles = [...project.articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (articles.length === 0) return markup`<p>There is no article.</p>`
  return markup`<ul>${articles.map((article) => describeArticle(article, project))}</ul>`
}

/**
 * The Compare view as one self-contained HTML page: the grid with its quotes, the relations, what rests on one
 * source, the picture of the chains, and the timeline. It holds no script and loads nothing; every text of the project stands in
 * it escaped, names apart from what is around them (Unicode isolation).
 */
export function reportOf(project: Project, view: ComparisonView, made: Date): string {
  const grid = compare(project, view)
  const title = `${AXIS_LABELS[view.rows]} by ${AXIS_LABELS[view.columns].toLowerCase()}`
  const drafts = project.claims.count(({ review }) => review === 'draft')
  const body = markup`<header>
<h1>Who said what, according to whom</h1>
<p class="soft">${title} · ${countOf(grid.total, 'claim')} · ${describeForms(project.articles)} · made on ${made.toISOString().slice(0, 10)} with Hearsay</p>
${drafts === 0 ? NO_MARKUP : markup`<p class="soft">Drafts by the program that nobody has reviewed: ${formatNumber(drafts)}. They have a dashed edge.</p>`}
<nav aria-label="Contents"><ul><li><a href="#grid">Side by side</a></li>${project.topics.size === 0 ? NO_MARKUP : markup`<li><a href="#topics">Topics</a></li>`}<li><a href="#relations">Relations</a></li><li><a href="#singles">Resting on one source</a></li><li><a href="#chains">Who relied on whom</a></li><li><a href="#timeline">Who said what when</a></li><li><a href="#articles">Articles</a></li></ul></nav>
</header>
<main>
<section aria-labelledby="grid">
<h2 id="grid">Side by side</h2>
${describeChoice(project, view, grid.rows.length, grid.columns.length)}${reportGrid(project, grid, view)}</section>
${reportTopics(project)}<section aria-labelledby="relations">
<h2 id="relations">Relations</h2>
${reportRelations(project)}</section>
<section aria-labelledby="singles">
<h2 id="singles">Resting on one source</h2>
${reportSingles(project)}</section>
<section class="page" aria-labelledby="chains">
<h2 id="chains">Who relied on whom</h2>
${reportChains(project)}</section>
<section class="page" aria-labelledby="timeline">
<h2 id="timeline">Who said what when</h2>
${reportTimeline(project)}</section>
<section aria-labelledby="articles">
<h2 id="articles">Articles</h2>
${articleList(project)}</section>
</main>
<footer class="soft">Made with Hearsay. A claim with several topics or sources stands in a cell for each, and counts once in every total.</footer>
`
  return wholePage({
    title: `Who said what, according to whom: ${title}`,
    style: REPORT_STYLE,
    styleSource: "'unsafe-inline'",
    body,
  })
}
