/** What the readers of words give too much of: readings that attribute nothing. */
import type { Attribution } from '../attribution.ts'
import { numbersOfClasses } from '../text/lexicon.ts'
import { tokensIn, wordsIn, type LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { OUTSIDE } from '../text/quotation.ts'
import { saysNothing } from './saying-nothing.ts'

/** Words that stand for what is said, and say nothing themselves. */
const EMPTY =
  /^(?:(?:that|what|which|this|it|so|such|as much|the same|him|her|them|to|here|is|was)(?: |$))+$/i
/** “You would be amazed at …”: whoever reads; but in a dialogue who is spoken to. */
const ANYONE = /^(?:you|one|there)$/i
/** “Nobody asked us to come.” */
const NOBODY = /^(?:nobody|no-one|no one|neither)$/i
/** What is attributed to nobody when nobody is named: “was believed”, “is expected”; and not “was ordered”, “seemed”. */
const SAID_BY_NOBODY = numbersOfClasses(
  'say',
  'tell',
  'state',
  'claim',
  'announce',
  'report',
  'write',
  'suggest',
  'admit',
  'deny',
  'accuse',
  'promise',
  'warn',
  'believe',
  'know',
  'fear',
  'expect',
  'agree',
  'show',
  'saying',
  'belief',
)
/** In these classes, but deeds where nobody is named who does them. */
const DEED =
  /^(?:charged?|indicted?|listed|named|called|dubbed|published|released|introduced|submitted|filed)$/i

/** Whether a reading of a line attributes something to somebody. `isTurn`: the line is a turn of a dialogue. */
export function isAttributing(view: LineView, attribution: Attribution, isTurn: boolean): boolean {
  const { source, cue, content } = attribution
  if (saysNothing(view, attribution)) return false
  const words = wordsIn(view, content)
  if (EMPTY.test(words) || isWordless(view, content) || isNameAlone(view, content)) return false
  const [first] = source
  if (first === undefined) return cue.length === 0 || cue.some((span) => isSaidByNobody(view, span))
  const who = wordsIn(view, [first])
  return !NOBODY.test(who) && (isTurn || !ANYONE.test(who))
}

const FUNCTION_WORD = /^(?:PRON|DET|ADP|SCONJ|CCONJ|PART|AUX|PUNCT)$/

/** Whether nothing that means something by itself is said, and nothing is quoted: “have bid for | it since”. */
function isWordless(view: LineView, content: readonly Span[]): boolean {
  return tokensIn(view, content).every(
    (k) => view.quotes[k] === OUTSIDE && FUNCTION_WORD.test(view.tokens[k]?.pos ?? ''),
  )
}

/** A name has no more tokens. */
const LONGEST_NAME = 4

/** Whether what is said is one name, and no quotation. */
function isNameAlone(view: LineView, content: readonly Span[]): boolean {
  const inside = tokensIn(view, content)
  return (
    inside.length > 0 &&
    inside.length <= LONGEST_NAME &&
    inside.every((k) => view.quotes[k] === OUTSIDE && view.tokens[k]?.pos === 'PROPN')
  )
}

function isSaidByNobody(view: LineView, span: Span): boolean {
  const inside = tokensIn(view, [span])
  return (
    inside.some((k) => SAID_BY_NOBODY.has(view.words[k]?.kind ?? 0)) &&
    !inside.some((k) => DEED.test(view.tokens[k]?.text ?? ''))
  )
}
