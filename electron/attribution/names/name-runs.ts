/** Which tokens of a line make up one capitalised name. */
import type { LineView } from '../text/line-view.ts'
import { isWord, type Token } from '../text/text-tokens.ts'
import { isGivenName } from './given-names.ts'
import {
  FIELDED,
  FIRM_ENDS,
  HONORIFICS,
  JOINED,
  NAME_PARTICLES,
  NAMES_WITH_AND,
  NUMBERED,
  ORGANISATIONS,
  OWNED_PLACES,
  ROLES,
} from './name-words.ts'

const CAPITAL = /^\p{Lu}/u
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/
/** Zones of time. */
const ZONE = /^(?:GMT|BST|UTC|[ECMP][SD]?T|A[ECW][SD]T|IST|CES?T|NZ[SD]T)$/
const WHEN = /^(?:Yesterday|Today|Tonight|Tomorrow|Meanwhile|Earlier|Later)$/
/** Days, zones of time, sums in rand, and the numbers of questions: "Q5 Ann Lee:". */
const NO_NAME = new RegExp(`${DAY.source}|^[QR]\\d+$|${ZONE.source}|${WHEN.source}`)
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** What is counted is part of a text or a place: "Article 33", "Gate 4". */
const COUNTED =
  /^(?:Article|Section|Clause|Rule|Schedule|Chapter|Part|Regulation|Paragraph|Exhibit|Figure|Table|Annex|Appendix|Page|Volume|Item|Question|Day|Week|Phase|Stage|Round|Group|Lot|Room|Court|Gate|Platform|Flight|Highway|Route)$/

export function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}

function wordAt(view: LineView, i: number): string {
  return view.tokens[i]?.text ?? ''
}

/** A sentence's first word is capital anyway, behind a colon or the mark of a list too. */
export function isFirst(view: LineView, i: number): boolean {
  if (view.sentenceStart[i] === i || (view.quotes[i - 1] ?? 0) === 2) return true
  const before = wordAt(view, i - 1)
  return before === ':' || (/^[•*–—-]$/.test(before) && view.sentenceStart[i] === i - 1)
}

/** States as they are shortened behind a town: "outside Holm, Neb. Curtis Vale" ends a sentence and begins the next. */
const STATE_SHORT =
  /^(?:Ala|Ariz|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Wash|Wis|Wyo)\.$/

export function isNameToken(view: LineView, i: number): boolean {
  const token = view.tokens[i]
  if (token === undefined || !CAPITAL.test(token.text) || NO_NAME.test(token.text)) return false
  if (STATE_SHORT.test(token.text) && wordAt(view, i - 1) === ',') return false
  if (COUNTED.test(token.text) && /^\d/.test(wordAt(view, i + 1))) return false
  // "posted on X. Halcyon has sued"
  if (/^X\.?$/.test(token.text) && wordAt(view, i - 1) === 'on') return false
  if (MONTH.test(token.text)) return isNamedLikeMonth(view, i)
  if (isGivenName(token.text)) return !opensQuestion(view, i)
  // "Miss" is read as a verb where a sentence begins.
  if (HONORIFICS.has(bare(token.text)) && isCapital(view, i + 1)) return true
  switch (token.pos) {
    case 'PROPN':
      return true
    case 'NOUN':
    case 'ADJ':
      return !isFirst(view, i)
    // "the Associated Press", "Chairman Will Rogers"
    case 'VERB':
    case 'AUX':
    case 'ADV':
      return !isFirst(view, i) && view.tokens[i + 1]?.pos === 'PROPN' && isCapital(view, i + 1)
    // "Seven News", "Nine Network"
    case 'NUM':
      return isCapital(view, i + 1) && NUMBERED.has(bare(wordAt(view, i + 1)))
    default:
      return false
  }
}

function isCapital(view: LineView, i: number): boolean {
  return CAPITAL.test(wordAt(view, i))
}

/** "Theresa May", "Mrs May", "April Ryan": a month's name that is a person's. */
function isNamedLikeMonth(view: LineView, i: number): boolean {
  const [before, after] = [wordAt(view, i - 1), view.tokens[i + 1]]
  if (HONORIFICS.has(bare(before)) || (isGivenName(before) && !MONTH.test(before))) return true
  return (
    isGivenName(wordAt(view, i)) &&
    after?.pos === 'PROPN' &&
    isCapital(view, i + 1) &&
    !DAY.test(after.text) &&
    view.tokens[i - 1]?.pos !== 'ADP'
  )
}

/** "Will Bright run?": a verb that is a given name too. */
function opensQuestion(view: LineView, i: number): boolean {
  const { pos } = view.tokens[i] ?? { pos: '' }
  const last = view.tokens[(view.sentenceEnd[i] ?? 0) - 1]
  return (pos === 'AUX' || pos === 'VERB') && isFirst(view, i) && last?.text === '?'
}

/** Whether the name that begins with token `first` goes on at token `i`. */
export function continuesName(view: LineView, first: number, i: number): boolean {
  if (isNameToken(view, i)) return true
  // "Eric Garner", "the Red Cross": a name that is also a verb.
  const { text, pos } = view.tokens[i] ?? { text: '', pos: '' }
  if (/^\p{Lu}\p{Ll}/u.test(text)) {
    if (isGivenName(wordAt(view, i - 1))) return true
    return (pos === 'VERB' || pos === 'NOUN' || pos === 'ADJ') && !isFirst(view, i)
  }
  if (isSyllable(view, i) || (isSyllable(view, i + 1) && isGlued(view, i))) return true
  const lower = text.toLowerCase()
  // "Channel 4", "BBC Radio 4"
  if (pos === 'NUM' && /^\d{1,3}$/.test(text)) return NUMBERED.has(bare(wordAt(view, i - 1)))
  if (isNameToken(view, i + 1)) {
    return (
      NAME_PARTICLES.has(lower) ||
      (lower === 'of' && !isFullName(view, first, i)) ||
      lower === '&' ||
      ((lower === '-' || lower === '–') && isGlued(view, i) && isGlued(view, i + 1)) ||
      isGenitive(view, i) ||
      isTitleStop(view, i) ||
      isFielding(view, first, i) ||
      isPurpose(view, first, i) ||
      isJoining(view, first, i)
    )
  }
  return lower !== 'and' && isNameToken(view, i + 2) && isFielding(view, first, i)
}

/** "hyuk" of "Moon Jae-hyuk", "Ward" of "Adeyemi-Ward", but not "based" of "Leeds-based". */
function isSyllable(view: LineView, i: number): boolean {
  const word = wordAt(view, i)
  const isPart = /^\p{Lu}\p{Ll}+$/u.test(word) || (/^\p{Ll}{2,6}$/u.test(word) && !isWord(word))
  return isPart && wordAt(view, i - 1) === '-' && isGlued(view, i)
}

/** Whether nothing stands between a token and the one before it. */
export function isGlued(view: LineView, i: number): boolean {
  return view.tokens[i - 1]?.end === view.tokens[i]?.start
}

/** "Amy Hu" of Yale; "Catherine" of Aragon goes on. */
function isFullName(view: LineView, first: number, end: number): boolean {
  return (
    view.tokens.slice(first, end - 1).some(({ text }) => isGivenName(text)) &&
    !ORGANISATIONS.has(bare(wordAt(view, end - 1)))
  )
}

/** Short titles whose stop is a token of its own. */
const SHORT_TITLE = /^(?:Capt|Cpl|Maj|Adm|Cmdr|Fr|Drs|Profs|Govs|Gens|Messrs)$/

/** The stop behind a short title: "Capt. Al Reyes", "Drs. Rosen and Adeyemi". */
function isTitleStop(view: LineView, i: number): boolean {
  return wordAt(view, i) === '.' && isGlued(view, i) && SHORT_TITLE.test(wordAt(view, i - 1))
}

/** The "and" of one name: "Marks and Spencer", "Harker and Sons", "the Bill and Melinda Gates Foundation". */
function isJoining(view: LineView, first: number, i: number): boolean {
  if (wordAt(view, i).toLowerCase() !== 'and') return false
  const [before, after] = [bare(wordAt(view, i - 1)), bare(wordAt(view, i + 1))]
  if (NAMES_WITH_AND.has(`${before}-${after}`)) return true
  let last = i + 1
  while (isNameToken(view, last + 1)) last += 1
  if (FIRM_ENDS.has(after) && last === i + 1) return true
  if (wordAt(view, first - 1).toLowerCase() !== 'the') return false
  // "the Senate and State Department" are two: what stands before is a body of its own.
  const isBody = view.tokens
    .slice(first, i)
    .some(({ text }) => ORGANISATIONS.has(bare(text)) || ROLES.has(bare(text)) || isShort(text))
  const end = bare(wordAt(view, last))
  return !isBody && last > i + 1 && (ORGANISATIONS.has(end) || FIELDED.has(end))
}

function isShort(text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(text)
}

/** "United Harbour Workers’ Union", "Children’s Hospital": of those who are many, or of an office. */
function isGenitive(view: LineView, i: number): boolean {
  if (!/^['’]s?$/.test(wordAt(view, i)) || !isGlued(view, i)) return false
  let last = i + 1
  while (isNameToken(view, last + 1)) last += 1
  const owned = bare(wordAt(view, last))
  const owner = wordAt(view, i - 1)
  if (/(?:s|men|women|people|children)$/i.test(owner) && JOINED.has(owned.replace(/s$/, '')))
    return true
  const isOffice = ROLES.has(bare(owner)) || /^(?:st|saint)$/.test(bare(wordAt(view, i - 2)))
  return isOffice && OWNED_PLACES.has(owned)
}

/** "Committee on Foreign Relations", "Institute for the Study of War", "Department of Health and Human Services". */
function isFielding(view: LineView, first: number, i: number): boolean {
  const lower = wordAt(view, i).toLowerCase()
  const before = view.tokens.slice(first, i).map(({ text }) => bare(text))
  const hasField = before.some((word) => word === 'of' || word === 'for' || word === 'on')
  const isFielded = before.some((word) => FIELDED.has(word))
  switch (lower) {
    case 'for':
    case 'of':
      return isFielded && /^the$|^\p{Lu}/u.test(wordAt(view, i + 1))
    case 'on':
      return (
        isFielded &&
        /^the$|^\p{Lu}/u.test(wordAt(view, i + 1)) &&
        !DAY.test(wordAt(view, i + 1)) &&
        !MONTH.test(wordAt(view, i + 1))
      )
    case 'the':
      return isFielded && /^(?:of|for|on)$/.test(before.at(-1) ?? '')
    case 'and':
      return isFielded && hasField && isLowerBodied(wordAt(view, i + 1)) && !isBodyAfter(view, i)
    default:
      return false
  }
}

/** "Transport for Wales says": a body that says whom it is for, but not "left Holm for York". */
function isPurpose(view: LineView, first: number, i: number): boolean {
  if (wordAt(view, i) !== 'for' || view.tokens.slice(first, i).some(isCalled)) return false
  let last = i + 1
  while (isNameToken(view, last + 1)) last += 1
  return (
    (isFirst(view, first) || /^[,;:—–]$/.test(wordAt(view, first - 1))) &&
    /^(?:VERB|AUX)$/.test(view.tokens[last + 1]?.pos ?? '')
  )
}

function isCalled({ text }: Token): boolean {
  return isGivenName(text) || HONORIFICS.has(bare(text))
}

/** "the University of Sallow and Trent Valley College": what follows is a body of its own. */
function isBodyAfter(view: LineView, and: number): boolean {
  let last = and + 1
  while (isNameToken(view, last + 1)) last += 1
  const end = bare(wordAt(view, last))
  return (
    ORGANISATIONS.has(end) && !/^(?:affairs|intelligence|treasury|police|media|service)$/.test(end)
  )
}

/** "Human" of "Health and Human Services", but not the "FBI" or the "Senate" that are named beside. */
function isLowerBodied(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && !ORGANISATIONS.has(bare(word)) && !isGivenName(word)
}
