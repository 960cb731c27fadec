import type { Article } from '../article.ts'
import type { Claim } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../failure.ts'
import type { Id } from '../id.ts'
import { idOfName } from '../naming/name-choice.ts'
import { keyOfName } from '../naming/naming.ts'
import { agencyOf } from '../naming/outlet-name.ts'
import { formsOf } from './forms.ts'
import { sliceSpan } from '../text/span.ts'

/** How much of a text's top and foot may name the agency whose report it is, in code units. */
const TOP = 600
const FOOT = 300

/** An article with its text. */
export interface ArticleText {
  readonly article: Article
  readonly text: string
}

/** The agencies that an article names as those who wrote it: by its byline, dateline, outlet, or in brackets at an end. */
export function agenciesOf({ article, text }: ArticleText): readonly string[] {
  const { byline, outlet, parts } = article
  const edges = `${text.slice(0, TOP)}\n${text.slice(-FOOT)}`
  const dateline = parts.dateline === null ? '' : sliceSpan(text, parts.dateline)
  const named = [
    outlet,
    ...byline.split(/\s*(?:,|;|\||\/|\band\b|\bin\b)\s*/u),
    ...Array.from(`${dateline}\n${edges}`.matchAll(/\(([^()\n]{2,40})\)/gu), (match) => match[1]),
  ]
  const agencies = named.flatMap((name = '') => agencyOf(name.trim()) ?? [])
  return [...new Set(agencies)]
}

/** The agency whose story two articles with much the same text seem to be: one that both name, else either; empty for none. */
export function sharedAgency(one: ArticleText, other: ArticleText): string {
  const [ofOne, ofOther] = [agenciesOf(one), agenciesOf(other)]
  return ofOne.find((name) => ofOther.includes(name)) ?? ofOne[0] ?? ofOther[0] ?? ''
}

/** From how many claims on a source that no words name is that of the article's story, and not of some claims. */
const MIN_CARRIED = 2

/**
 * The source whose story an article carries, as `recordCarrier` has it: named by no words of the text, it is the last
 * source of most of the claims that stand. Null for none.
 */
export function storySource(claims: Iterable<Pick<Claim, 'review' | 'via'>>): Id | null {
  const counts = new Map<Id, number>()
  let standing = 0
  for (const { review, via } of claims) {
    if (review === 'rejected') continue
    standing += 1
    const last = via.at(-1)
    if (last?.mentions.length === 0) counts.set(last.sourceId, (counts.get(last.sourceId) ?? 0) + 1)
  }
  const source = [...counts].find(([, count]) => count >= MIN_CARRIED && count > standing / 2)
  return source?.[0] ?? null
}

/**
 * Records that articles, with all their forms, carry the story of a source: it becomes the last of the sources of each of their claims, nearest
 * the outlet, where it is not among them. The outlet that is itself that source carried nothing. Answers how many claims
 * it was recorded of.
 */
export function recordCarrier(
  draft: EditDraft,
  articleIds: readonly Id[],
  name: string,
): Outcome<number> {
  const { articles } = draft.project
  const forms = articleIds.flatMap((id) => formsOf(articles, id).map((form) => form.id))
  const carriers = new Set(
    forms.filter((id) => {
      const outlet = draft.get('articles', id)?.outlet ?? ''
      return keyOfName(agencyOf(outlet) ?? outlet) !== keyOfName(agencyOf(name) ?? name)
    }),
  )
  const source = idOfName(draft, 'sources', name, [])
  if (!source.ok) return source
  const sourceId = source.value
  const isMade = !draft.project.sources.has(sourceId)
  if (isMade && agencyOf(name) !== null) draft.update('sources', sourceId, { kind: 'agency' })
  const claims = [...draft.all('claims')].filter(
    ({ articleId, review, via }) =>
      carriers.has(articleId) &&
      review !== 'rejected' &&
      !via.some((link) => link.sourceId === sourceId),
  )
  if (claims.length === 0) return refuse(`No claim of the two is without ${name} as its source.`)
  for (const { id, via } of claims) {
    draft.update('claims', id, { via: [...via, { sourceId, mentions: [] }] })
  }
  return succeed(claims.length)
}
