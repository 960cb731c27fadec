/** Who answers in an interview or a hearing that calls them only “A”: whom the text above names as asked. */
import type { ArticleView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import type { NamedSpeaker } from '../speakers/speaker-names.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:(?:de|da|del|van|von|bin|al|el) )?\p{Lu}[\p{L}\p{M}.'’-]*){1,4}`
const ASKS = String.raw`questions (?:for|to|with)|interview(?:s|ed|ing)?(?: with)?|(?:speaks?|spoke|speaking|talks?|talked|talking) (?:to|with)|q ?(?:&|and) ?a:?(?: with)?|conversation with|(?:sat|sits) down with|chat(?:s|ted)? (?:to|with)|(?:minutes|seconds|coffee|tea|breakfast|lunch|dinner) with|asks|asked|meets|met|calls`
/** “She spoke to …” has told of who is asked before, and names who asks. */
const NOT_ASKED = String.raw`(?<!\b(?:he|she|they|who) )`
/** Words before the name of who is asked, with what they are between. */
const ASKED = new RegExp(
  String.raw`${NOT_ASKED}\b(?:${ASKS})[\s.…:]+(?:(?:the|our|its|new|an?)\s+)?(?:[\p{L}’'-]+[\s,]+){0,8}$`,
  'iu',
)
/** “The founder of the line talks to …”, “Lena Orme, who founded it, talks to …”: whoever is described answers. */
const TALKS = String.raw`(?:speaks|spoke|talks|talked|chats|chatted|opens up) (?:to|with)`
const DESCRIBED_TALKS = new RegExp(
  String.raw`(?:(?:^|\n|[:;—–-] )(?:The|An?|Our|Former|Ex-\S+) \p{Ll}[^.:;\n]{2,80}|,) ${TALKS}\s[^.\n]*$`,
  'u',
)
/** “Novelist Ruth Akande speaks to Leo Marsh”: of two who are named, whoever has a role answers. */
const TALKS_TO_NAME = new RegExp(String.raw`^,? ${TALKS} (?:${NAME}|our )`, 'u')
/** Whose work it is to ask, and words that stand between a name and who wrote or asked. */
const ASKS_FOR_A_LIVING =
  /\b(?:editor|reporter|journalist|columnist|correspondent|presenter|anchor|host|writer|interviewer)\b/iu
const WRITTEN_BY = /\bby $/iu
/** Words behind the name of who is asked. */
const TELLS =
  /^[^.!?\n]{0,80}\b(?:tells|talks|speaks|explains|answers|told|spoke|discusses|reflects|(?:duly )?sworn)\b(?! (?:to|with)\b)/iu
/** Words before a name in a headline whose capitals say of no word that it is a name. */
const ASKING = new RegExp(String.raw`${NOT_ASKED}\b(?:${ASKS})[\s.…:]+(?:the )?`, 'giu')
const STARTS_NAME = new RegExp(`^${NAME}`, 'u')

const LONGEST_NAME = 80

/** “Q. Ann Lee says …”: no name begins with the label of a turn. */
const LABEL = /^[QA]\. /u

/** Above the weight of any name that is only said often. */
const SURE = 1e6

/**
 * The words that name who is asked, above a line: of several named as asked the last, else whom the text names most.
 * `isPersonal`: the answers say “I”; those that do not are a paper's own, unless somebody is named as asked.
 */
export function intervieweeOf(
  { text, lines }: ArticleView,
  names: readonly NamedSpeaker[],
  line: number,
  isPersonal: boolean,
): Span | undefined {
  const end = lines[line]?.line.start ?? 0
  const scored = names.flatMap(({ type, mentions, name, roles }) => {
    const isFull = type === 'person' && name.includes(' ') && !LABEL.test(name)
    const above = isFull ? mentions.filter((mention) => mention.line < line) : []
    return above.flatMap(({ start, line: at, end: last }) => {
      const view = lines[at]
      const behind = view?.tokens[last - 1]?.end ?? start
      const before = text.slice(view?.line.start ?? start, start)
      if (DESCRIBED_TALKS.test(before)) return []
      const words = text.slice(behind, behind + 120)
      const span: Span = [start, behind]
      if (WRITTEN_BY.test(before)) return []
      const isOfNews = roles.some((role) => ASKS_FOR_A_LIVING.test(role))
      if (roles.length > 0 && !isOfNews && TALKS_TO_NAME.test(words))
        return [{ span, score: 2 * SURE }]
      const isAsked = ASKED.test(before) || TELLS.test(words)
      return [{ span, score: isAsked ? SURE + start : mentions.length }]
    })
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (best !== undefined && best.score >= SURE) return best.span
  const head = text.slice(0, end)
  const asked = [...head.matchAll(ASKING)].flatMap(({ 0: words, index }) => {
    const start = index + words.length
    const [name] = STARTS_NAME.exec(head.slice(start, start + LONGEST_NAME)) ?? []
    if (name === undefined || DESCRIBED_TALKS.test(head.slice(0, start))) return []
    const span: Span = [start, start + name.length]
    return [span]
  })
  return asked.at(-1) ?? (isPersonal ? best?.span : undefined)
}
