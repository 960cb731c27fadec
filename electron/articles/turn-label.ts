/** The label of a turn in a transcript, by offsets of its line: “MR. HOLT:”, “**Mrs Reed (Norham):**”, “Q.”. */
export interface TurnLabel {
  /** Who speaks, without constituency, outlet, time and marks around it. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** What stands in brackets behind it: a constituency, an outlet, or the name of “The Minister (Paul Deane)”. */
  readonly aside: string
  readonly asideStart: number
  /** Where what is said begins; the line's end when that stands in the next. */
  readonly behind: number
  /** Q and A stand for those whom the text names elsewhere. */
  readonly form: 'name' | 'question' | 'answer'
}

const TIME = String.raw`[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?`
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const LINK = '(?:of|the|for|and|&|de|da|del|der|den|di|la|le|van|von|bin|al|el)'
const NAME = `${WORD}(?:,? (?:${WORD}|${LINK})){0,8}`
const ASIDE = String.raw`(?:\s?[([](?<aside>[^()[\]]{1,60})[)\]](?:\s?[([][^()[\]]{1,60}[)\]]){0,2})?`
const MARKS = String.raw`(?:\*{1,3}|_{1,2})?`
/** Marks, a time, or the number of a question: “Q12 Chair:”. */
const LEAD = String.raw`^(?:[*_>"“]|\s|${TIME}|Q\d{1,3}\.?\s)*`

const BEFORE_COLON = new RegExp(
  `${LEAD}(?<name>${NAME})${ASIDE}${MARKS}\\s?:${MARKS}(?=\\s|$)\\s*`,
  'u',
)
/** The Congressional Record: “Mr. HOLT. Madam President, …”. */
const BEFORE_STOP =
  /^(?<name>(?:Mr|Mrs|Ms|Miss|Dr|The)\.? \p{Lu}{2}[\p{Lu}'’-]+(?:,? (?:\p{Lu}{2}[\p{Lu}'’-]*|of \p{Lu}\p{L}+)){0,3})\.\s+(?=\S)/u
const LETTER = new RegExp(
  String.raw`${LEAD}(?<name>Q|A|Question|Answer)(?:\s?[:.)]|\s[-–—])${MARKS}\s+`,
  'u',
)
const ALONE = new RegExp(
  String.raw`^${MARKS}(?:${TIME}\s+)?(?<name>${NAME})${ASIDE}(?:\s+${TIME})?${MARKS}$`,
  'u',
)
/** The longest line that only names who speaks, in code units. */
const LONGEST = 80

/** Words before a colon that name nobody who speaks. */
const NO_SPEAKER = new Set(
  `update breaking watch related note photo photos video read more live exclusive alert correction developing opinion
  analysis poll report map fact facts claim true false the location date time price where when what who why how tickets
  address phone tel email contact contacts source image caption credit winner score result results verdict summary
  background key example step tip warning rating pros cons venue cast director length published updated by monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october november
  december about listen subscribe sign-up editor's also one first second third finally still remember look listen yes no
  well so but and us our recommended topics topic tags notes headline title deck byline dateline section subject subjects media press
  enquiries inquiries programme program episode guests participants present attendees apologies editorial comment gmt bst utc
  et est edt ct cst cdt mt mst mdt pt pst pdt cet cest ist aest aedt nzst nzdt sast`.split(/\s+/),
)

/** The label that a line begins with; null when there is none. `line` needs no more than its first 200 code units. */
export function readTurnLabel(line: string): TurnLabel | null {
  const letter = LETTER.exec(line)
  if (letter !== null)
    return labelOf(
      letter,
      letter.groups?.['name']?.startsWith('Q') === true ? 'question' : 'answer',
    )
  const named = BEFORE_COLON.exec(line) ?? BEFORE_STOP.exec(line)
  return named === null ? null : withoutOthers(labelOf(named, 'name'))
}

/** The name that a line holds and nothing else: the label of the lines below it. */
export function readNameAlone(line: string): TurnLabel | null {
  const named = line.length > LONGEST ? null : ALONE.exec(line)
  return named === null ? null : withoutOthers(labelOf(named, 'name'))
}

function labelOf(found: RegExpExecArray, form: TurnLabel['form']): TurnLabel {
  const whole = found.groups?.['name'] ?? ''
  // “CLARA HOBBS, HOST:”: behind the comma stands what they are.
  const name = form === 'name' ? whole.replace(/,.*$/u, '') : whole
  const aside = found.groups?.['aside'] ?? ''
  const start = found[0].indexOf(whole)
  return {
    name,
    start,
    end: start + name.length,
    aside,
    asideStart: found[0].indexOf(aside, start + whole.length),
    behind: found[0].length,
    form,
  }
}

function withoutOthers(label: TurnLabel): TurnLabel | null {
  const words = label.name.toLowerCase().split(/\s+/)
  return words.every((word) => NO_SPEAKER.has(word)) ? null : label
}

/** Labels that name the same have the same key. */
export function keyOfLabel({ name }: TurnLabel): string {
  return name.replace(/[.]/g, '').toLowerCase()
}

const TITLED =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|sen|rep|gov|judge|justice|the \p{L}+|reporter|interviewer|moderator|host|narrator|chair|chairman|chairwoman|speaker|operator)\b/u
const ALL_CAPITAL =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|del|van|von|bin|al|el) )?\p{Lu}[\p{L}.'’-]*){1,5}$/u

/** Whether a label by itself seems to name somebody: by a title, in capitals, or by more than one name. */
export function isPersonLike(label: TurnLabel): boolean {
  const letters = label.name.replace(/[^\p{L}]/gu, '')
  return (
    (letters.length > 1 && letters === letters.toUpperCase()) ||
    TITLED.test(keyOfLabel(label)) ||
    ALL_CAPITAL.test(label.name)
  )
}
