import { endsInAbbreviation } from '../../shared/domain/text/sentence.ts'

/** A line of a text that holds anything, without its line break and the white space around it. */
export interface TextLine {
  readonly start: number
  readonly end: number
  /** How far it is from the margin; a tab counts as four. */
  readonly indent: number
  /** How far from the margin it ends, a tab counting as one: what was counted where it was wrapped. */
  readonly width: number
  /** How many blank lines stand before it. */
  readonly gap: number
  /** Whether white space stands between its words and its line break. */
  readonly hasSpaceBehind: boolean
}

/** How a line ends and the next one begins, as far as it tells whether they are one paragraph. */
export interface LineBreak {
  /** Whether the line ends in mid-sentence. */
  readonly isOpen: boolean
  /** Whether it seems to end with an abbreviation that may be the end of a sentence too: “U.S.”. */
  readonly isDoubtful: boolean
  /** Whether the next line begins with a small letter, or with what can only go on. */
  readonly isGoingOn: boolean
  /** Whether the line ends with what something must follow: “of the”, “Mr.”, a quotation’s comma. */
  readonly isBound: boolean
}

/** Any line break: LF, CRLF, CR, vertical tab, form feed, U+2028, U+2029. */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g
/** How much of the end and the start of a line is looked at, in code units. */
const WINDOW = 80

/** Of Arabic, Urdu and Hindi too. */
const STOP = /[.!?…:。！？؟۔।]["'”’»)\]」』）]*$/u
/** Characters that are as wide as two others. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u
/** Those of scripts that write without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
const ALL_WIDE = new RegExp(WIDE.source, 'gu')
const GOES_ON = /^["'“‘(]?[\p{Ll}]|^[,;.)\]”’%]|^(?:[–—]|--?)\s*\p{Ll}/u
const BOUND =
  /(?:^|[\s(“"‘'])(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|than|as|if|is|was|are|were|be|been|has|have|had|will|would|could|should|may|might|can|not|his|her|its|their|our|my|your|who|which|whose|when|while|because|about|into|over|under|between|after|before|during|Mr|Mrs|Ms|Mx|Dr|Prof|Gov|Sen|Rep|Rev|Gen|Col|Capt|Lt|Sgt|Cllr|St|Mt)\.?$|,["”’]$/u

/** How wide words are where every character has a place of its own, and wide ones two. */
function measureWidth(words: string): number {
  return words.length + (words.match(ALL_WIDE)?.length ?? 0)
}

/** The width of the first word of a line; in scripts that write without spaces a line is wrapped anywhere. */
export function firstWidth(text: string, { start, end }: TextLine): number {
  const head = text.slice(start, Math.min(end, start + 2 * WINDOW))
  if (UNSPACED.test(head.slice(0, 1))) return 2
  const word = head.search(/\s/)
  return measureWidth(word === -1 ? head : head.slice(0, word))
}

/** Whether a line has more than a word. */
export function hasWords(text: string, line: TextLine): boolean {
  const head = headOf(text, line)
  return head.includes(' ') || WIDE.test(head)
}

/** Whether a line begins with a letter of a script without small letters, which does not tell whether it goes on. */
export function isCaseless(text: string, line: TextLine): boolean {
  return /^["'“‘(«「『]?[\p{Lo}、。，]/u.test(headOf(text, line))
}

function* rawLines(text: string): Generator<readonly [number, number], void, undefined> {
  let from = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    yield [from, match.index]
    from = match.index + match[0].length
  }
  yield [from, text.length]
}

/** The lines of a text from a place on, without the blank ones. */
export function findTextLines(text: string, from: number): readonly TextLine[] {
  const lines: TextLine[] = []
  let gap = 0
  for (const [lineStart, lineEnd] of rawLines(text)) {
    if (lineStart < from) continue
    const raw = text.slice(lineStart, lineEnd)
    const words = raw.trim()
    if (words === '') {
      gap += 1
      continue
    }
    const lead = raw.slice(0, raw.length - raw.trimStart().length)
    const start = lineStart + lead.length
    const end = start + words.length
    lines.push({
      start,
      end,
      indent: measureWidth(lead) + 3 * (lead.split('\t').length - 1),
      width: measureWidth(lead) + measureWidth(words),
      gap,
      hasSpaceBehind: end < lineEnd,
    })
    gap = 0
  }
  return lines
}

/** The last words of a line. */
export function tailOf(text: string, { start, end }: TextLine): string {
  return text.slice(Math.max(start, end - WINDOW), end)
}

/** The first words of a line. */
export function headOf(text: string, { start, end }: TextLine): string {
  return text.slice(start, Math.min(end, start + WINDOW))
}

/** Whether a line ends as a sentence does, whatever comes next. */
export function isStoppedLine(text: string, line: TextLine): boolean {
  return STOP.test(tailOf(text, line))
}

export function readBreak(text: string, line: TextLine, next: TextLine): LineBreak {
  const tail = tailOf(text, line)
  const head = headOf(text, next)
  const isStopped = STOP.test(tail)
  const isOpen = !isStopped || endsInAbbreviation(tail, head, 'en')
  // What comes before a number, or a name, ends no sentence.
  const isBound = isOpen && (BOUND.test(tail) || (isStopped && /^\p{N}/u.test(head)))
  return {
    isOpen,
    isDoubtful: isOpen && isStopped && !isBound,
    isGoingOn: isOpen && GOES_ON.test(head),
    isBound,
  }
}
