/**
 * Headlines and standfirsts that attribute in a way of their own: “Line is safe, insists minister”, “Sheriff: teen found”,
 * “Town home by Sunday – mayor”, “‘They left us to rot’: mother tells of flight”.
 */
import { isSection } from '../../../shared/domain/text/page-furniture.ts'
import type { Attribution } from '../attribution.ts'
import { personKind } from '../speakers/person-nouns.ts'
import { lexicon, numbersOfClasses } from '../text/lexicon.ts'
import { spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import { INSIDE, OPENS, OUTSIDE } from '../text/quotation.ts'
import { countWords, DASH, endOfQuote } from './quoted-words.ts'

/** Who attributes behind the last comma is named in no more tokens. */
const LONGEST_TAG = 9
/** Fewer words before it are no clause. */
const LEAST_WORDS = 3
const CONFIDENCE = 0.85
/** Of a quotation above the words that tell of its speaker. */
const QUOTE_CONFIDENCE = 0.6

/** Present, past and base forms that headlines attribute with. */
const SAYING =
  /^(?:say|tell|claim|warn|insist|admit|deny|deni|argue|report|find|found|suggest|show|reveal|hear|heard|rule|confirm|believe|fear|hope|urge|promise|vow|reckon|predict|announce|add|allege|learn|think|thought|told|said|expect|estimate|indicate|conclude)(?:e?s|e?d|ies|ied)?$/i
/** Of these, what may have a thing behind it as well as somebody. */
const TAKES_OBJECT =
  /^(?:tell|admit|deny|deni|report|find|found|show|reveal|hear|heard|rule|confirm|fear|urge|promise|vow|predict|announce|add|allege|learn|expect|estimate|indicate|suggest)(?:e?s|e?d|ies|ied)?$/i
const PASSIVE = /^(?:told|hears|heard)$/i
/** What may stand before the colon or behind the dash, besides a name: somebody who speaks, or a document. */
const SPEAKING = numbersOfClasses('speaker', 'group', 'document')

export function readHeadline(article: ArticleView, line: number): Attribution | undefined {
  const view = article.lines[line]
  if (view === undefined || !view.line.isHeading) return undefined
  return readTag(view) ?? readLabel(view) ?? readDashed(view) ?? readQuote(view)
}

/** “…, insists minister”, “…, study suggests”, “…, jury told”. */
function readTag(view: LineView): Attribution | undefined {
  const { tokens, quotes } = view
  const n = endOfWords(view)
  const first = startOfWords(view)
  const comma = tokens.findLastIndex(({ text }, k) => text === ',' && k < n && quotes[k] !== INSIDE)
  if (comma < 0 || n - comma - 1 > LONGEST_TAG || n - comma < 3) return undefined
  if (countWords(view, first, comma) < LEAST_WORDS) return undefined
  const isVerb = (k: number): boolean => SAYING.test(tokens[k]?.text ?? '')
  const content: Run = [first, comma]
  // “Her son, 7, told …” says how old he is, and goes on.
  if (tokens[comma - 1]?.pos === 'NUM' && tokens[comma - 2]?.text === ',') return undefined
  // “…, and a lost report” ends with a noun that is spelt like a verb.
  if (isVerb(n - 1) && !/^(?:DET|ADJ|ADP|CCONJ|PART)$/.test(tokens[n - 2]?.pos ?? ''))
    return told(view, content, [comma + 1, n - 1], [n - 1, n], CONFIDENCE)
  // “Man, 40, denies murder” says what he denies, “…, denies minister” who does.
  const isTold =
    isVerb(comma + 1) &&
    !PASSIVE.test(tokens[comma + 1]?.text ?? '') &&
    !/^(?:ADP|CCONJ|SCONJ|PART)$/.test(tokens[comma + 2]?.pos ?? '') &&
    (!TAKES_OBJECT.test(tokens[comma + 1]?.text ?? '') || isSomebody(view, n - 1))
  return isTold
    ? told(view, content, [comma + 2, n], [comma + 1, comma + 2], CONFIDENCE)
    : undefined
}

/** “Sheriff: Missing teen found safe”. What stands before the colon may be a topic too. */
function readLabel(view: LineView): Attribution | undefined {
  const colon = view.tokens.findIndex(({ text }) => text === ':')
  const n = endOfWords(view)
  if (
    colon < 1 ||
    colon > 4 ||
    !isSpeaking(view, colon - 1) ||
    isSection(
      view.tokens
        .slice(0, colon)
        .map(({ text }) => text)
        .join(' '),
    ) ||
    countWords(view, colon, n) < LEAST_WORDS
  )
    return undefined
  return told(view, [colon + 1, n], [0, colon], [colon, colon + 1], CONFIDENCE)
}

/** “Residents could be home by Sunday – mayor”. */
function readDashed(view: LineView): Attribution | undefined {
  const n = endOfWords(view)
  const dash = view.tokens.findLastIndex(
    ({ text, start }, k) => DASH.test(text) && k < n && view.tokens[k - 1]?.end !== start,
  )
  if (dash < LEAST_WORDS || n - dash - 1 > 3 || !isSpeaking(view, n - 1)) return undefined
  return told(view, [startOfWords(view), dash], [dash + 1, n], [dash, dash + 1], CONFIDENCE)
}

/** “‘We had eleven minutes’: farmer recounts flood”. */
function readQuote(view: LineView): Attribution | undefined {
  const { tokens, quotes, clauses } = view
  if (quotes[0] !== OPENS) return undefined
  const end = endOfQuote(view, 0)
  const subject = DASH.test(tokens[end]?.text ?? '') || tokens[end]?.text === ':' ? end + 1 : end
  const owner = tokens.findIndex(({ text }, k) => k > subject && /^['’]s?$/.test(text))
  const noun = clauses.nounEnd[subject] ?? -1
  // “Gran’s fury”: she says it; “Gran’s ex tells of fury”: he does.
  const owned = personBehind(view, owner)
  const last = owner > 0 && owner <= noun + 1 ? (owned ?? owner - 1) : noun
  // A name alone behind a colon says even few words.
  const isName = last === tokens.length - 1 && subject > end && tokens[last]?.pos === 'PROPN'
  const least = isName ? 2 : LEAST_WORDS + 1
  if (last < 0 || countWords(view, 0, end) < least || quotes[subject] !== OUTSIDE) return undefined
  return told(view, [0, end], [subject, last + 1], undefined, QUOTE_CONFIDENCE)
}

/** How far behind “’s” the word for a person may stand: “Kelly’s estranged second husband”. */
const OWNED_WORDS = 3

/** The token behind “’s” that tells who somebody’s is, when that is a person. */
function personBehind({ tokens }: LineView, owner: number): number | undefined {
  for (let k = owner + 1; k <= owner + OWNED_WORDS; k += 1) {
    const { text = '', pos = 'PUNCT' } = tokens[k] ?? {}
    if (personKind(text.toLowerCase()) !== undefined) return k
    if (!/^(?:ADJ|ADV|NOUN|NUM|VERB|X)$/.test(pos)) return undefined
  }
  return undefined
}

function told(
  view: LineView,
  content: Run,
  source: Run,
  cue: Run | undefined,
  confidence: number,
): Attribution {
  const verb = cue === undefined ? '' : (view.tokens[cue[0]]?.text ?? '')
  // Whom a jury is told by the headline does not say.
  const isNobody = PASSIVE.test(verb) && cue?.[0] === source[1]
  return {
    source: isNobody ? [] : [spanOf(view, ...source)],
    cue:
      cue === undefined ? [] : [isNobody ? spanOf(view, source[0], cue[1]) : spanOf(view, ...cue)],
    content: [spanOf(view, ...content)],
    confidence,
    reason: 'a headline that attributes',
  }
}

/** Whether a word is somebody who speaks, or a document; where a quotation follows a name does too. */
function isSpeaking({ words, tokens, quotes }: LineView, k: number): boolean {
  if (SPEAKING.has(lexicon.noun.get(words[k]?.lower ?? '') ?? 0)) return true
  return tokens[k]?.pos === 'PROPN' && quotes[k + 2] === OPENS
}

/** Whether a word names somebody, or is what speakers, groups and documents are called; in capitals all look like names. */
function isSomebody({ words, tokens }: LineView, k: number): boolean {
  const { text = '', pos } = tokens[k] ?? {}
  if (SPEAKING.has(lexicon.noun.get(words[k]?.lower.replace(/s$/, '') ?? '') ?? 0)) return true
  return pos === 'PROPN' && /\p{Ll}/u.test(text)
}

/** The first token that is no mark of a list. */
function startOfWords({ tokens }: LineView): number {
  return /^[•*–—-]$/.test(tokens[0]?.text ?? '') ? 1 : 0
}

/** One past the last token that is no full stop. */
function endOfWords({ tokens }: LineView): number {
  return tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length
}
