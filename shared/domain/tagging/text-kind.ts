import type { Article } from '../article.ts'
import type { Claim } from '../claim.ts'
import type { Id } from '../id.ts'
import type { Project } from '../project.ts'

/** What kinds of text there are, as far as an article tells: each by what of it tells that. */
const SIGNS: readonly (readonly [kind: string, sign: RegExp])[] = [
  [
    'live blog',
    /\/live(?:-?blog)?\/|-live-|\blive (?:updates|blog)\b|\bas it happened\b|\s[-–—] live$/iu,
  ],
  ['press release', /\/(?:press-?releases?|news-?room|media-releases?)\/|\bpress release\b/iu],
  ['transcript', /\/transcripts?\/|\btranscript\b|\.(?:srt|vtt)$/iu],
  ['interview', /\/interviews?\/|\binterview(?:s|ed)?\b|\bQ ?& ?A\b/iu],
  [
    'opinion',
    /\/(?:opinions?|comment(?:isfree)?|commentary|columnists?|editorials?|op-?ed|views)\/|^(?:opinion|comment|editorial|analysis)\s?[:|]/iu,
  ],
  ['sport', /\/(?:sports?|football|cricket|rugby|tennis|soccer)\//iu],
  ['business', /\/(?:business|money|markets|economy|finance)\//iu],
  ['science and health', /\/(?:science|health|environment|technology|tech|medical)\//iu],
  ['mail', /\.(?:eml|msg|mbox)$/iu],
]

/** What the evidence of a draft begins with that is a turn of a speaker, and what of an answer without a label. */
export const TURN = 'transcript turn'
export const ANSWER = 'answer'

/** From this share of an article's drafts that are turns of speakers, it is a transcript, or an interview. */
const MOSTLY = 0.5

/** The kind that the layout of most drafts shows; '' for none. */
function kindOfLayout(claims: readonly Claim[]): string {
  const reasons = claims.flatMap(({ proposal }) => (proposal === null ? [] : [proposal.reason]))
  const answers = reasons.filter((reason) => reason.startsWith(ANSWER)).length
  const turns = reasons.filter((reason) => reason.startsWith(TURN)).length + answers
  if (turns === 0 || turns < MOSTLY * reasons.length) return ''
  return answers > turns / 2 ? 'interview' : 'transcript'
}

/**
 * What kind of text an article is, as far as it is known: by the section that its address names, its title and the name
 * of its file; else by how most of its drafts (`claims`) are laid out; else it is a report, where it says who published
 * it. '' for any other.
 */
export function textKindOf(article: Article, claims: readonly Claim[]): string {
  const { url, title, fileName, outlet } = article
  const told = SIGNS.find(([, sign]) => [url, title, fileName].some((text) => sign.test(text)))
  if (told !== undefined) return told[0]
  return kindOfLayout(claims) || (outlet === '' ? '' : 'report')
}

/** The kind of each article that has claims. */
export function textKinds(project: Project): ReadonlyMap<Id, string> {
  const byArticle = Map.groupBy(project.claims.values(), ({ articleId }) => articleId)
  return new Map(
    Array.from(byArticle, ([id, claims]) => {
      const article = project.articles.get(id)
      return [id, article === undefined ? '' : textKindOf(article, claims)] as const
    }),
  )
}
