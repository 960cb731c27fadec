/** Who answers in an interview or a hearing that calls them only “A”: whom the text above names as asked. */
import type { ArticleView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import type { NamedSpeaker } from '../speakers/speaker-names.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:(?:de|da|del|van|von|bin|al|el) )?\p{Lu}[\p{L}\p{M}.'’-]*){0,4}`
const ASKS = String.raw`questions (?:for|to|with)|interview(?:s|ed|ing)?(?: with)?|(?:speaks?|spoke|speaking|talks?|talked|talking) (?:to|with)|q ?(?:&|and) ?a:?(?: with)?|conversation with|(?:sat|sits) down with|chat(?:s|ted)? (?:to|with)|asks|asked|meets|met|calls`
/** “She spoke to …” has told of who is asked before, and names who asks. */
const NOT_ASKED = String.raw`(?<!\b(?:he|she|they) )`
/** Words before the name of who is asked, with what they are between. */
const ASKED = new RegExp(
  String.raw`${NOT_ASKED}\b(?:${ASKS})\s+(?:(?:the|our|its|new|an?)\s+)?(?:[\p{L}’'-]+[\s,]+){0,8}$`,
  'iu',
)
/** Words behind the name of who is asked. */
const TELLS =
  /^[^.!?\n]{0,80}\b(?:tells|talks|speaks|explains|answers|told|spoke|discusses|reflects|(?:duly )?sworn)\b(?! (?:to|with)\b)/iu
/** A headline in capitals says of no word that it is a name, but of the one who is asked. */
const ASKED_NAME = new RegExp(String.raw`${NOT_ASKED}\b(?:${ASKS})\s+(?:the )?(${NAME})`, 'giu')
const IS_NAME = new RegExp(`^${NAME}$`, 'u')

/** Above the weight of any name that is only said often. */
const SURE = 1e6

/** The words that name who is asked, above a line: of several named as asked the last, else whom the text names most. */
export function intervieweeOf(
  { text, lines }: ArticleView,
  names: readonly NamedSpeaker[],
  line: number,
): Span | undefined {
  const end = lines[line]?.line.start ?? 0
  const scored = names.flatMap(({ type, mentions, name }) => {
    const isFull = type === 'person' && name.includes(' ')
    const above = isFull ? mentions.filter((mention) => mention.line < line) : []
    return above.map(({ start, line: at, end: last }) => {
      const view = lines[at]
      const behind = view?.tokens[last - 1]?.end ?? start
      const before = text.slice(view?.line.start ?? start, start)
      const isAsked = ASKED.test(before) || TELLS.test(text.slice(behind, behind + 120))
      const span: Span = [start, behind]
      return { span, score: isAsked ? SURE + start : mentions.length }
    })
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (best !== undefined && best.score >= SURE) return best.span
  const asked = [...text.slice(0, end).matchAll(ASKED_NAME)].findLast(({ 1: name = '' }) =>
    IS_NAME.test(name),
  )
  if (asked === undefined) return best?.span
  const start = asked.index + asked[0].length - (asked[1] ?? '').length
  return [start, asked.index + asked[0].length]
}
