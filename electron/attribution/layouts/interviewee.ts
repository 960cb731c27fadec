/** Who answers in an interview or a hearing that calls them only “A”: whom the text above names as asked. */
import type { ArticleView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import type { NamedSpeaker } from '../speakers/speaker-names.ts'
import { isMedium } from '../carriers/media.ts'
import { lastWord } from '../names/name-mentions.ts'

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
/** “Novelist Ruth Akande speaks to Leo Marsh”: who talks, and with whom. */
const TALKS_TO = new RegExp(String.raw`^,? ${TALKS} (?<other>(?:[Tt]he )?${NAME}|our |\p{Ll})`, 'u')
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

/** Words before a name that are looked at, in code units. */
const BEFORE = 400

interface Asked {
  readonly line: number
  /** The place of the name among all. */
  readonly place: number
  readonly span: Span
  readonly score: number
}

/**
 * Of each line that is asked about, in order, the words that name who is asked above it: of several named as asked the
 * last, else whom the text names most. `isPersonal`: the answers say “I”; those that do not are a paper's own, unless
 * somebody is named as asked. Takes time in proportion to the text, however many lines are asked about.
 */
export function intervieweesOf(
  article: ArticleView,
  names: readonly NamedSpeaker[],
  isPersonal: boolean,
): (line: number) => Span | undefined {
  const named = namedIn(article, names).toSorted((a, b) => a.line - b.line)
  const asked = askedIn(article)
  let best: Asked | undefined
  let [next, behind] = [0, 0]
  return (line) => {
    const end = article.lines[line]?.line.start ?? 0
    for (let one = named[next]; one !== undefined && one.line < line; one = named[next]) {
      if (best === undefined || isLikelier(one, best)) best = one
      next += 1
    }
    while ((asked[behind]?.[1] ?? Infinity) <= end) behind += 1
    if (best !== undefined && best.score >= SURE) return best.span
    return asked[behind - 1] ?? (isPersonal ? best?.span : undefined)
  }
}

/** The names behind words for asking, in order. */
function askedIn({ text }: ArticleView): readonly Span[] {
  return [...text.matchAll(ASKING)].flatMap(({ 0: words, index }) => {
    const start = index + words.length
    const [name] = STARTS_NAME.exec(text.slice(start, start + LONGEST_NAME)) ?? []
    const line = text.lastIndexOf('\n', start - 1) + 1
    if (
      name === undefined ||
      DESCRIBED_TALKS.test(text.slice(Math.max(line, start - BEFORE), start))
    )
      return []
    const span: Span = [start, start + name.length]
    return [span]
  })
}

/** The full names of persons, and how likely each is who is asked. */
function namedIn({ text, lines }: ArticleView, names: readonly NamedSpeaker[]): readonly Asked[] {
  const families = Map.groupBy(names, familyOf)
  return names.flatMap((speaker, place) => {
    const { type, mentions, name } = speaker
    if (type !== 'person' || !name.includes(' ') || LABEL.test(name) || isMedium(name)) return []
    return mentions.flatMap(({ start, line, end }) => {
      const view = lines[line]
      const behind = view?.tokens[end - 1]?.end ?? start
      const before = text.slice(Math.max(view?.line.start ?? start, start - BEFORE), start)
      if (DESCRIBED_TALKS.test(before) || WRITTEN_BY.test(before)) return []
      const words = text.slice(behind, behind + 120)
      const other = TALKS_TO.exec(words)?.groups?.['other']
      if (other !== undefined && !isAnswering(speaker, other, families)) return []
      const isAsked = ASKED.test(before) || TELLS.test(words)
      const span: Span = [start, behind]
      const score = other !== undefined ? 2 * SURE : isAsked ? SURE + start : mentions.length
      return [{ line, place, span, score }]
    })
  })
}

function isLikelier(one: Asked, other: Asked): boolean {
  return one.score > other.score || (one.score === other.score && one.place < other.place)
}

/** Whether somebody who talks with another is the one who answers: with an outlet, with who has no role, with who is named less. */
function isAnswering(
  { name, roles, mentions }: NamedSpeaker,
  other: string,
  families: ReadonlyMap<string, readonly NamedSpeaker[]>,
): boolean {
  if (roles.some((role) => ASKS_FOR_A_LIVING.test(role))) return false
  if (isMedium(other) || other === 'our ' || roles.length > 0) return true
  const namesakes = families.get(familyOf({ name: other }))?.filter((one) => one.name !== name)
  return (
    !/^\p{Ll}/u.test(other) && mentions.length >= Math.max(0, ...(namesakes ?? []).map(timesNamed))
  )
}

function familyOf({ name }: Pick<NamedSpeaker, 'name'>): string {
  return lastWord(name.split(' '))
}

function timesNamed({ mentions }: NamedSpeaker): number {
  return mentions.length
}
