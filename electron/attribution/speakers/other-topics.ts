/** Who besides the named ones may be meant by "he": somebody whom the text only describes, and of whom it tells since. */
import { lineIndexAt, type LineView } from '../text/line-view.ts'
import { OUTSIDE } from '../text/quotation.ts'
import type { Gender } from '../names/given-names.ts'
import { genderOfNoun } from '../names/genders.ts'
import { RELATIONS, ROLES } from '../names/name-words.ts'
import {
  lastBefore,
  mentionsBetween,
  roleWords,
  type NamedMention,
  type SpeakerContext,
} from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** So many lines back nobody is meant any more. */
const LINES_BACK = 3
/** Of what somebody said, only the last are looked at. */
const LAST_SPOKEN = 20
/** Nouns for one person that are neither a role nor a relation. */
const PERSON =
  /^(?:source|someone|somebody|man|woman|boy|girl|person|caller|baby|child|toddler|teenager|pupil|lad|lady|gentleman|patient|victim|complainant|claimant|defendant|accused|appellant|applicant|respondent|plaintiff|suspect|foreman|forewoman|customer|colleague|worker|employee|passenger|cyclist|pedestrian|motorist|walker|shopper|tourist|visitor|user|reader|caretaker|cleaner|carer|physiotherapist|therapist|midwife|optician|pharmacist|receptionist|postman|builder|bouncer|babysitter|stranger|intruder|burglar|robber|gunman|attacker|thief|survivor|bystander|onlooker|newcomer|\d+-year-old)$/

/** So many words may stand between what somebody is and the name: "Landlord of the Plume of Feathers Barry Lunt". */
const MOST_BETWEEN = 8

/**
 * Whether somebody without a name was a subject since somebody was named, or beside: "Ann Lee called. Her father came,
 * and he said …", "The complainant said Lee had called. He said …". Whom the named one only speaks of is not meant.
 */
export function hasOtherTopic(
  context: SpeakerContext,
  best: NamedSpeaker,
  gender: Gender,
  at: number,
): boolean {
  const { article, spoken } = context
  const line = lineIndexAt(article, at)
  const named = lastBefore(best.mentions, at)
  const own = spoken.slice(-LAST_SPOKEN).filter(({ speaker }) => speaker === best)
  const isOwnTopic = (place: number): boolean =>
    own.some(({ content }) => content.some(([start, end]) => start <= place && place < end))
  for (let k = Math.max(named?.line ?? 0, line - LINES_BACK); k <= line; k++) {
    const view = article.lines[k]
    if (view === undefined) continue
    const first = named?.line === k ? (view.sentenceStart[named.first] ?? 0) : 0
    const names = mentionsBetween(context, view.line.start, view.line.end)
    const isOther = describedSubjects(view, first, at).some((head) => {
      const { text, start } = view.tokens[head] ?? { text: '', start: 0 }
      return fits(text, gender, best) && !isOwnTopic(start) && !isNamed(view, names, head)
    })
    if (isOther) return true
  }
  return false
}

/** The heads of subjects that are a noun for one person, from a token on and before a place, outside of quotations. */
function describedSubjects(view: LineView, first: number, at: number): readonly number[] {
  const { tokens, clauses, quotes } = view
  return [...clauses.subject].filter((head, verb) => {
    const subject = tokens[head]
    if (subject === undefined || clauses.verbHead[verb] !== verb) return false
    return (
      head >= first && subject.end < at && quotes[head] === OUTSIDE && isOnePerson(subject.text)
    )
  })
}

/** "father", "farmer", "Taoiseach": a noun for one person. */
function isOnePerson(text: string): boolean {
  const word = text.toLowerCase()
  return !word.endsWith('s') && (ROLES.has(word) || RELATIONS.has(word) || PERSON.test(word))
}

/** Whether a noun may be said of somebody of this gender, who is not the named one. */
function fits(text: string, gender: Gender, best: NamedSpeaker): boolean {
  const word = text.toLowerCase()
  const said = genderOfNoun(word)
  return (
    (said === 'unknown' || said === gender) &&
    !best.roles.some((role) => roleWords(role).includes(word))
  )
}

/** Whether a noun is said of somebody with a name: "the striker, Tom Orr,", "Tom Orr, a striker,". */
function isNamed(
  { tokens, clauses }: LineView,
  names: readonly NamedMention[],
  head: number,
): boolean {
  const start = clauses.nounStart[head] ?? head
  const before = tokens[start - 1]?.text === ',' ? start - 1 : start
  return names.some(({ first, end }) => {
    const between = tokens.slice(head + 1, first)
    return (
      (first <= head && head < end) ||
      end === before ||
      (first > head &&
        between.length < MOST_BETWEEN &&
        between.every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && text !== 'and'))
    )
  })
}
