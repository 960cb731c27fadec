import { labelOfArticle, publicationOf } from '../domain/article-label.ts'
import { quoteOfClaim, type Claim } from '../domain/claim.ts'
import type { Evidence } from '../domain/evidence.ts'
import { saidBy } from '../domain/tagging/denying-cue.ts'
import { linkedNames } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import { wordsOfVerdict } from '../domain/verdicts/verdict-scale.ts'
import { markup, NO_MARKUP, type Markup } from './markup.ts'

/** Text of an article or a person, apart from what is around it: its direction is its own. */
export function isolateText(text: string): Markup {
  return markup`<bdi>${text}</bdi>`
}

/** An address as a link where it is one of the web; any other stays text, so that nothing in it can run. */
export function addressLink(address: string): Markup {
  if (!/^https?:\/\/\S+$/i.test(address)) return isolateText(address)
  return markup`<a href="${address}" rel="noreferrer noopener">${isolateText(address)}</a>`
}

/** Who said it or denied it, and through whom it came, nearest the speaker first. */
export function attribution(project: Project, claim: Claim): Markup {
  const speakers = linkedNames(project, claim, 'speakers')
  const said = speakers.map((name, index) => {
    const sign = index === 0 ? '' : index === speakers.length - 1 ? ' and ' : ', '
    return markup`${sign}${isolateText(name)}`
  })
  const carriers = linkedNames(project, claim, 'sources').map(
    (name) => markup` ← ${isolateText(name || 'unknown source')}`,
  )
  const { who, denial } = saidBy(speakers.join(', '), 'no speaker', claim)
  const denied = denial === '' ? NO_MARKUP : markup` ${isolateText(denial)}`
  return markup`${said.length === 0 ? who : said}${denied}${carriers}`
}

/** How a claim is told, in words. */
export const KIND_WORDS = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'paraphrase',
} as const

/** The article that a claim is from, by its title, with who published it and when. */
export function articleLine(project: Project, claim: Claim): Markup {
  const name = labelOfArticle(project.articles, claim.articleId) || 'Untitled article'
  const about = publicationOf(project.articles, claim.articleId)
  const more = about.map((text, index) => markup`${index === 0 ? '' : ' · '}${isolateText(text)}`)
  return markup`${isolateText(name)}${more.length === 0 ? NO_MARKUP : markup`<span class="about">${more}</span>`}`
}

/** A claim's words as the article has them, or the analyst's where it has none there. */
export function claimWords(claim: Claim): Markup {
  const quote = quoteOfClaim(claim)
  if (quote !== '') return markup`<q dir="auto">${quote}</q>`
  const words = claim.statement.trim() || 'A claim without words'
  return markup`<span class="words" dir="auto">${words}</span> <span class="soft">(in the analyst’s words)</span>`
}

/** Evidence of a claim: where it is, what it shows, and when it was seen. */
export function evidenceItem({ address, note, seen }: Evidence): Markup {
  const about = [note.trim(), seen === '' ? '' : `seen ${seen}`].filter((text) => text !== '')
  return markup`<li>${addressLink(address)}${about.map((text) => markup`; ${isolateText(text)}`)}</li>`
}

/** What a person found out about a claim: its verdict, how its speaker knows, and the evidence; nothing where nobody has. */
function judgement(project: Project, { verdict: given, basis, evidence }: Claim): Markup {
  const verdict = wordsOfVerdict(project, given)
  const told = [
    ...(verdict === '' ? [] : [markup`verdict: <strong>${isolateText(verdict)}</strong>`]),
    ...(basis.trim() === '' ? [] : [markup`basis: ${isolateText(basis.trim())}`]),
  ].map((part, index) => markup`${index === 0 ? '' : ' · '}${part}`)
  return markup`${told.length === 0 ? NO_MARKUP : markup` <span class="about">${told}</span>`}${
    evidence.length === 0
      ? NO_MARKUP
      : markup`<ul class="evidence">${evidence.map(evidenceItem)}</ul>`
  }`
}

/** A claim with its words, who said it through whom, how it is told, how sure it is, and whether it holds. */
export function claimItem(project: Project, claim: Claim): Markup {
  const marks = [
    KIND_WORDS[claim.kind],
    ...(claim.certainty === 'unknown' ? [] : [claim.certainty]),
    ...(claim.credibility === null ? [] : [`credibility ${claim.credibility}`]),
    ...(claim.review === 'draft' ? ['draft, not reviewed'] : []),
  ]
  const draft = claim.review === 'draft' ? markup` class="draft"` : NO_MARKUP
  return markup`<li${draft}>${claimWords(claim)} <span class="about">${attribution(project, claim)} · ${marks.join(' · ')}</span>${judgement(project, claim)}</li>`
}

/** The same on one line, for tables. */
export function claimLine(project: Project, claim: Claim): Markup {
  return markup`${claimWords(claim)} <span class="about">${attribution(project, claim)}</span>`
}
