/** Who is told, and does not say: "the court heard that …", "parents have been told to …". */
import type { Attribution } from '../attribution.ts'
import { VOICE } from '../text/clause-parts.ts'
import { lineAt, type ArticleView } from '../text/line-view.ts'

const TOLD = new Set(
  'tell ask inform advise assure warn notify remind urge order brief promise offer'.split(' '),
)

/** Whether the words that an attribution takes for its speaker are whom somebody else tells it. */
export function isHearer(article: ArticleView, { source, cue }: Attribution): boolean {
  const [who, [from, to] = [0, 0]] = [source[0], cue[0]]
  const view = lineAt(article, from)
  if (who === undefined || view === undefined || who[1] > from) return false
  const { tokens, clauses } = view
  const verbs = [...tokens.keys()].filter((k) => {
    const token = tokens[k]
    return (
      token !== undefined && token.start >= from && token.end <= to && clauses.verbHead[k] === k
    )
  })
  return (
    verbs.length > 0 &&
    verbs.every((k) => {
      const lemma = tokens[k]?.lemma ?? ''
      const isPassive = ((clauses.voice[k] ?? 0) & VOICE.passive) !== 0
      return lemma === 'hear' || (isPassive && TOLD.has(lemma))
    })
  )
}
