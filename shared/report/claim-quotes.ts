import type { CitationStyle } from '../domain/citation-style.ts'
import { quoteOfClaim, type Claim, type ClaimKind } from '../domain/claim.ts'
import { linkedNames } from '../domain/naming/linked-names.ts'
import type { Project } from '../domain/project.ts'
import { withDenial } from '../domain/tagging/denying-cue.ts'
import { listAll } from '../domain/text/listing.ts'
import { compareClaims } from '../tables/reading-order.ts'
import { citationMarkup, citeArticle } from './citation.ts'
import { markup } from './markup.ts'

/** What is said of words that are not the speaker's own, or not all of them. */
const KIND_REMARKS: Readonly<Record<ClaimKind, string>> = {
  direct: '',
  mixed: 'partly quoted',
  indirect: 'paraphrased',
}

/** A claim as it is pasted into a document: its words, and who said them through whom. */
interface QuotedClaim {
  readonly claim: Claim
  readonly words: string
  /** "Ushakov, partly quoted, via TASS, from there Reuters". */
  readonly attribution: string
}

/** A claim's words as the article has them, or the analyst's where it has none there; and what they are. */
function wordsOf(claim: Claim): { readonly words: string; readonly remark: string } {
  const quote = quoteOfClaim(claim).trim()
  if (quote !== '') return { words: quote, remark: KIND_REMARKS[claim.kind] }
  return { words: claim.statement.trim(), remark: 'in the analyst’s words' }
}

function quotedClaim(project: Project, claim: Claim): QuotedClaim {
  const { words, remark } = wordsOf(claim)
  const speakers = linkedNames(project, claim, 'speakers').filter((name) => name !== '')
  const carriers = linkedNames(project, claim, 'sources').map((name) => name || 'unknown source')
  const parts = [
    withDenial(listAll(speakers), 'no speaker named', claim),
    remark,
    carriers.length === 0 ? '' : `via ${carriers.join(', from there ')}`,
    claim.review === 'draft' ? 'draft, not reviewed' : '',
  ]
  return { claim, words, attribution: parts.filter((part) => part !== '').join(', ') }
}

/** The claims in reading order, without those that were rejected or have no words. */
function quotedClaims(project: Project, claims: readonly Claim[]): readonly QuotedClaim[] {
  return claims
    .filter(({ review }) => review !== 'rejected')
    .toSorted((a, b) => compareClaims(project, a, b))
    .map((claim) => quotedClaim(project, claim))
    .filter(({ words }) => words !== '')
}

/** Claims for a document, with how many there are of them. */
export interface ClaimQuotes {
  readonly count: number
  readonly text: string
  readonly html: string
}

/**
 * Claims to be pasted into a document, in reading order: each with its words to the letter and, below them, who said them
 * through whom and the article cited in a style; as plain text and as HTML, in which no text becomes markup.
 */
export function claimQuotes(
  project: Project,
  claims: readonly Claim[],
  style: CitationStyle,
): ClaimQuotes {
  const quoted = quotedClaims(project, claims)
  const texts = quoted.map(({ claim, words, attribution }) => {
    const article = project.articles.get(claim.articleId)
    const cited = article === undefined ? '' : `. ${citeArticle(article, style)}`
    return `${words}\n— ${attribution}${cited}\n`
  })
  const blocks = quoted.map(({ claim, words, attribution }) => {
    const article = project.articles.get(claim.articleId)
    const cited = article === undefined ? '' : markup`. ${citationMarkup(article, style)}`
    return markup`<blockquote dir="auto">${words}</blockquote><p>— <bdi>${attribution}</bdi>${cited}</p>`
  })
  return { count: quoted.length, text: texts.join('\n'), html: markup`${blocks}`.markup }
}
