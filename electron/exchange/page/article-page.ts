import { createHash } from 'node:crypto'
import { labelOfArticle } from '../../../shared/domain/article-label.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { CITATION_NAMES, CitationStyle } from '../../../shared/domain/citation-style.ts'
import { quoteOfClaim } from '../../../shared/domain/claim.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { describeForm } from '../../../shared/domain/versions/form-words.ts'
import { citationMarkup } from '../../../shared/report/citation.ts'
import { addressLink, isolateText } from '../../../shared/report/report-claim.ts'
import { markup, NO_MARKUP, type Markup } from '../../../shared/report/markup.ts'
import { wholePage } from '../../../shared/report/whole-page.ts'
import { claimCard, type ClaimPlace } from './claim-card.ts'
import { markedText } from './marked-text.ts'
import { claimAnchor, ROLE_WORDS } from './page-links.ts'
import { pageStyle } from './page-style.ts'
import { marksOn, type LostMark, type NumberedClaim } from './shown-marks.ts'

/** An article as a page shows it: its text, and its claims that were not rejected, in reading order. */
export interface PagedArticle {
  readonly article: Article
  readonly text: string
  readonly claims: readonly NumberedClaim[]
  readonly rejected: number
}

/** What all pages of an export have in common. */
export interface PageSetting {
  readonly project: Project
  readonly made: Date
  readonly placeOf: ClaimPlace
  /** The address of the list of all articles; null where there is none. */
  readonly index: string | null
}

/** A page whose own style sheet, known by its hash, is all that it takes. */
export function sealedPage(title: string, style: string, body: Markup): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64')
  return wholePage({ title, style, styleSource: `'sha256-${hash}'`, body })
}

/** The day on which a page was made, in words of its foot. */
export function madeWith(made: Date): string {
  return `Made on ${made.toISOString().slice(0, 10)} with Hearsay.`
}

const ADDRESS_WORDS = { url: 'Address', archivedUrl: 'Archived at' } as const

function aboutArticle({ articles }: Project, article: Article): Markup {
  const facts = [article.outlet, article.date, article.byline, article.dateline]
    .filter((text) => text.trim() !== '')
    .map(isolateText)
  const form = describeForm(articles, article.id)
  const parts = form === '' ? facts : [...facts, isolateText(form)]
  const addresses = (['url', 'archivedUrl'] as const).flatMap((name) =>
    article[name].trim() === ''
      ? []
      : markup`<p class="soft">${ADDRESS_WORDS[name]}: ${addressLink(article[name].trim())}</p>
`,
  )
  const note =
    article.note.trim() === ''
      ? NO_MARKUP
      : markup`<p class="note" dir="auto">${article.note.trim()}</p>
`
  return markup`${
    parts.length === 0
      ? NO_MARKUP
      : markup`<p class="soft">${parts.map((part, index) => markup`${index === 0 ? '' : ' · '}${part}`)}</p>
`
  }${addresses}${note}`
}

/** How the article is cited, in each style. */
function citations(article: Article): Markup {
  const lines = CitationStyle.options.map(
    (style) =>
      markup`<div><dt>${CITATION_NAMES[style]}</dt><dd>${citationMarkup(article, style)}</dd></div>`,
  )
  return markup`<details>
<summary>Cite this article</summary>
<dl>${lines}</dl>
</details>
`
}

/** What the lines and letters in the text mean, told by words that are so marked. */
const LEGEND = markup`<ul class="legend" aria-label="How to read the marks">
<li><span class="said first last">said words</span> a claim, from its number on</li>
<li><span class="who">name</span> S: who said it</li>
<li><span class="cue">told</span> C: the word that attributes</li>
<li><span class="via">agency</span> V: what it came via</li>
</ul>
`

function lostMark({ number, role, anchor, standing }: LostMark): Markup {
  const now =
    standing === ''
      ? markup`the text ends before that place`
      : markup`what stands there is <q dir="auto">${standing}</q>`
  return markup`<li><a href="#${claimAnchor(number)}">Claim ${number}</a>, ${ROLE_WORDS[role]}: <q dir="auto">${anchor.quote}</q> was marked at ${anchor.start}–${anchor.end}; ${now}.</li>
`
}

/** What cannot be shown in the text: spans that no longer quote it, and claims without words in it. Nothing is moved. */
function unplaced(lost: readonly LostMark[], claims: readonly NumberedClaim[]): Markup {
  const without = claims.filter(({ claim }) => quoteOfClaim(claim) === '')
  if (lost.length + without.length === 0) return NO_MARKUP
  const rest = without.map(
    ({ number }) =>
      markup`<li><a href="#${claimAnchor(number)}">Claim ${number}</a> has no words in the text.</li>
`,
  )
  return markup`<section class="lost" aria-labelledby="unplaced">
<h2 id="unplaced">Not shown in the text (${lost.length + without.length})</h2>
<p class="soft">A span is shown only where the text has the very words that were marked. Places are counted in UTF-16 code units.</p>
<ul>
${lost.map(lostMark)}${rest}</ul>
</section>
`
}

function counts({ claims, rejected }: PagedArticle): string {
  const drafts = claims.filter(({ claim }) => claim.review === 'draft').length
  return [
    countOf(claims.length, 'claim'),
    ...(drafts === 0
      ? []
      : [
          `${countOf(drafts, 'draft')} of the program among them that nobody has reviewed (dashed edge)`,
        ]),
    ...(rejected === 0 ? [] : [`${countOf(rejected, 'rejected claim')} left out`]),
  ].join(' · ')
}

function languageOf({ language }: Article): Markup {
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(language) && language !== 'und'
    ? markup` lang="${language}"`
    : NO_MARKUP
}

/**
 * An article as one self-contained HTML page: its text with the marks of its claims, and the claims beside it, tied
 * together by numbers that lead both ways. What does not stand in the text as it was marked is listed at the end.
 */
export function articlePage(paged: PagedArticle, setting: PageSetting): string {
  const { article, text, claims } = paged
  const { project, placeOf, made, index } = setting
  const { shown, lost } = marksOn(text, claims)
  const card = { project, placeOf, shown: Map.groupBy(shown, ({ number }) => number) }
  const title = labelOfArticle(project.articles, article.id) || 'Untitled article'
  const last = claims.at(-1)?.number ?? 0
  const body = markup`<div class="sheet beside">
<header class="head">
${
  index === null
    ? NO_MARKUP
    : markup`<p class="soft up"><a href="${index}">All articles</a></p>
`
}<h1>${isolateText(title)}</h1>
${aboutArticle(project, article)}<p class="soft">${counts(paged)}</p>
${citations(article)}${LEGEND}</header>
<main>
<article class="text" aria-label="Text of the article"${languageOf(article)}>
${markedText(text, article, shown)}</article>
<section class="claims" aria-labelledby="claims">
<h2 id="claims">Claims</h2>
${claims.length === 0 ? markup`<p>No claim was tagged.</p>` : markup`<ol>${claims.map((claim) => claimCard(card, claim))}</ol>`}
</section>
${unplaced(lost, claims)}</main>
<footer>${madeWith(made)}</footer>
</div>
`
  return sealedPage(title, pageStyle(last), body)
}
