import { MONTH_OR_SHORT, WEEKDAY } from '../domain/text/calendar-names.ts'
import { isSentenceStarter } from '../domain/text/abbreviation.ts'
import { LONGEST_READ } from '../domain/claim.ts'
import { foldText } from '../domain/text/folding.ts'
import type { Span } from '../domain/text/span.ts'
import { MAGNITUDES, NUMBER_WORDS, TEN_WORDS, UNIT_WORDS } from './figures/numerals.ts'

/** `hedge`: what makes a statement weaker or narrower; `negation`: what turns it round. */
export type FactKind = 'number' | 'date' | 'name' | 'hedge' | 'negation'

/** Something in a claim's words that another claim can agree with or differ from. Offsets in UTF-16 code units. */
export interface Fact extends Span {
  readonly kind: FactKind
  readonly text: string
  /** The same for the same fact in other letters: "12", "twelve" and "a dozen" are all "12". */
  readonly value: string
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const WORDS = `(?:${TEN_WORDS.join('|')})[- ](?:${UNIT_WORDS.slice(1, 10).join('|')})|${[...UNIT_WORDS.slice(2), ...TEN_WORDS].join('|')}`
const MAGNITUDE = 'hundred|thousand|million|billion|trillion|bn|mn|k'
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|\p{L}-)(?:(?:[$€£¥]\s?)?(?:${DIGITS}|${WORDS}|half|(?:a|an|one)(?=[- ](?:dozen|${MAGNITUDE}|quarter)\b))(?:[- ]?(?:dozen|${MAGNITUDE}))?(?:\s?%|\s(?:per ?cent|percent)\b)?|(?:dozens|hundreds|thousands|millions|billions)(?= of\b))(?![\p{L}\p{N}])`,
  'giu',
)

function readNumber(text: string): string {
  const folded = foldText(text)
    .replaceAll(',', '')
    .replace(/[-\s]+/g, ' ')
    .trim()
  const unit = /%|per ?cent/.test(folded) ? '%' : ''
  let value = Number.NaN
  for (const word of folded.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []) {
    const known = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.get(word)
    const times = word === 'dozen' && !Number.isNaN(value) ? 12 : MAGNITUDES.get(word)
    if (times !== undefined) value = (Number.isNaN(value) ? 1 : value) * times
    else if (known !== undefined) value = (Number.isNaN(value) ? 0 : value) + known
    else if (/^(?:a|an)$/.test(word)) value = 1
  }
  return Number.isNaN(value) ? folded : `${Number(value.toPrecision(12))}${unit}`
}

const MONTH = `${MONTH_OR_SHORT}\\.?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const PERIOD =
  'second|minute|hour|day|night|morning|evening|week|weekend|fortnight|month|quarter|spring|summer|autumn|fall|winter|year|decade|century'
const LIMIT = 'by|until|till|before|after|since|from|within'
const DATE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:(?:${LIMIT})\s+(?:the\s+end\s+of\s+)?)?(?:`,
    [
      String.raw`(?:19|20)\d\d-\d\d-\d\d`,
      `${MONTH}\\s${DAY}(?:,?\\s(?:19|20)\\d\\d)?`,
      `${DAY}\\s${MONTH}(?:,?\\s(?:19|20)\\d\\d)?`,
      `${MONTH}\\s(?:19|20)\\d\\d`,
      `(?:next|last|this|coming|past|previous|following)\\s(?:${PERIOD}|${WEEKDAY}|${MONTH})s?`,
      WEEKDAY,
      'today|tonight|tomorrow|yesterday',
      String.raw`(?:19|20)\d\d(?![\d,.]*\d|\s?%)`,
    ].join('|'),
    String.raw`)(?![\p{L}\p{N}])`,
  ].join(''),
  'giu',
)

function readDate(text: string): string {
  return foldText(text)
    .replace(new RegExp(`^(?:${LIMIT})\\s+(?:the\\s+end\\s+of\\s+)?`, 'u'), '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/g, '$1')
    .replace(/[,\s]+/g, ' ')
    .replace(/^(\d{1,2}) ([a-z]{3})/, '$2 $1')
    .trim()
}

/** Words that turn a statement round. "not just" and "not only" do not, nor "if not", nor what denies that it was "only" so. */
const NEGATION =
  /(?<![\p{L}\p{N}])(?:no longer|(?<!if )not(?! (?:just|only|merely|simply|least)\b)|no(?= \p{L})(?! (?:doubt|matter|later)\b)|never|none|nobody|no one|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t|unlikely|impossible|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)(?!(?: \S+){0,6} (?:only|merely|solely)\b)|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|lack(?:s|ed|ing)?|too early|too soon|premature)(?![\p{L}\p{N}])/giu

const HEDGE =
  /(?<![\p{L}\p{N}])(?:may|might|could|perhaps|possib(?:le|ly)|probab(?:le|ly)|likely|unlikely|potential(?:ly)?|apparent(?:ly)?|alleged(?:ly)?|reported(?:ly)?|suppos(?:ed|edly)|presumabl[ey]|seem(?:s|ed|ingly)?|appear(?:s|ed)? to|suggest(?:s|ed)?|tend(?:s|ed)? to|believ(?:e|es|ed)|expect(?:s|ed)?|hop(?:e|es|ed|ing)|about(?= (?:\p{N}|half|a |an ))|around(?= \p{N})|almost|nearly|roughly|approximately|some(?= (?:\p{N}|of\b))|at least|at most|up to|more or less|part(?:ly|ially)|largely|mostly|mainly|generally|usually|often|sometimes|in part|to some extent|so far|for now|as yet|yet|at some point|eventually|unless|if|provided that|except|only|just(?= \p{N})|not (?:just|only)|major|significant(?:ly)?|too early|too soon|premature|in principle|in theory|preliminary|interim|conditional(?:ly)?|limited)(?![\p{L}\p{N}])/giu

/** A capital word with what ties it to the next: "Russian Foreign Ministry", "Bank of England", "U.S.". */
const CAPITAL = String.raw`(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CAPITAL})(?:(?:\s(?:of|de|la|al|bin|van|von|der|du|el)(?:\sthe)?)?\s(?:${CAPITAL}))*`,
  'gu',
)
/** Capital words that name nobody and nothing. */
const NO_NAME =
  /^(?:I|I['’]\w+|Mr|Mrs|Ms|Dr|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/u

function readName(text: string): string {
  return foldText(text)
    .replace(/['’]s$/u, '')
    .replace(/[.'’]/g, '')
    .trim()
}

/** Whether a capital at `start` says nothing: it opens the text, a sentence or a quotation. */
function isOpening(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd()
  return before === '' || /[.!?…:“”"„«‘]$/u.test(before)
}

function* findMatches(
  text: string,
  pattern: RegExp,
  kind: FactKind,
  read: (found: string) => string,
): Generator<Fact> {
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    yield {
      kind,
      start: match.index,
      end: match.index + found.length,
      text: found,
      value: read(found),
    }
  }
}

/** Names, without those single words that may be capital only because they open a sentence. */
function* findNames(text: string, known: ReadonlySet<string>): Generator<Fact> {
  for (const fact of findMatches(text, NAME, 'name', readName)) {
    const words = fact.text.split(/\s+/)
    const [first = ''] = words
    if (NO_NAME.test(fact.text)) continue
    if (isOpening(text, fact.start) && !/^(?:\p{Lu}\.){2,}|^\p{Lu}{2,}/u.test(first)) {
      if (words.length === 1 && !known.has(fact.value)) continue
      if (words.length > 1 && isSentenceStarter(first, 'en')) {
        const start = fact.start + first.length + 1
        const rest = text.slice(start, fact.end)
        yield { ...fact, start, text: rest, value: readName(rest) }
        continue
      }
    }
    yield fact
  }
}

const NO_NAMES: ReadonlySet<string> = new Set()

/**
 * The facts in a claim's words, in reading order and none over another: numbers, dates, names, hedges and negations,
 * by rules for English. What a date covers is no number or name, and what is negated is no hedge. `known` are names
 * (as `Fact.value`) that are told even where a capital may only open the sentence.
 */
export function findFacts(all: string, known: ReadonlySet<string> = NO_NAMES): readonly Fact[] {
  const text = all.slice(0, LONGEST_READ)
  const found = [
    ...findMatches(text, DATE, 'date', readDate),
    ...findMatches(text, NUMBER, 'number', readNumber),
    ...findMatches(text, NEGATION, 'negation', foldText),
    ...findMatches(text, HEDGE, 'hedge', foldText),
    ...findNames(text, known),
  ]
  const taken = new Uint8Array(text.length)
  const kept = found.filter(({ start, end, kind, text }) => {
    const isMonth = kind === 'hedge' && text === 'May'
    if (isMonth || taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

/**
 * Whether two facts are the same one. A name is the same with what goes before it or without: "Putin" and "Russian
 * President Vladimir Putin".
 */
export function isSameFact(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind) return false
  if (a.value === b.value) return true
  return a.kind === 'name' && (a.value.endsWith(` ${b.value}`) || b.value.endsWith(` ${a.value}`))
}
