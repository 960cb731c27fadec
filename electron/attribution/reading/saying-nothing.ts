/** What is read as an attribution and says nothing: deeds, refusals to speak, words that stand for what was said. */
import type { Attribution } from '../attribution.ts'
import { tokensIn, wordsIn, type LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { numbersOfClasses } from '../text/lexicon.ts'
import { OUTSIDE } from '../text/quotation.ts'

/** “Lindqvist saw it differently”, “his son said the opposite”: what was said stands elsewhere. */
const STANDING_IN =
  /^(?:nothing|anything|little|much|more|otherwise|(?:it|this|that|things) differently|nothing (?:further|more|else|of the (?:kind|sort))|a (?:single )?word|a (?:good|great) deal|a lot|a different story|(?:just |quite |all )?(?:the )?(?:exact |very )?(?:same(?: thing)?|opposite|contrary))(?: here| now| so| too| about .{1,40}| as .{1,40})?$/i
/** “declined to comment”, “refused to answer questions”. */
const REFUSING = /\b(?:declin|refus)(?:e|es|ed|ing)\b/i
const SPEAKING =
  /^(?:to )?(?:(?:make (?:any|a|further) )?comment|answer|respond|elaborate|speak|talk|discuss|be (?:named|identified|interviewed|quoted|drawn)|give (?:an )?interviews?)\b/i
/** “declined to comment on the verdict”, “the question is whether”, “it is safe to say that”: nobody says it. */
const SAID_BY_NONE =
  /\b(?:declin|refus)(?:e|es|ed|ing) to (?:comment|speak|talk)\b|^the (?:question|issue)(?: (?:is|was))?$/i
const IDIOM = /^to (?:say|note|add|mention)$/i
/** “would allow the appeal”, “concur in the judgment”: what a court does, without saying why. */
const COURT_DEED =
  /\b(?:allow|dismiss|affirm|concur|join|deliver|decree|prefer|vacate|revers|quash|grant|accept)(?:e|s|es|ed|d|ring|red|ing)?(?: in| from| with)?$/i
const COURT_MATTER =
  /^(?:only )?(?:in )?(?:the |an? |his |her |its |their |this |that )?(?:(?:written|prior|separate|rival|lead|concurring|dissenting) )?(?:appeals?|cross-appeals?|judge?ments?|opinions?|evidence|suits?|claims?|applications?|petitions?|motions?|convictions?|orders?|decrees?|dissents?|sentences?|submissions?)(?: (?:in part|of .{1,40}|on .{1,40}|below))?$/i
/** “She claims damages”. */
const CLAIMING = /\bclaim(?:s|ed|ing)?$/i
const DAMAGES = /^(?:(?:US|A|C|NZ|HK)?[$£€]|(?:\w+ )?(?:damages|compensation|costs|interest)\b)/i

/** “The bureau said many had fled, citing U.N. data”: where they have it from, which is no claim more. */
const CITING = /^(?:citing|quoting)$/i
const SOURCES = numbersOfClasses('speaker', 'group', 'document', 'organisation')

const LETTER = /^(?:letters?|statements?|testimony|remarks|comments)$/

/** Whether what was found tells of a deed, or of nothing at all. Words in quotation marks always say something. */
export function saysNothing(view: LineView, { source, cue, content }: Attribution): boolean {
  if (isQuotedIn(view, content)) return false
  const verb = wordsIn(view, cue)
  const words = wordsIn(view, content)
  return (
    STANDING_IN.test(words) ||
    SAID_BY_NONE.test(verb) ||
    (source.length === 0 && IDIOM.test(verb)) ||
    (REFUSING.test(verb) && SPEAKING.test(words)) ||
    (COURT_DEED.test(verb) && COURT_MATTER.test(words)) ||
    (CLAIMING.test(verb) && DAMAGES.test(words)) ||
    (CITING.test(verb) && isSource(view, content))
  )
}

/** Whether what is cited is somebody or a document and no reason, and no clause tells what they say. */
function isSource(view: LineView, content: readonly Span[]): boolean {
  const { tokens, words, clauses } = view
  const inside = tokensIn(view, content)
  const head = clauses.nounHead[inside[0] ?? -1] ?? -1
  return (
    inside.every((k) => (clauses.verbHead[k] ?? -1) < 0) &&
    (tokens[head]?.pos === 'PROPN' ||
      SOURCES.has(words[head]?.kind ?? 0) ||
      LETTER.test(words[head]?.lower ?? ''))
  )
}

function isQuotedIn(view: LineView, content: readonly Span[]): boolean {
  return tokensIn(view, content).some((k) => view.quotes[k] !== OUTSIDE)
}
